import GRDB

/// What a database says that it has: tables, indices, guards and views, each with its text.
struct LayoutText: Hashable {
  /// The text of each, blanks evened out, by kind and name: `trigger event_no_update`.
  private(set) var objects: [String: String] = [:]

  /// How a database differs from what it should be.
  enum Difference: Sendable, Hashable {
    /// Something of the layout is not there.
    case gone(String)
    /// Something is there that no layout has.
    case foreign(String)
    /// Something has another text.
    case changed(String)
  }

  /// Reads what a database has; SQLite's own tables and indices are left out.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(sql AS BLOB) FROM sqlite_master
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        """)
    while let row = try rows.next() {
      let text = (0..<3).map { index in (row[index] as DatabaseValue).text }
      objects[text[0] + " " + text[1]] = Self.evened(text[2])
    }
  }

  /// What a ledger has after the steps that were done to it.
  static func expected(after steps: Int) throws -> LayoutText {
    let fresh = try DatabaseQueue()
    let migrator = LedgerSchema.migrator
    let names = migrator.migrations
    if let last = names.prefix(steps).last { try migrator.migrate(fresh, upTo: last) }
    return try fresh.read(LayoutText.init)
  }

  /// How a database differs from this one, in the order of the names.
  func differences(of found: LayoutText) -> [Difference] {
    Set(objects.keys).union(found.objects.keys).sorted().compactMap { name in
      guard let expected = objects[name] else { return .foreign(name) }
      guard let text = found.objects[name] else { return .gone(name) }
      return text == expected ? nil : .changed(name)
    }
  }

  /// The text with one blank for any run of them, and none beside a bracket or a comma.
  private static func evened(_ text: String) -> String {
    var evened = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        isBlank = true
        continue
      }
      let isTight = "(),".unicodeScalars.contains(scalar)
      if isBlank, !isTight, let last = evened.unicodeScalars.last,
        !"(,".unicodeScalars.contains(last)
      {
        evened.unicodeScalars.append(" ")
      }
      isBlank = false
      evened.unicodeScalars.append(scalar)
    }
    return evened
  }
}

extension DatabaseValue {
  /// The text that the bytes of the value spell; empty where it is no text and no bytes.
  fileprivate var text: String {
    switch storage {
    case .string(let text): text
    case .blob(let bytes): bytes.text
    case .null, .int64, .double: ""
    }
  }
}
