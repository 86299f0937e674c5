import Text

/// Reads single values of a guide file and notes what is wrong with them.
///
/// Each function returns nil when it noted a fault. `subject` names the value in
/// messages, such as `question ID: "minutes"`.
struct ValueReader {
  /// The limits of a text.
  struct TextForm {
    var limit: Int?
    var isOneLine: Bool

    /// A text of any length, in paragraphs.
    static let paragraphs = TextForm(limit: nil, isOneLine: false)
    /// A text of any number of lines with a limit.
    static func paragraph(_ limit: Int) -> TextForm { TextForm(limit: limit, isOneLine: false) }
    /// A text on one line.
    static func line(_ limit: Int) -> TextForm { TextForm(limit: limit, isOneLine: true) }
  }

  let log: FaultLog

  /// The text without the space around it.
  func text(_ piece: Piece, _ form: TextForm, subject: @autoclosure () -> String) -> String? {
    guard let text = untrimmed(piece, subject: subject()).map(Self.trimmed) else { return nil }
    return obeys(text, form, at: piece.place, subject: subject()) ? text : nil
  }

  /// A text as it stands, which is more than space and free of control characters.
  func untrimmed(_ piece: Piece, subject: @autoclosure () -> String) -> String? {
    guard case .scalar(let raw, let isPlain) = piece.content else {
      noteType(piece, expected: "a text", subject())
      return nil
    }
    if isPlain, let meaning = PlainScalar(raw) {
      switch meaning {
      case .nothing: log.note(.emptyText, at: piece.place, "\(subject()) is empty; write a text")
      case .truth, .number:
        let kind = meaning == .number ? "the number" : "the truth value"
        log.note(
          .wrongType, at: piece.place,
          "\(subject()) must be a text and is \(kind) \(raw); put it in quotes")
      }
      return nil
    }
    if let scalar = ForbiddenScalar.first(in: raw) {
      log.note(
        .controlCharacter, at: piece.place,
        "\(subject()) holds the character \(ForbiddenScalar.name(scalar)); remove it")
      return nil
    }
    guard !Self.trimmed(raw).isEmpty else {
      log.note(.emptyText, at: piece.place, "\(subject()) is empty; write a text")
      return nil
    }
    return raw
  }

  private func obeys(
    _ text: String, _ form: TextForm, at place: Place, subject: @autoclosure () -> String
  ) -> Bool {
    if form.isOneLine, text.utf8.contains(UInt8(ascii: "\n")) {
      log.note(.oneLine, at: place, "\(subject()) must stand on one line; remove the line breaks")
      return false
    }
    if let limit = form.limit, text.utf8.count > limit, text.count > limit {
      log.note(
        .textLength, at: place,
        "\(subject()) has \(text.count) characters; shorten it to at most \(limit)")
      return false
    }
    return true
  }

  /// A name made of `a`-`z`, `0`-`9` and inner hyphens.
  func id(_ piece: Piece, subject: @autoclosure () -> String) -> String? {
    guard let id = text(piece, .line(GuideLimits.id), subject: subject()) else { return nil }
    let hyphen = UInt8(ascii: "-")
    let isWellFormed =
      id.utf8.first != hyphen && id.utf8.last != hyphen
      && id.utf8.allSatisfy { byte in
        byte == hyphen || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    guard isWellFormed else {
      log.note(
        .idForm, at: piece.place,
        "\(subject()) is \(Excerpt.quoted(id)); use a-z, 0-9 and hyphens between them")
      return nil
    }
    return id
  }

  /// A whole number of a range.
  func whole(
    _ piece: Piece, in range: ClosedRange<Int>, subject: @autoclosure () -> String
  ) -> Int? {
    guard case .scalar(let raw, let isPlain) = piece.content else {
      noteType(piece, expected: "a whole number", subject())
      return nil
    }
    guard isPlain, let number = PlainScalar.whole(raw) else {
      let quotes = isPlain ? "" : " without quotes"
      let found = raw.isEmpty ? "is empty" : "is \(Excerpt.quoted(raw))"
      log.note(
        .wholeNumber, at: piece.place,
        "\(subject()) must be a whole number\(quotes) and \(found)")
      return nil
    }
    guard range.contains(number) else {
      log.note(
        .outOfRange, at: piece.place,
        "\(subject()) is \(number); it must lie between \(range.lowerBound) and "
          + "\(range.upperBound)")
      return nil
    }
    return number
  }

  /// `true` or `false`.
  func truth(_ piece: Piece, subject: @autoclosure () -> String) -> Bool? {
    let truth = Self.truth(piece)
    if truth == nil { noteType(piece, expected: "true or false, without quotes,", subject()) }
    return truth
  }

  /// `true` or `false`; nil, with nothing noted, for anything else.
  static func truth(_ piece: Piece) -> Bool? {
    guard case .scalar(let raw, isPlain: true) = piece.content else { return nil }
    if ["true", "True", "TRUE"].contains(raw) { return true }
    return ["false", "False", "FALSE"].contains(raw) ? false : nil
  }

  /// Notes that something else stands where a value is due.
  func noteType(_ piece: Piece, expected: String, _ subject: @autoclosure () -> String) {
    let found =
      switch piece.content {
      case .unreadable: ""
      case .scalar("", isPlain: true): "nothing"
      case .scalar(let raw, _): Excerpt.quoted(raw)
      case .list: "a list"
      case .mapping: "a mapping of keys to values"
      }
    guard !found.isEmpty else { return }
    log.note(.wrongType, at: piece.place, "\(subject()) must be \(expected) and is \(found)")
  }

  /// The text without spaces and line feeds around it.
  static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    guard isSpace(first) || isSpace(last) else { return text }
    let head = bytes.drop(while: isSpace)
    return String(head.prefix(head.count - head.reversed().prefix(while: isSpace).count)) ?? text
  }
}

extension ValueReader {
  /// Lines that are shown as they stand, with the space at their beginnings.
  ///
  /// Empty lines at the end are left out, as is the last line feed.
  func exhibit(_ piece: Piece, subject: @autoclosure () -> String) -> String? {
    guard let text = untrimmed(piece, subject: subject()) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
    let limit = GuideLimits.exhibitLines.upperBound
    guard lines.count <= limit else {
      log.note(
        .exhibitForm, at: piece.place,
        "\(subject()) has \(lines.count) lines; shorten it to at most \(limit)")
      return nil
    }
    if let index = lines.firstIndex(where: { $0.count > GuideLimits.exhibitLine }) {
      log.note(
        .exhibitForm, at: piece.place,
        "\(subject()): line \(index + 1) of it has \(lines[index].count) characters; shorten it "
          + "to at most \(GuideLimits.exhibitLine)")
      return nil
    }
    return lines.joined(separator: "\n")
  }
}
