#define _GNU_SOURCE
#include "csignals.h"

#include <errno.h>
#include <execinfo.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct termios modes;
static volatile sig_atomic_t modes_saved, armed;
static char restore_bytes[1024], notice_bytes[1024];
static size_t restore_length, notice_length;

int cs_modes_save(void) {
  if (tcgetattr(STDIN_FILENO, &modes)) return -1;
  modes_saved = 1;
  return 0;
}

void cs_modes_restore(void) {
  if (modes_saved) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void put(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(STDOUT_FILENO, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes += count;
    length -= (size_t)count;
  }
}

/* Only calls that POSIX allows in a handler. */
static bool give_back(void) {
  if (!armed) return false;
  armed = 0;
  put(restore_bytes, restore_length);
  cs_modes_restore();
  return true;
}

static void on_crash(int number) {
  if (give_back()) {
    /* What was typed ahead was meant for us and must not run in the shell. */
    tcflush(STDIN_FILENO, TCIFLUSH);
    put(notice_bytes, notice_length);
  }
  /* The terminal is safe. The trace goes to the log and may itself fail or hang,
     so a clock runs; the default action then ends the process at once, where the
     Swift runtime's own handler would hold the prompt for half a minute. */
  signal(number, SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  alarm(2);
  void *frames[64];
  backtrace_symbols_fd(frames, backtrace(frames, 64), STDERR_FILENO);
  raise(number);
}

static void on_exit_held(void) { give_back(); }

enum { stack_size = 65536 };
static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;

/* Runs where a thread ends that has a stack of its own for crashes. */
static void drop_stack(void *room) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(room, stack_size + (size_t)sysconf(_SC_PAGESIZE));
}

static void make_stack_key(void) { pthread_key_create(&stack_key, drop_stack); }

void cs_guard_thread(void) {
  static _Thread_local bool done;
  if (done) return;
  done = true;
  stack_t there;
  /* One that is there, such as a sanitizer's, does as well. */
  if (sigaltstack(NULL, &there) || !(there.ss_flags & SS_DISABLE)) return;
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char *room = mmap(NULL, stack_size + page, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (room == MAP_FAILED) return;
  /* A handler that needs more than there is must not write over what lies below. */
  mprotect(room, page, PROT_NONE);
  stack_t ours = {.ss_sp = room + page, .ss_size = stack_size};
  sigaltstack(&ours, NULL);
  pthread_once(&stack_once, make_stack_key);
  pthread_setspecific(stack_key, room);
}

static void install(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  cs_guard_thread();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, NULL);
  /* The first trace loads a library, which a handler must not do. */
  void *frame[1];
  backtrace(frame, 1);
  atexit(on_exit_held);
}

static size_t keep(char *room, size_t size, const void *bytes, size_t length) {
  size_t kept = length < size ? length : size;
  memcpy(room, bytes, kept);
  return kept;
}

void cs_guard_arm(const void *restore, size_t restore_count, const void *notice,
                  size_t notice_count) {
  armed = 0;
  install();
  restore_length = keep(restore_bytes, sizeof restore_bytes, restore, restore_count);
  notice_length = keep(notice_bytes, sizeof notice_bytes, notice, notice_count);
  armed = 1;
}

void cs_guard_disarm(void) { armed = 0; }
