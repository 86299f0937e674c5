#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
/* Must precede curses.h: SwiftPM drops the -D flags that pkg-config gives. */
#define NCURSES_WIDECHAR 1
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

/* Globals as functions: Swift 6 rejects C globals that can change. */
static inline WINDOW *nc_screen(void) { return stdscr; }
static inline int nc_rows(void) { return LINES; }
static inline int nc_columns(void) { return COLS; }
static inline int nc_colors(void) { return COLORS; }

/* Expression macros as constants. */
static const attr_t NC_NORMAL = WA_NORMAL, NC_BOLD = WA_BOLD, NC_REVERSE = WA_REVERSE,
                    NC_UNDERLINE = WA_UNDERLINE, NC_DIM = WA_DIM;

/* A screen on standard input and output; NULL where the terminal is not known. */
static inline SCREEN *nc_open(void) { return newterm(NULL, stdout, stdin); }

/* The string that the terminal's description has under a name, or NULL. */
static inline const char *nc_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/* The columns ncurses gives a character, -1 for one that libc does not know. */
static inline int nc_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

/* One cell of a row: a character with its marks, ended by 0. */
static inline void nc_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair) {
  setcchar(cell, text, attributes, pair, NULL);
}

/* Writes cells into a row; what does not fit the row is cut. */
static inline void nc_put(int y, int x, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, y, x, cells, count);
}
#endif
