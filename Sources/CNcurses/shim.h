#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
/* Must precede curses.h: SwiftPM drops the -D flags that pkg-config gives. */
#define NCURSES_WIDECHAR 1
#include <wchar.h>
#include <curses.h>
#include <term.h>

/* term.h defines hundreds of short macros; they are invisible to Swift. */

/* Globals -> functions (Swift 6 rejects shared mutable C globals). */
static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline int nc_lines(void) { return LINES; }
static inline int nc_cols(void) { return COLS; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

/* Expression macros -> constants (imported as `let`). */
static const attr_t NC_BOLD = WA_BOLD, NC_REVERSE = WA_REVERSE,
                    NC_UNDERLINE = WA_UNDERLINE, NC_DIM = WA_DIM, NC_NORMAL = WA_NORMAL;
static const mmask_t NC_B1_PRESSED = BUTTON1_PRESSED, NC_B1_RELEASED = BUTTON1_RELEASED,
                     NC_B1_CLICKED = BUTTON1_CLICKED, NC_B1_DOUBLE = BUTTON1_DOUBLE_CLICKED,
                     NC_B3_CLICKED = BUTTON3_CLICKED, NC_WHEEL_UP = BUTTON4_PRESSED,
                     NC_WHEEL_DOWN = BUTTON5_PRESSED, NC_ALL_MOUSE = ALL_MOUSE_EVENTS;
static inline int nc_key_f(int n) { return KEY_F(n); }
static inline int nc_mouse_version(void) { return NCURSES_MOUSE_VERSION; }
/* Colour pair + attributes in one call, without the 256-pair chtype limit. */
static inline int nc_attr(attr_t a, short pair) { return wattr_set(stdscr, a, pair, NULL); }
#endif
