import Glibc
import Testing

/// Another process that has a ledger open, as a console has.
struct Holder {
  private let process: pid_t
  private let input: UnsafeMutablePointer<FILE>

  /// Starts SQLite's own tool on a file and waits until it has read from it.
  init(of path: String) throws {
    var (to, from) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
    try #require(pipe(&to) == 0 && pipe(&from) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, to[0], 0)
    posix_spawn_file_actions_adddup2(&actions, from[1], 1)
    for descriptor in to + from { posix_spawn_file_actions_addclose(&actions, descriptor) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      print(db.execute('select count(*) from event').fetchone(), flush=True)
      sys.stdin.read()
      """
    let words = ["/usr/bin/env", "python3", "-c", script, path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    try #require(posix_spawn(&child, words[0], &actions, nil, &arguments, environ) == 0)
    process = child
    close(to[0])
    close(from[1])
    input = try #require(fdopen(to[1], "w"))
    var byte: UInt8 = 0
    try #require(read(from[0], &byte, 1) == 1, "the other process did not open the ledger")
    close(from[0])
  }

  /// Ends the process and waits for that.
  func end() {
    fclose(input)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
