import Foundation
import GRDB
import Synchronization

extension PanelLedger {
  /// The SHA-256 of a text's UTF-8 bytes, 64 lower-case hexadecimal digits.
  package static func sha256(of text: String) -> String {
    Fingerprint.of(Data(text: text))
  }

  /// Keeps the text of a guide for ever, under its SHA-256, which it returns.
  ///
  /// Store a guide before the events of a session that is held under it, so that the session's
  /// digest can be worked out. Storing a guide that is there changes nothing.
  @discardableResult
  package func store(guide text: String) throws -> String {
    try writing { try Self.store(guide: text, in: $0) }
  }

  /// The text of the guide of that SHA-256; nil where it was never stored.
  package func guideText(sha256: String) throws -> String? {
    try reading { try guideText(sha256, in: $0) }
  }

  /// Keeps a guide as part of a larger transaction.
  @discardableResult
  static func store(guide text: String, in db: Database) throws -> String {
    let sha256 = sha256(of: text)
    try db.execute(
      sql: """
        INSERT INTO guide (sha256, text) VALUES (?, CAST(? AS TEXT))
        ON CONFLICT (sha256) DO NOTHING
        """,
      arguments: [sha256, Data(text: text)])
    return sha256
  }

  func guideText(_ sha256: String, in db: Database) throws -> String? {
    if let text = cache.withLock({ $0.guide(sha256) }) { return text }
    let statement = try db.cachedStatement(
      sql: "SELECT CAST(text AS BLOB) FROM guide WHERE sha256 = CAST(? AS TEXT)")
    guard let bytes = try Data.fetchOne(statement, arguments: [Data(text: sha256)]) else {
      return nil
    }
    let text = bytes.text
    cache.withLock { $0.keep(guide: text, sha256: sha256) }
    return text
  }
}
