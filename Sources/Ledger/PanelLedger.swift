import GRDB
package import Interview
import Synchronization

/// The stored events of all sessions: append-only, in one SQLite file.
///
/// Each seat of a session writes a feed of its own, in which every event carries the SHA-256 of
/// the one before. A write has reached the disk when its call returns, and is made in one
/// transaction or not at all. Several ledgers, in one process or many, may have the file open.
///
/// Calls block, on the disk or on another writer for up to five seconds; make them off the thread
/// that paints. They throw `LedgerError`.
package final class PanelLedger: Sendable {
  /// Works out the text that the list of sessions keeps beside a row, from the session and the
  /// text of its guide, nil where the ledger does not have it.
  package typealias Digest = @Sendable (_ session: Session, _ guideText: String?) -> String

  /// Says why an event may not be recorded in a session now; nil where it may.
  ///
  /// `guideText` reads the session's guide, nil where the ledger does not have it.
  package typealias Rule =
    @Sendable (
      _ event: Event, _ session: Session, _ guideText: () throws -> String?
    ) throws -> String?

  /// The rules that need no more than the session.
  package static let sessionRule: Rule = { event, session, _ in
    session.refusal(of: event.happening, by: event.seat)
  }

  let file: LedgerFile
  /// The connections that read.
  private let reader: any DatabaseReader
  /// The same ones where they may write, too; nil where the ledger was opened for reading.
  private let writer: DatabasePool?
  /// What the file looked like, where nothing but that tells of a change; nil otherwise.
  private let stamp: FileStamp?
  /// The copy that is read in place of the file; removed with the last reference.
  private let copy: LedgerCopy?
  /// Nil where the ledger was opened by a reader who cannot work digests out.
  let digest: Digest?
  let rule: Rule
  let cache = Mutex(FoldCache())
  let patience = WriterPatience()
  /// Writes into the first event of each feed from where this console works.
  let stamper: PlaceStamp
  private let standing: LedgerStanding?
  private let isThrowaway: Bool

  /// Opens a ledger, and makes it where there is none.
  ///
  /// The database and its two companion files (`-wal`, `-shm`) are made or set readable for their
  /// owner alone, or for the group of a folder that is shared (`FileSharing`). Folders that have to
  /// be made are the owner's alone; folders that exist are left alone.
  ///
  /// - Parameters:
  ///   - isNew: whether there must not be a file of that name yet; `LedgerError.exists` is thrown
  ///     where there is one, and it stays as it is.
  ///   - place: from where this console works; nil leaves it out of the record.
  ///   - digest: runs in every append.
  ///   - rule: is asked about every event that is not taken in from a file, before it is written.
  ///     Both run with the database locked: keep them fast.
  package convenience init(
    path: String, isNew: Bool = false, place: SeatPlace? = nil,
    digest: @escaping Digest = { _, _ in "" }, rule: @escaping Rule = PanelLedger.sessionRule
  ) throws {
    try self.init(
      file: LedgerFile(path: path, isNew: isNew), isThrowaway: false, place: place, rule: rule,
      digest: digest)
  }

  /// Makes a ledger in a new folder under `TMPDIR` or `/tmp`, removed with the last reference.
  package static func throwaway(
    digest: @escaping Digest = { _, _ in "" }, rule: @escaping Rule = PanelLedger.sessionRule
  ) throws -> PanelLedger {
    let folder = try TemporaryFolder.make(named: "starpanel")
    return try PanelLedger(
      file: LedgerFile(path: folder + "/panel.db"), isThrowaway: true, rule: rule, digest: digest)
  }

  private init(
    file: LedgerFile, isThrowaway: Bool, place: SeatPlace? = nil, rule: @escaping Rule,
    digest: @escaping Digest
  ) throws {
    self.file = file
    stamper = PlaceStamp(place)
    self.isThrowaway = isThrowaway
    self.rule = rule
    self.digest = digest
    var before = LedgerStanding(of: file)
    var pool = try DatabasePool.ledger(at: file, patience: patience)
    // SQLite opens by the path, so between our look at it and its own it must have stayed the same.
    var tries = 0
    while let loss = before?.databaseLoss(of: file) {
      tries += 1
      guard tries < 3 else { throw loss }
      before = LedgerStanding(of: file)
      pool = try DatabasePool.ledger(at: file, patience: patience)
    }
    standing = LedgerStanding(of: file)
    writer = pool
    reader = pool
    stamp = nil
    copy = nil
  }

  /// Opens a ledger that is there for reading alone.
  ///
  /// The file, its mode and its times stay as they are, an older layout is not brought up to date,
  /// and nothing is left beside it. A file, folder or disk that may only be read will do. Throws
  /// `LedgerError.missing` where there is no such file.
  ///
  /// - Parameter digest: works out what `verify` compares the list of sessions with; where it is nil
  ///   the list's figures are not compared.
  package init(reading path: String, digest: Digest? = nil) throws {
    let file = try LedgerFile(reading: path)
    let opened = try ReadingConnection(file)
    self.file = file
    stamper = PlaceStamp(nil)
    isThrowaway = false
    self.digest = digest
    rule = Self.sessionRule
    standing = nil
    writer = nil
    reader = opened.reader
    stamp = opened.stamp
    copy = opened.copy
  }

  deinit {
    if isThrowaway {
      try? writer?.close()
      file.remove()
    } else if let writer {
      // So that the database file is whole by itself, even where somebody else still has it open.
      // The pool is left to close itself: its `close` ends with connections that may only read
      // and so cannot remove the log.
      _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
    }
  }

  /// The absolute path of the database.
  package var path: String { file.path }

  /// The connections that write; throws where the ledger was opened for reading.
  var pool: DatabasePool {
    get throws {
      guard let writer else { throw LedgerError.openedForReading(path: path) }
      return writer
    }
  }

  /// What the list is to keep beside the row of a session; nil where this reader cannot work it out.
  func freshDigest(of session: Session, in db: Database) throws -> String? {
    guard let digest else { return nil }
    let guide = try session.plan.flatMap { try guideText($0.guide.sha256, in: db) }
    return digest(session, guide)
  }

  /// What became of the ledger's files since it was opened; nil while all are in their places.
  ///
  /// It costs three calls of `stat`.
  package var loss: LedgerError? { standing?.loss(of: file) }

  /// Takes the ledger's log from beside another file that came into its place, so that nobody
  /// plays it into that one; nothing where the ledger is still there.
  package func takeCompanions() { standing?.takeCompanions(of: file) }

  /// Whether a write that finds the file locked by another program fails at once, instead of
  /// waiting for five seconds.
  package func hurry(_ isHurried: Bool) { patience.hurry(isHurried) }

  /// Reads in one consistent view of the database.
  ///
  /// Once the file is not at its path, what was open is read on: a new connection would open
  /// another file, or none.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try unchanged { try consistent(body) }
    } catch is RowDecodingError {
      // A column is empty that never is.
      throw LedgerError.damaged(path: path)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  /// Does something with a connection outside of any transaction.
  func unsafely<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let writer else { return try unchanged { try reader.unsafeRead(body) } }
    return try writer.writeWithoutTransaction(body)
  }

  /// Reads, and throws `LedgerError.changedWhileRead` where the file changed meanwhile: it may look
  /// damaged then.
  private func unchanged<Value>(_ body: () throws -> Value) throws -> Value {
    let read = Result(catching: body)
    if let stamp, stamp != FileStamp(of: path) { throw LedgerError.changedWhileRead(path: path) }
    return try read.get()
  }

  private func consistent<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let read: (Database) throws -> Value = { db in
      var value: Value?
      // Nothing was written. In a damaged file COMMIT fails after all that is sound was read.
      try db.inTransaction(.deferred) {
        value = try body(db)
        return .rollback
      }
      guard let value else { throw LedgerError.damaged(path: self.path) }
      return value
    }
    guard let writer, loss != nil else { return try reader.unsafeRead(read) }
    return try writer.writeWithoutTransaction(read)
  }

  /// Writes in one transaction, which is undone where `body` throws.
  ///
  /// Throws `LedgerError.moved` where the file is not at its path, before or after: nobody would
  /// find there what was written.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if let loss { throw loss }
    do {
      let value = try pool.write(body)
      if let loss { throw loss }
      return value
    } catch is RowDecodingError {
      throw LedgerError.damaged(path: path)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }
}
