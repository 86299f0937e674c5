#define _GNU_SOURCE
#include "csignals.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

int cs_spawn_shell(const char *script, const char *argument, pid_t *child) {
  posix_spawnattr_t attributes;
  int failure = posix_spawnattr_init(&attributes);
  if (failure) return failure;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *const arguments[] = {"sh", "-c", (char *)script, "sh", (char *)argument, NULL};
  failure = posix_spawn(child, "/bin/sh", NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

int cs_child_state(pid_t child, int *status) {
  int state = 0;
  pid_t found = waitpid(child, &state, WNOHANG | WUNTRACED);
  if (found == 0) return 0;
  if (found < 0) return -1;
  if (WIFSTOPPED(state)) return 2;
  *status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  return 1;
}
