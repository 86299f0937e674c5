#define _GNU_SOURCE
#include "csignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static struct sigaction before[NSIG], child_before;
static int ends[2] = {-1, -1};

/* What is noted in the pipe: what the loop answers, and every other signal that would end the
   program without a crash, most of which nobody sends on purpose. */
static bool is_noted(int number) {
  switch (number) {
    case SIGWINCH: case SIGTSTP: case SIGCONT:
    case SIGTERM: case SIGHUP: case SIGINT: case SIGQUIT:
    case SIGUSR1: case SIGUSR2: case SIGALRM: case SIGVTALRM: case SIGPROF:
    case SIGIO: case SIGPWR: case SIGXCPU: case SIGSTKFLT:
      return true;
    default: return number >= SIGRTMIN && number <= SIGRTMAX;
  }
}

/* What is ignored: the write that met a closed pipe, or the limit of a file's size, fails and says
   why, which is enough. */
static bool is_ignored(int number) { return number == SIGPIPE || number == SIGXFSZ; }

static void note(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(ends[1], &byte, 1);
  errno = kept;
}

static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

int cs_signals_open(void) {
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK)) return -1;
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int number = 1; number < NSIG; number++) {
    if (is_noted(number)) {
      handle(number, note, &before[number]);
      sigaddset(&wanted, number);
    } else if (is_ignored(number)) {
      handle(number, SIG_IGN, &before[number]);
    }
  }
  /* Whoever started us may have blocked them; a blocked signal is never noted. */
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  sigaction(SIGCHLD, NULL, &child_before);
  return ends[0];
}

void cs_signals_install(void) {
  for (int number = 1; number < NSIG; number++)
    if (is_noted(number)) handle(number, note, NULL);
}

void cs_signals_close(void) {
  for (int number = 1; number < NSIG; number++)
    if (is_noted(number) || is_ignored(number)) sigaction(number, &before[number], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

void cs_signals_lend(bool lent) {
  if (lent) {
    handle(SIGCHLD, note, NULL);
    handle(SIGINT, SIG_IGN, NULL);
    handle(SIGQUIT, SIG_IGN, NULL);
  } else {
    sigaction(SIGCHLD, &child_before, NULL);
    cs_signals_install();
  }
}

void cs_stop(bool group) {
  struct sigaction ours;
  sigaction(SIGTSTP, NULL, &ours);
  if (group) {
    handle(SIGTSTP, SIG_IGN, NULL);
    kill(0, SIGTSTP);
  }
  /* To this thread, so that the stop has happened when raise returns. In a group
     without a shell the kernel discards it, and the program simply goes on. */
  handle(SIGTSTP, SIG_DFL, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

int cs_wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
