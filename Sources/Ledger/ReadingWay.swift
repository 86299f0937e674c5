import Glibc

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
    /// Whether the log may be read.
    var mayReadLog: Bool
    /// Whether the map is there and may be read.
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
