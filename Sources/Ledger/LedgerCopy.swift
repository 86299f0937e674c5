import GRDB
import Glibc

/// A private copy of a ledger's file and its log, for where they cannot be read in their place.
///
/// Removed with its last reference.
final class LedgerCopy: Sendable {
  /// The copy of the database.
  let path: String
  private let folder: CopyFolder

  /// Copies the two files to a new folder under `TMPDIR` or `/tmp`; again where they changed
  /// meanwhile.
  init(of file: LedgerFile) throws {
    folder = try CopyFolder(for: .reading, in: TemporaryFolder.parent)
    path = folder.path + "/panel.db"
    for _ in 0..<5 {
      let before = [file.path, file.log].map(FileStamp.init)
      for (from, to) in [(file.path, path), (file.log, path + "-wal")] {
        try Self.copy(from, to: to)
      }
      if before == [file.path, file.log].map(FileStamp.init) { return }
    }
    throw LedgerError.changedWhileRead(path: file.path)
  }

  /// Copies a file in the place of an earlier copy; where it is not there, there is none afterwards.
  ///
  /// A log of the round before would be played into the newer file.
  static func copy(_ from: String, to: String) throws {
    guard unlink(to) == 0 || errno == ENOENT else { throw LedgerError(errno: errno, path: to) }
    let source = open(from, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else {
      if errno == ENOENT { return }
      throw LedgerError.notReadable(path: from, reason: String(cString: strerror(errno)))
    }
    defer { close(source) }
    let target = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw LedgerError(errno: errno, path: to) }
    defer { close(target) }
    while true {
      let count = sendfile(target, source, nil, 1 << 24)
      if count == 0 { return }
      guard count > 0 || errno == EINTR else { throw LedgerError(errno: errno, path: to) }
    }
  }
}

/// Folders for what is not kept.
enum TemporaryFolder {
  /// `TMPDIR`, where that is an absolute path, or `/tmp`.
  static var parent: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.utf8.first == UInt8(ascii: "/") ? named : "/tmp"
  }

  /// Makes a private folder there.
  static func make(named name: String) throws -> String {
    guard let folder = PrivatePath.newFolder(parent + "/" + name + ".") else {
      throw LedgerError(errno: errno, path: parent)
    }
    return folder
  }
}

extension PanelLedger {
  /// Writes the whole ledger, as it was opened, into a new file.
  ///
  /// It also works when the ledger's own file has been deleted, as long as this program has it open.
  /// Throws `LedgerError.exists` where there is something of that name; nothing is left behind where
  /// it fails.
  package func copy(to path: String) throws {
    let target = try LedgerFile(path: path, isNew: true)
    do {
      try snapshot(into: target.path)
    } catch {
      unlink(target.path)
      guard let error = error as? DatabaseError else { throw error }
      throw LedgerError(error, path: target.path)
    }
  }
}
