import Foundation
import GRDB

/// Another program that has the ledger's lock, as `sqlite3 panel.db 'BEGIN IMMEDIATE'` does.
final class LedgerLock {
  private let connection: DatabaseQueue

  /// Takes the lock.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // A transaction is left open on purpose.
    configuration.allowsUnsafeTransactions = true
    connection = try DatabaseQueue(path: path, configuration: configuration)
    try connection.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
  }

  /// Lets go of it.
  func release() throws {
    try connection.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try connection.close()
  }

  /// Whether the lock of a ledger can be had within half a second.
  static func isFree(_ path: String) throws -> Bool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(0.5)
    configuration.allowsUnsafeTransactions = true
    let connection = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? connection.close() }
    do {
      try connection.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        try db.execute(sql: "ROLLBACK")
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }
}
