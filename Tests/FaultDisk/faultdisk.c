#include "faultdisk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static sqlite3_vfs *below;
static sqlite3_vfs shim;
static char watched[4096];
static struct fd_op *ops;
static size_t count, room;
static long calls, failing;
static int failing_code, is_lasting;

struct file {
  sqlite3_file base;
  const char *path;
  sqlite3_file *real;
};

static int is_watched(const char *path) {
  return path && *watched && strncmp(path, watched, strlen(watched)) == 0;
}

static void note(enum fd_kind kind, const char *path, long long offset, const void *bytes, size_t size) {
  if (!is_watched(path)) return;
  pthread_mutex_lock(&lock);
  if (count == room) {
    room = room ? room * 2 : 1024;
    ops = realloc(ops, room * sizeof *ops);
  }
  unsigned char *copy = size && bytes ? malloc(size) : NULL;
  if (copy) memcpy(copy, bytes, size);
  ops[count++] = (struct fd_op){kind, strdup(path), offset, size, copy};
  pthread_mutex_unlock(&lock);
}

// Counts a call, and says what it is to fail with; SQLITE_OK where it goes on.
static int fault(const char *path, int is_write) {
  if (!is_watched(path)) return SQLITE_OK;
  pthread_mutex_lock(&lock);
  calls += 1;
  int fails = failing && (calls == failing || (is_lasting && is_write && calls > failing));
  pthread_mutex_unlock(&lock);
  return fails ? failing_code : SQLITE_OK;
}

#define FILE_OF(f) ((struct file *)(f))
#define REAL(f) (FILE_OF(f)->real)

static int x_close(sqlite3_file *f) { return REAL(f)->pMethods->xClose(REAL(f)); }
static int x_read(sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
  int code = fault(FILE_OF(f)->path, 0);
  return code ? code : REAL(f)->pMethods->xRead(REAL(f), to, size, at);
}
static int x_write(sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
  int code = fault(FILE_OF(f)->path, 1);
  if (code) return code;
  code = REAL(f)->pMethods->xWrite(REAL(f), from, size, at);
  if (!code) note(FD_WRITE, FILE_OF(f)->path, at, from, (size_t)size);
  return code;
}
static int x_truncate(sqlite3_file *f, sqlite3_int64 size) {
  int code = fault(FILE_OF(f)->path, 1);
  if (code) return code;
  code = REAL(f)->pMethods->xTruncate(REAL(f), size);
  if (!code) note(FD_TRUNCATE, FILE_OF(f)->path, size, NULL, 0);
  return code;
}
static int x_sync(sqlite3_file *f, int flags) {
  int code = fault(FILE_OF(f)->path, 1);
  if (code) return code;
  code = REAL(f)->pMethods->xSync(REAL(f), flags);
  if (!code) note(FD_SYNC, FILE_OF(f)->path, 0, NULL, 0);
  return code;
}
static int x_size(sqlite3_file *f, sqlite3_int64 *size) {
  return REAL(f)->pMethods->xFileSize(REAL(f), size);
}
static int x_lock(sqlite3_file *f, int kind) { return REAL(f)->pMethods->xLock(REAL(f), kind); }
static int x_unlock(sqlite3_file *f, int kind) { return REAL(f)->pMethods->xUnlock(REAL(f), kind); }
static int x_reserved(sqlite3_file *f, int *out) {
  return REAL(f)->pMethods->xCheckReservedLock(REAL(f), out);
}
static int x_control(sqlite3_file *f, int op, void *arg) {
  return REAL(f)->pMethods->xFileControl(REAL(f), op, arg);
}
static int x_sector(sqlite3_file *f) { return REAL(f)->pMethods->xSectorSize(REAL(f)); }
static int x_traits(sqlite3_file *f) { return REAL(f)->pMethods->xDeviceCharacteristics(REAL(f)); }
static int x_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
  int code = fault(FILE_OF(f)->path, 0);
  return code ? code : REAL(f)->pMethods->xShmMap(REAL(f), page, size, extend, out);
}
static int x_shm_lock(sqlite3_file *f, int offset, int n, int flags) {
  return REAL(f)->pMethods->xShmLock(REAL(f), offset, n, flags);
}
static void x_shm_barrier(sqlite3_file *f) { REAL(f)->pMethods->xShmBarrier(REAL(f)); }
static int x_shm_unmap(sqlite3_file *f, int remove) {
  return REAL(f)->pMethods->xShmUnmap(REAL(f), remove);
}

static const sqlite3_io_methods methods = {
    2,        x_close,  x_read,    x_write,  x_truncate, x_sync,     x_size,
    x_lock,   x_unlock, x_reserved, x_control, x_sector,  x_traits,   x_shm_map,
    x_shm_lock, x_shm_barrier, x_shm_unmap, NULL, NULL};

static int v_open(sqlite3_vfs *v, const char *path, sqlite3_file *f, int flags, int *out) {
  (void)v;
  struct file *file = FILE_OF(f);
  file->base.pMethods = NULL;
  file->path = path;
  file->real = (sqlite3_file *)(file + 1);
  int code = fault(path, 0);
  if (code) return SQLITE_CANTOPEN;
  code = below->xOpen(below, path, file->real, flags, out);
  if (file->real->pMethods) file->base.pMethods = &methods;
  return code;
}
static int v_delete(sqlite3_vfs *v, const char *path, int sync) {
  (void)v;
  int code = fault(path, 1);
  if (code) return code;
  code = below->xDelete(below, path, sync);
  if (!code) note(FD_DELETE, path, 0, NULL, 0);
  return code;
}

__attribute__((constructor)) static void install(void) {
  below = sqlite3_vfs_find(NULL);
  if (!below) return;
  shim = *below;
  shim.zName = "faultdisk";
  shim.pNext = NULL;
  shim.szOsFile = (int)sizeof(struct file) + below->szOsFile;
  shim.xOpen = v_open;
  shim.xDelete = v_delete;
  sqlite3_vfs_register(&shim, 1);
}

void fd_watch(const char *beginning) {
  pthread_mutex_lock(&lock);
  for (size_t i = 0; i < count; i++) {
    free((void *)ops[i].path);
    free((void *)ops[i].bytes);
  }
  count = 0;
  calls = failing = 0;
  strncpy(watched, beginning, sizeof watched - 1);
  pthread_mutex_unlock(&lock);
}
void fd_rest(void) {
  pthread_mutex_lock(&lock);
  watched[0] = 0;
  failing = 0;
  pthread_mutex_unlock(&lock);
}
size_t fd_count(void) { return count; }
struct fd_op fd_op_at(size_t place) { return ops[place]; }
long fd_calls(void) { return calls; }
void fd_fail(long call, int code, int lasting) {
  pthread_mutex_lock(&lock);
  failing = call;
  failing_code = code;
  is_lasting = lasting;
  pthread_mutex_unlock(&lock);
}
