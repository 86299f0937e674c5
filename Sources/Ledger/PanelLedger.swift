import GRDB
import Glibc
public import Interview
import Synchronization

/// The stored events of all sessions: append-only, in one SQLite file.
///
/// Each seat of a session writes a feed of its own, in which every event carries the SHA-256 of
/// the one before. A write has reached the disk when its call returns, and is made in one
/// transaction or not at all. Several ledgers, in one process or many, may have the file open.
///
/// Calls block, on the disk or on another writer for up to five seconds; make them off the thread
/// that paints. They throw `LedgerError`.
public final class PanelLedger: Sendable {
  /// Works out the text that the list of sessions keeps beside a row, from the session and the
  /// text of its guide, nil where the ledger does not have it.
  public typealias Digest = @Sendable (_ session: Session, _ guideText: String?) -> String

  /// What `mkdtemp` replaces by six signs that make a name unique.
  private static let unique = String(repeating: "X", count: 6)

  let file: LedgerFile
  let pool: DatabasePool
  let digest: Digest
  let cache = Mutex(FoldCache())
  private let isThrowaway: Bool

  /// Opens a ledger, and makes it where there is none.
  ///
  /// The database and its two companion files (`-wal`, `-shm`) are made or set readable for their
  /// owner alone, and so are folders that have to be made; folders that exist are left alone.
  ///
  /// - Parameter digest: runs in every append, with the database locked: keep it fast.
  public convenience init(path: String, digest: @escaping Digest = { _, _ in "" }) throws {
    try self.init(file: LedgerFile(path: path), isThrowaway: false, digest: digest)
  }

  /// Makes a ledger in a new folder under `TMPDIR` or `/tmp`, removed with the last reference.
  public static func throwaway(
    digest: @escaping Digest = { _, _ in "" }
  ) throws -> PanelLedger {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = (parent + "/starpanel." + Self.unique).utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else { throw LedgerError(errno: errno, path: parent) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return try PanelLedger(
      file: LedgerFile(path: folder + "/panel.db"), isThrowaway: true, digest: digest)
  }

  private init(file: LedgerFile, isThrowaway: Bool, digest: @escaping Digest) throws {
    self.file = file
    self.isThrowaway = isThrowaway
    self.digest = digest
    pool = try DatabasePool.ledger(at: file)
  }

  deinit {
    if isThrowaway {
      try? pool.close()
      file.remove()
    } else {
      // So that the database file is whole by itself, even where somebody else still has it open.
      // The pool is left to close itself: its `close` ends with connections that may only read
      // and so cannot remove the log.
      _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
    }
  }

  /// The absolute path of the database.
  public var path: String { file.path }

  /// Reads in one consistent view of the database.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try pool.read(body)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  /// Writes in one transaction, which is undone where `body` throws.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try pool.write(body)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }
}
