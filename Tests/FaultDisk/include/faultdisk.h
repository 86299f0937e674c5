// A disk under SQLite that keeps a log of what is written to it, and that fails when it is told to.
//
// It stands between SQLite and the real disk for the files whose paths begin in a given way; all others
// it hands on untouched. One test at a time may use it.
#ifndef FAULTDISK_H
#define FAULTDISK_H

#include <stddef.h>

enum fd_kind { FD_WRITE, FD_TRUNCATE, FD_SYNC, FD_DELETE };

// One thing that was done to a file.
struct fd_op {
  enum fd_kind kind;
  // The file's whole path.
  const char *path;
  // Where it was written, or the length that was cut to.
  long long offset;
  size_t size;
  const unsigned char *bytes;
};

// Begins to watch the files whose paths begin so; the log is empty and no call fails.
void fd_watch(const char *beginning);
// Ends it. The log stays until the next watch.
void fd_rest(void);

// The log.
size_t fd_count(void);
struct fd_op fd_op_at(size_t place);

// How many calls there were that may fail.
long fd_calls(void);
// Lets the call of that number (from 1) fail with a result code of SQLite; with `lasting`, every
// call that writes after it as well.
void fd_fail(long call, int code, int lasting);

#endif
