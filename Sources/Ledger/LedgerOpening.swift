import GRDB
import Glibc
import Interview
import Synchronization

extension DatabasePool {
  /// Opens a ledger's database, and makes or updates its tables.
  ///
  /// Throws a `LedgerError`.
  static func ledger(at file: LedgerFile, patience: WriterPatience) throws -> DatabasePool {
    try file.refuseForeign()
    let deadline = ContinuousClock.now + .seconds(5)
    while true {
      do {
        return try open(file, patience: patience)
      } catch let error as DatabaseError {
        // Of two consoles that turn on the log of a new file at once, SQLite sends one away without
        // waiting, since each holds what the other needs.
        guard error.resultCode == .SQLITE_BUSY, ContinuousClock.now < deadline else {
          throw file.meaning(of: error)
        }
        usleep(10_000)
      }
    }
  }

  private static func open(
    _ file: LedgerFile, patience: WriterPatience
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .callback { patience.waits(before: $0) }
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try LedgerSchema.inspect(db, path: file.path)
      try file.tighten()
    }
    let pool = try DatabasePool(path: file.path, configuration: configuration)
    // GRDB itself lowers this to NORMAL when it opens a pool, after `prepareDatabase`.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try pool.bringUpToDate()
    if try pool.read({ try LayoutMending(db: $0).isNeeded }) {
      try pool.write { try LayoutMending(db: $0).mend(at: .now()) }
    }
    return pool
  }

  private func bringUpToDate() throws {
    let migrator = LedgerSchema.migrator
    var done = try read(migrator.appliedMigrations).count
    while true {
      do {
        return try migrator.migrate(self)
      } catch let error as DatabaseError {
        // Where two consoles start on one file at once, one of them finds a step done before it.
        let now = try read(migrator.appliedMigrations).count
        guard now > done else { throw error }
        done = now
      }
    }
  }
}

/// How long a write waits for another program that has the lock: five seconds, or not at all while
/// somebody is in a hurry.
final class WriterPatience: Sendable {
  private let isHurried = Atomic<Bool>(false)

  /// Milliseconds to wait before the first tries; after those, each waits for the last of them.
  private static let pauses: [UInt32] = [1, 2, 5, 10, 15, 20, 25]
  private static let tries = 205

  /// Whether a write that finds the file locked is given up at once.
  func hurry(_ isHurried: Bool) {
    self.isHurried.store(isHurried, ordering: .sequentiallyConsistent)
  }

  /// Waits before the next try, or says that it is enough.
  func waits(before attempt: Int) -> Bool {
    guard attempt < Self.tries, !isHurried.load(ordering: .sequentiallyConsistent) else {
      return false
    }
    usleep(Self.pauses[min(attempt, Self.pauses.count - 1)] * 1000)
    return true
  }
}
