import Glibc

/// Whether the files that a ledger has open are still the ones at its path.
///
/// A file that was deleted or renamed can be written to as before, and every write succeeds. So
/// the path is compared with what was opened, before and after each write.
struct LedgerStanding: Sendable, Hashable {
  /// A file by what cannot change about it.
  private struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  private let database: Identity?
  private let log: Identity?
  private let map: Identity?

  /// Takes note of the files as they are now; nil where there is no database.
  init?(of file: LedgerFile) {
    database = Identity(file.path)
    log = Identity(file.log)
    map = Identity(file.map)
    guard database != nil else { return nil }
  }

  /// What became of the database by itself, as long as nobody here has its log open.
  func databaseLoss(of file: LedgerFile) -> LedgerError? {
    // Whoever names it as we did must find the same file: a link can be pointed elsewhere.
    for path in Set([file.path, file.given]).sorted() {
      let found = Identity(path)
      if found != database { return .moved(path: path, isReplaced: found != nil) }
    }
    return nil
  }

  /// Takes our log and map from beside another file that came into the database's place.
  ///
  /// SQLite would play our log into that file at its next start, and a restored copy would be
  /// damaged by it. They are renamed and not deleted: what is in the log is nowhere else yet.
  func takeCompanions(of file: LedgerFile) {
    guard let found = Identity(file.path), found != database else { return }
    for (path, known) in [(file.log, log), (file.map, map)] {
      guard let known, Identity(path) == known else { continue }
      rename(path, path + "-of-replaced-\(database?.number ?? 0)")
    }
  }

  /// What became of the files since; nil while all are in their places.
  func loss(of file: LedgerFile) -> LedgerError? {
    if let loss = databaseLoss(of: file) { return loss }
    // SQLite leaves both where they are as long as one program has the ledger open.
    for (path, known) in [(file.log, log), (file.map, map)] {
      if let known, Identity(path) != known {
        return .moved(path: path, isReplaced: Identity(path) != nil)
      }
    }
    return nil
  }
}
