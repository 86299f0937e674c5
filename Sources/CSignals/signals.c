#define _GNU_SOURCE
#include "csignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
enum { watched_count = sizeof watched / sizeof *watched };

static struct sigaction before[watched_count], child_before, pipe_before;
static int ends[2] = {-1, -1};

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
  for (int i = 0; i < watched_count; i++) {
    handle(watched[i], note, &before[i]);
    sigaddset(&wanted, watched[i]);
  }
  /* Whoever started us may have blocked them; a blocked signal is never noted. */
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  handle(SIGPIPE, SIG_IGN, &pipe_before);
  sigaction(SIGCHLD, NULL, &child_before);
  return ends[0];
}

void cs_signals_install(void) {
  for (int i = 0; i < watched_count; i++) handle(watched[i], note, NULL);
}

void cs_signals_close(void) {
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
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
