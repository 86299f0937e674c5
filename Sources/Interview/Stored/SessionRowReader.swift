/// Reads rows of the list as this program stores them, many in little time.
///
/// What neighbouring rows have in common, such as opening and panel, is made once and shared.
package struct SessionRowReader {
  private let blank = SessionRow(Session(id: SessionID("")))
  private var opening = LastMade<Opening>()
  private var guide = LastMade<GuideReference>()
  private var planned = LastMade<Instant>()
  private var last = LastMade<Instant>()
  private var starts = LastMade<Instant>()
  private var panel = LastMade<[Interviewer]>()
  private var opened = LastMade<[Interviewer]>()
  private var sealed = LastMade<[Interviewer]>()

  package init() {}

  /// The names under which a row is stored.
  private enum Field: String {
    case candidate, decision, excused, excusedMembers, guide, id, isImported, isSetAside, lastEvent
    case opened, opening, panel, place, plannedAt, recusedMembers, sealed, sectionsMarked
    case startsAt
  }

  /// How many of the fields are always there.
  private static let always: Set<Field> = [
    .candidate, .excused, .id, .isImported, .opened, .opening, .panel, .sealed, .sectionsMarked,
  ]

  /// Reads a row, from its brace to its brace; nil for one that a general decoder has to read.
  package mutating func row(_ scan: inout StoredScan) -> SessionRow? {
    guard scan.take("{" as Unicode.Scalar) else { return nil }
    var row = blank
    var found = 0
    var before = 0..<0
    repeat {
      guard let key = scan.key() else { return nil }
      // The keys are in order, so none comes twice.
      guard before.isEmpty || scan.bytes(before).lexicographicallyPrecedes(scan.bytes(key)),
        let field = Field(rawValue: String(decoding: scan.bytes(key), as: UTF8.self)),
        take(field, &scan, &row)
      else { return nil }
      before = key
      if Self.always.contains(field) { found += 1 }
    } while scan.take("," as Unicode.Scalar)
    return scan.take("}" as Unicode.Scalar) && found == Self.always.count ? row : nil
  }

  private mutating func take(
    _ field: Field, _ scan: inout StoredScan, _ row: inout SessionRow
  ) -> Bool {
    switch field {
    case .candidate: return Self.set(&row.candidate, scan.text())
    case .id: return Self.set(&row.id, scan.text().map { SessionID($0) })
    case .excused: return Self.set(&row.excused, scan.number())
    case .sectionsMarked: return Self.set(&row.sectionsMarked, scan.number())
    case .isImported: return Self.set(&row.isImported, scan.truth())
    case .isSetAside: return Self.set(&row.isSetAside, scan.truth())
    case .decision:
      row.decision = scan.text().flatMap { Choice(rawValue: $0) }
      return row.decision != nil
    case .excusedMembers: return Self.set(&row.excusedMembers, scan.list()?.map { Interviewer($0) })
    case .recusedMembers: return Self.set(&row.recusedMembers, scan.list()?.map { Interviewer($0) })
    case .opening:
      return Self.set(
        &row.opening, Self.made(scan.quoted(), scan, &opening) { Self.text($0).map { Opening($0) } }
      )
    case .panel: return Self.set(&row.panel, Self.made(scan.texts(), scan, &panel, Self.names))
    case .opened: return Self.set(&row.opened, Self.made(scan.texts(), scan, &opened, Self.names))
    case .sealed: return Self.set(&row.sealed, Self.made(scan.texts(), scan, &sealed, Self.names))
    case .plannedAt:
      row.plannedAt = Self.made(scan.quoted(), scan, &planned, Self.instant)
      return row.plannedAt != nil
    case .startsAt:
      row.startsAt = Self.made(scan.quoted(), scan, &starts, Self.instant)
      return row.startsAt != nil
    case .place:
      row.place = scan.text()
      return row.place != nil
    case .lastEvent:
      row.lastEvent = Self.made(scan.quoted(), scan, &last, Self.instant)
      return row.lastEvent != nil
    case .guide:
      row.guide = Self.made(scan.object(), scan, &guide, Self.guide)
      return row.guide != nil
    }
  }

  private static func made<Value>(
    _ place: Range<Int>?, _ scan: StoredScan, _ last: inout LastMade<Value>,
    _ make: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    place.flatMap { last.value(of: scan.bytes($0), make) }
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
    text(bytes).flatMap { Instant($0) }
  }

  private static func names(_ bytes: ArraySlice<UInt8>) -> [Interviewer]? {
    var scan = StoredScan(Array(bytes))
    return scan.list()?.map { Interviewer($0) }
  }

  private static func guide(_ bytes: ArraySlice<UInt8>) -> GuideReference? {
    var scan = StoredScan(Array(bytes))
    guard scan.take("{\"id\":"), let id = scan.text(), scan.take(",\"sha256\":"),
      let sha256 = scan.text(), scan.take(",\"version\":"), let version = scan.number(),
      scan.take("}"), scan.isAtEnd
    else { return nil }
    return GuideReference(id: id, version: version, sha256: sha256)
  }
}
