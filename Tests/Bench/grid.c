/* The yardstick: about the least that a full-screen program can do.
 *
 * A grid of cells: arrows move, a digit is shown at the cursor, Ctrl-L repaints, q quits. One poll,
 * one read of everything that waits, one refresh, and only what changed is drawn. The count of keys
 * in the last line tells a benchmark that none was lost.
 *
 *     cc -O2 -o grid grid.c -lncursesw -ltinfo
 */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

enum { TOP = 2, BELOW = 2, LEFT = 2, PITCH = 4, CTRL_L = 12 };

static int row, column;
static long keys;
static const char footer[] = "arrows move   0-9 write   q quit";

static int grid_rows(void) { return LINES - TOP - BELOW > 1 ? LINES - TOP - BELOW : 1; }
static int grid_columns(void) { return COLS / PITCH > 2 ? COLS / PITCH - 1 : 1; }

static void paint_all(void) {
  erase();
  attron(A_BOLD);
  mvaddstr(0, LEFT, "Grid");
  attroff(A_BOLD);
  for (int r = 0; r < grid_rows(); r++)
    for (int c = 0; c < grid_columns(); c++) mvaddstr(TOP + r, LEFT + c * PITCH, "\u00b7");
  mvaddstr(LINES - 1, LEFT, footer);
}

/* Returns false when the program should end. */
static bool handle(int key) {
  keys++;
  switch (key) {
  case 'q': return false;
  case KEY_UP: row = (row + grid_rows() - 1) % grid_rows(); break;
  case KEY_DOWN: row = (row + 1) % grid_rows(); break;
  case KEY_LEFT: column = (column + grid_columns() - 1) % grid_columns(); break;
  case KEY_RIGHT: column = (column + 1) % grid_columns(); break;
  case CTRL_L: clearok(stdscr, TRUE); break;
  case KEY_RESIZE:
    row %= grid_rows();
    column %= grid_columns();
    paint_all();
    break;
  default:
    if (key >= '0' && key <= '9') mvaddch(TOP + row, LEFT + column * PITCH, (chtype)key);
  }
  return true;
}

int main(void) {
  setlocale(LC_ALL, "");
  if (!isatty(STDIN_FILENO) || !initscr()) return 69;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  set_escdelay(25);
  paint_all();

  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  for (bool open = true; open;) {
    mvprintw(LINES - 1, LEFT + (int)sizeof footer + 2, "%ld keys", keys);
    move(TOP + row, LEFT + column * PITCH);
    refresh();
    poll(&input, 1, -1);
    if (input.revents & (POLLHUP | POLLERR)) break;
    for (int key; open && (key = getch()) != ERR;) open = handle(key);
  }
  endwin();
  return EXIT_SUCCESS;
}
