import GRDB
import Glibc

extension LedgerFile {
  /// What it means that SQLite cannot take this file.
  ///
  /// A ledger whose header is damaged is told from the file of another program by what stands
  /// further on, so that nobody is sent away from a ledger of their own.
  func meaning(of error: DatabaseError) -> LedgerError {
    let plain = LedgerError(error, path: path)
    guard case .notALedger = plain, holdsLedgerText else { return plain }
    return .headerDamaged(path: path)
  }

  /// Whether the beginning of the file holds the text of a ledger's guards.
  private var holdsLedgerText: Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    return ["event_in_order", "session_index"].allSatisfy { name in
      bytes[..<count].firstRange(of: Array(name.utf8)) != nil
    }
  }
}
