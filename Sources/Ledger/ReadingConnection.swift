import GRDB
import Glibc

/// A connection that reads a ledger and leaves it as it is.
struct ReadingConnection {
  let reader: any DatabaseReader
  /// What the file looked like, where nothing else would tell of a change; nil otherwise.
  let stamp: FileStamp?
  /// The copy that is read; nil where the file itself is.
  let copy: LedgerCopy?

  /// Opens a file in the way that leaves it as it is.
  ///
  /// Throws a `LedgerError`.
  init(_ file: LedgerFile) throws {
    guard access(file.path, R_OK) == 0 else {
      throw LedgerError.notReadable(path: file.path, reason: String(cString: strerror(errno)))
    }
    guard let way = ReadingWay(ReadingWay.Facts(of: file)) else {
      throw LedgerError.newestNotReadable(path: file.path, log: file.log)
    }
    if way == .besideLog { try file.refuseForeign() }
    do {
      self = try Self(file, way)
    } catch let error as DatabaseError {
      guard way == .besideLog, Self.isOfTheSystem(error) else { throw file.meaning(of: error) }
      do {
        self = try Self(file, .copied)
      } catch let error as DatabaseError {
        throw file.meaning(of: error)
      }
    }
  }

  private init(_ file: LedgerFile, _ way: ReadingWay) throws {
    let stamp = way == .alone ? FileStamp(of: file.path) : nil
    let copy = way == .copied ? try LedgerCopy(of: file) : nil
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = way != .copied
    configuration.prepareDatabase { db in
      try LedgerSchema.inspectForReading(db, path: file.path)
    }
    reader = try DatabaseQueue(
      path: Self.address(of: copy?.path ?? file.path, way), configuration: configuration)
    self.stamp = stamp
    self.copy = copy
  }

  /// Whether the place is at fault, and not what the file holds.
  private static func isOfTheSystem(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_PERM: true
    default: false
    }
  }

  /// The file as a URI, which is how SQLite is told never to make one, and to look at nothing else.
  static func address(of path: String, _ way: ReadingWay) -> String {
    let query =
      switch way {
      case .besideLog: "mode=ro"
      case .alone: "mode=ro&immutable=1"
      case .copied: "mode=rw"
      }
    return "file:" + percentEncoded(path) + "?" + query
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "/._-".utf8.contains(byte)
      if isPlain {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How a ledger's file is opened so that reading it changes nothing.
///
/// SQLite keeps the newest events in a log beside the file, and a map of that log. A connection
/// that finds none would make both, and only one that may write removes them again.
enum ReadingWay: Hashable {
  /// Beside the log and the map that consoles, running or killed, have there: what is in the log
  /// is read with the rest and stays in it.
  case besideLog
  /// The file by itself, in which everything is, as if nobody could ever write to it; whether
  /// somebody did is looked at afterwards.
  case alone
  /// From a private copy of the file and its log.
  case copied

  /// What is known of the two companions of a file.
  struct Facts: Hashable {
    /// A companion of the database.
    enum Companion: Hashable {
      case missing
      case empty
      case filled
    }

    var log: Companion
    var mayReadLog: Bool
    var mayReadMap: Bool
  }

  /// The way for a file; nil where its newest events cannot be had.
  init?(_ facts: Facts) {
    switch facts.log {
    case .missing: self = .alone
    case .empty: self = facts.mayReadLog && facts.mayReadMap ? .besideLog : .alone
    case .filled:
      guard facts.mayReadLog else { return nil }
      self = facts.mayReadMap ? .besideLog : .copied
    }
  }
}

extension ReadingWay.Facts {
  /// Asks the system about a file.
  init(of file: LedgerFile) {
    log = Self.companion(file.log)
    mayReadLog = access(file.log, R_OK) == 0
    mayReadMap = access(file.map, R_OK) == 0
  }

  private static func companion(_ path: String) -> Companion {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_size == 0 ? .empty : .filled
  }
}

/// What changes about a file whenever it is written to.
struct FileStamp: Hashable {
  private let values: [Int]

  /// Looks at a file; all files that are not there look alike.
  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      values = []
      return
    }
    values = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino),
      Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
      status.st_ctim.tv_nsec,
    ]
  }
}
