/// A guard or an index that the layout has beside its tables.
///
/// SQLite keeps the text of each as it was given, so the texts that were released are never changed.
struct LayoutPart: Sendable, Hashable {
  /// What the part is to SQLite.
  enum Kind: String, Sendable, Hashable {
    case trigger
    case index
  }

  let kind: Kind
  let name: String
  /// The statement that makes it, without the semicolon.
  let sql: String

  private init(_ kind: Kind, _ name: String, _ sql: String) {
    self.kind = kind
    self.name = name
    self.sql = sql
  }

  /// The statements that make some parts.
  static func script(_ parts: [LayoutPart]) -> String {
    parts.map { $0.sql + ";" }.joined(separator: "\n")
  }

  /// What refuses a statement on a table, with the sentence that it gives.
  private static func refusal(_ name: String, _ moment: String, _ sentence: String) -> LayoutPart {
    LayoutPart(
      .trigger, name,
      "CREATE TRIGGER \(name) \(moment)\n  BEGIN SELECT RAISE(ABORT, '\(sentence)'); END")
  }

  /// The parts of the tables of guides and events.
  ///
  /// `event_in_order` also stops INSERT OR REPLACE, which would get past the guard on DELETE.
  static let record = [
    refusal("guide_no_update", "BEFORE UPDATE ON guide", "a stored guide is never changed"),
    refusal("guide_no_delete", "BEFORE DELETE ON guide", "a stored guide is never deleted"),
    LayoutPart(
      .index, "event_by_session", "CREATE INDEX event_by_session ON event (session, id)"),
    refusal("event_no_update", "BEFORE UPDATE ON event", "an event is never changed"),
    refusal("event_no_delete", "BEFORE DELETE ON event", "an event is never deleted"),
    refusal(
      "event_in_order",
      """
      BEFORE INSERT ON event
        WHEN NEW.sequence <> 1 + coalesce(
            (SELECT max(sequence) FROM event WHERE session = NEW.session AND seat = NEW.seat), 0)
          OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
      """, "an event follows the last one of its feed"),
  ]

  /// The parts of the table of practice ratings.
  static let practice = [
    refusal(
      "practice_no_update", "BEFORE UPDATE ON practice", "a practice rating is never changed"),
    refusal(
      "practice_no_delete", "BEFORE DELETE ON practice", "a practice rating is never deleted"),
    refusal(
      "practice_in_order",
      """
      BEFORE INSERT ON practice
        WHEN NEW.sequence <> 1 + coalesce(
            (SELECT max(sequence) FROM practice WHERE rater = NEW.rater), 0)
          OR EXISTS (SELECT 1 FROM practice WHERE id = NEW.id)
      """, "a practice rating follows the last one of its rater"),
  ]

  /// The parts of the table of what happened to the file.
  static let custody = [
    refusal("custody_no_update", "BEFORE UPDATE ON custody", "a custody entry is never changed"),
    refusal("custody_no_delete", "BEFORE DELETE ON custody", "a custody entry is never deleted"),
    refusal(
      "custody_in_order",
      """
      BEFORE INSERT ON custody
        WHEN NEW.sequence <> 1 + coalesce((SELECT max(sequence) FROM custody), 0)
          OR EXISTS (SELECT 1 FROM custody WHERE id = NEW.id)
      """, "a custody entry follows the last one"),
  ]

  /// The sessions of one opening, in the order of the list.
  static let listing = [
    LayoutPart(
      .index, "session_by_opening",
      """
      CREATE INDEX session_by_opening ON session_index (
        CASE WHEN json_valid(row) THEN json_extract(row, '$.row.opening') END, position)
      """)
  ]

  /// All parts of the newest layout.
  static let all = record + practice + custody + listing
}
