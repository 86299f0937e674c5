/* What a terminal program needs of signals and Swift can't say: handlers that are
   safe at any moment, a stop that is over when it returns, and a clean child. */
#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Opens a pipe and installs handlers that write the number of each signal into it: every one that
   would end, stop or continue the program, crashes and SIGKILL aside. What a failing write says as
   well (SIGPIPE, SIGXFSZ) is ignored. Returns the reading end, or -1 with errno set. */
int cs_signals_open(void);

/* Installs the handlers again, for when a library may have replaced them. */
void cs_signals_install(void);

/* Puts back the handlers that were there before and closes the pipe. */
void cs_signals_close(void);

/* While another program has the terminal: its end is a signal in the pipe, the
   keys for interrupt and quit are its own, and the key for stop is noted as ever. */
void cs_signals_lend(bool lent);

/* Stops this process until it is continued; with `group`, first asks the rest of
   its process group to stop, as the terminal's own stop key would. */
void cs_stop(bool group);

/* A descriptor that becomes readable when 8 bytes are written to it, or -1. */
int cs_wake_open(void);

/* Remembers the terminal modes of standard input and output; -1 with errno set. */
int cs_modes_save(void);

/* Puts those modes back. */
void cs_modes_restore(void);

/* From now until disarmed, a crash or an exit writes `restore` to the terminal and
   puts the saved modes back; a crash then also writes `notice`. */
void cs_guard_arm(const void *restore, size_t restore_length, const void *notice,
                  size_t notice_length);

/* Gives the calling thread a stack of its own for the handler of crashes, unless it has one: a
   thread whose stack is full could not run it otherwise. It goes with the thread. */
void cs_guard_thread(void);

/* Nothing is to be restored from now on. */
void cs_guard_disarm(void);

/* Starts `sh -c script sh argument` with default signals. Returns 0 or an errno. */
int cs_spawn_shell(const char *script, const char *argument, pid_t *child);

/* How a child fares, without waiting: 0 running, 1 ended (`status` is its exit
   status, or 128 and the signal), 2 stopped, -1 no such child. */
int cs_child_state(pid_t child, int *status);

#endif
