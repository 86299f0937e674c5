import Text

/// Reads one mapping of a guide file by its keys and notes what is wrong with it.
///
/// Where a value is missing or wrong, the readers return an empty text, zero, false
/// or an empty list. None of these is a valid value, and since a fault is noted no
/// guide that holds one is ever returned.
struct MappingReader {
  /// The keys that a mapping may have, and the rules that are broken otherwise.
  struct Keys {
    var required: [String]
    var optional: [String] = []
    var missing = GuideRule.missingKey
    var unknown = GuideRule.unknownKey
    /// What to say of keys that are right somewhere else.
    var elsewhere: [String: String] = [:]
  }

  /// What the mapping describes, for messages; empty for the whole guide.
  let name: String
  let values: ValueReader
  private let entries: [Piece.Entry]
  private let start: Place

  /// Checks the keys; nil when the piece is no mapping.
  ///
  /// Missing keys are noted at `start`, by default where the mapping begins.
  init?(_ piece: Piece, _ name: String, _ keys: Keys, at start: Place? = nil, log: FaultLog) {
    self.name = name
    self.start = start ?? piece.place
    values = ValueReader(log: log)
    guard case .mapping(let entries) = piece.content else {
      values.noteType(
        piece, expected: "a mapping of keys to values", name.isEmpty ? "a guide" : name)
      return nil
    }
    self.entries = entries
    noteUnknown(keys)
    for key in keys.required where !entries.contains(where: { $0.key == key }) {
      log.note(keys.missing, at: self.start, "\(prefix)the key \"\(key)\" is missing")
    }
  }

  private var prefix: String { name.isEmpty ? "" : "\(name): " }
  var log: FaultLog { values.log }

  private func noteUnknown(_ keys: Keys) {
    let known = keys.required + keys.optional
    for entry in entries where !known.contains(entry.key) {
      let help =
        keys.elsewhere[entry.key]
        ?? NearestWord.to(entry.key, in: known).map { "did you mean \"\($0)\"?" }
        ?? "known are \(known.joined(separator: ", "))"
      log.note(
        keys.unknown, at: entry.keyPlace,
        "\(prefix)unknown key \(Excerpt.quoted(entry.key)); \(help)")
    }
  }

  /// What the value of the key is called in messages.
  func subject(_ key: String) -> String { "\(prefix)\"\(key)\"" }

  // MARK: Access

  /// The value of the key; nil when it is missing, which is then noted already.
  func piece(_ key: String) -> Piece? {
    entries.first { $0.key == key }?.value
  }

  /// The text below the key, unchecked; nil where there is none.
  func word(_ key: String) -> String? {
    piece(key)?.word
  }

  /// Where the value of the key stands, or else the mapping.
  func place(of key: String) -> Place {
    piece(key)?.place ?? start
  }

  /// Where the key stands, or else the mapping.
  func place(ofKey key: String) -> Place {
    entries.first { $0.key == key }?.keyPlace ?? start
  }

  // MARK: Values

  func text(_ key: String, _ form: ValueReader.TextForm = .paragraphs) -> String {
    piece(key).flatMap { values.text($0, form, subject: subject(key)) } ?? ""
  }

  func optionalText(_ key: String, _ form: ValueReader.TextForm = .paragraphs) -> String? {
    piece(key).flatMap { values.text($0, form, subject: subject(key)) }
  }

  func optionalExhibit(_ key: String) -> String? {
    piece(key).flatMap { values.exhibit($0, subject: subject(key)) }
  }

  func id(_ key: String) -> String {
    piece(key).flatMap { values.id($0, subject: subject(key)) } ?? ""
  }

  func optionalID(_ key: String) -> String? {
    piece(key).flatMap { values.id($0, subject: subject(key)) }
  }

  func decimal(_ key: String) -> String {
    piece(key).flatMap { values.decimal($0, subject: subject(key)) } ?? ""
  }

  func whole(_ key: String, in range: ClosedRange<Int>) -> Int {
    piece(key).flatMap { values.whole($0, in: range, subject: subject(key)) } ?? 0
  }

  func truth(_ key: String) -> Bool {
    piece(key).flatMap { values.truth($0, subject: subject(key)) } ?? false
  }

  /// One of the kinds of a closed set; the first of them after a fault.
  func kind<Kind>(_ key: String, _ rule: GuideRule, orElse fallback: Kind) -> Kind
  where Kind: RawRepresentable & CaseIterable, Kind.RawValue == String {
    let word = text(key, .line(GuideLimits.id))
    guard !word.isEmpty else { return fallback }
    if let kind = Kind(rawValue: word) { return kind }
    let known = Kind.allCases.map(\.rawValue)
    let help =
      NearestWord.to(word, in: known).map { "did you mean \"\($0)\"?" }
      ?? "known are \(known.joined(separator: ", "))"
    log.note(rule, at: place(of: key), "\(subject(key)) is \(Excerpt.quoted(word)); \(help)")
    return fallback
  }

  /// The pieces of a list that has to have that many; what is beyond is noted and left out.
  func list(_ key: String, _ count: ClosedRange<Int>) -> [Piece] {
    guard let piece = piece(key) else { return [] }
    guard case .list(let items) = piece.content else {
      values.noteType(piece, expected: "a list, each entry after \"- \",", subject(key))
      return []
    }
    guard count.contains(items.count) else {
      let limit =
        items.count < count.lowerBound
        ? "needs at least \(count.lowerBound)" : "takes at most \(count.upperBound)"
      log.note(
        .listLength, at: place(ofKey: key),
        "\(subject(key)) \(limit) and has \(items.count)")
      return Array(items.prefix(count.upperBound))
    }
    return items
  }

  /// How many entries the list of that key has; zero when it is no list.
  func count(of key: String) -> Int {
    if case .list(let items)? = piece(key)?.content { items.count } else { 0 }
  }

  /// The texts of a list, those with faults left out.
  func texts(
    _ key: String, _ count: ClosedRange<Int>, _ form: ValueReader.TextForm = .paragraphs
  ) -> [String] {
    list(key, count).enumerated().compactMap { index, item in
      values.text(item, form, subject: "\(prefix)entry \(index + 1) of \"\(key)\"")
    }
  }

  // MARK: Mappings inside

  func mapping(_ key: String, _ name: String, _ keys: Keys) -> MappingReader? {
    piece(key).flatMap {
      MappingReader($0, name, keys, at: place(ofKey: key), log: log)
    }
  }

  /// The mappings of a list, named by their id or else by their number, such as `question ID`.
  func mappings(
    _ key: String, _ name: String, _ count: ClosedRange<Int>, _ keys: Keys
  ) -> [MappingReader] {
    mappings(key, name, count) { _ in keys }
  }

  /// The mappings of a list whose keys depend on what stands in each.
  func mappings(
    _ key: String, _ name: String, _ count: ClosedRange<Int>, keys: (Piece) -> Keys
  ) -> [MappingReader] {
    list(key, count).enumerated().compactMap { index, item in
      MappingReader(item, "\(name) \(Self.id(of: item) ?? "\(index + 1)")", keys(item), log: log)
    }
  }

  private static func id(of piece: Piece) -> String? {
    guard let id = piece.word("id"), !id.isEmpty, id.utf8.count <= GuideLimits.id else {
      return nil
    }
    let quoted = Excerpt.quoted(id)
    return String(quoted.dropFirst().dropLast())
  }
}
