/* What kind of file system a path lies on, which Swift's module of glibc leaves out. */
#include <sys/statfs.h>
