import Text

extension TestTask.NumberKey {
  static let keys = MappingReader.Keys(
    required: ["from", "to"], optional: ["units", "also", "remark"])

  /// Reads the key of a number; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    self.init(
      from: mapping.decimal("from"), to: mapping.decimal("to"),
      units: Self.units(mapping),
      also: mapping.texts("also", GuideLimits.otherTexts, .line(GuideLimits.otherText)),
      remark: mapping.mapping(
        "remark", "remark in the \(mapping.name)", TestTask.Remark.keys
      ).map { TestTask.Remark($0) })
    guard let low = PlainDecimal(from), let high = PlainDecimal(to), high < low else { return }
    mapping.log.note(
      .keyRange, at: mapping.place(of: "to"),
      "\(mapping.name): \"to\" is \(to) and lies below \"from\", which is \(from); swap them")
  }

  private static func units(_ mapping: MappingReader) -> [String] {
    mapping.list("units", GuideLimits.units).enumerated().compactMap { index, piece in
      let subject = "\(mapping.name): entry \(index + 1) of \"units\""
      guard let unit = mapping.values.text(piece, .line(GuideLimits.unit), subject: subject) else {
        return nil
      }
      if unit.utf8.contains(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
        mapping.log.note(
          .unitForm, at: piece.place,
          "\(subject) is \(Excerpt.quoted(unit)); a unit holds no digits, which belong to the "
            + "number")
      }
      return unit
    }
  }
}

extension TestTask.Remark {
  static let keys = MappingReader.Keys(required: ["ask", "ideal"])

  /// Reads a remark; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    self.init(
      ask: mapping.text("ask", .line(GuideLimits.remarkQuestion)),
      ideal: mapping.text("ideal", .paragraph(GuideLimits.remarkIdeal)))
  }
}

extension ValueReader {
  /// A plain decimal such as `38` or `0.5`, in quotes, without sign, exponent and commas.
  func decimal(_ piece: Piece, subject: @autoclosure () -> String) -> String? {
    let room = GuideLimits.wholeDigits.upperBound + GuideLimits.fractionDigits.upperBound + 1
    guard let text = untrimmed(piece, subject: subject()) else { return nil }
    guard text.utf8.count <= room, PlainDecimal(text) != nil else {
      log.note(
        .numberForm, at: piece.place,
        "\(subject()) is \(Excerpt.quoted(text)); write a plain decimal such as \"38\" or \"0.5\", "
          + "of at most \(GuideLimits.wholeDigits.upperBound) digits and "
          + "\(GuideLimits.fractionDigits.upperBound) after the point")
      return nil
    }
    return text
  }
}

/// A decimal without a sign, to be compared exactly.
struct PlainDecimal: Comparable {
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// Nil for anything but digits, without needless zeros in front, and maybe a point and more.
  init?(_ text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let whole = parts.first, GuideLimits.wholeDigits.contains(whole.count),
      parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { return nil }
    if parts.count > 1, !GuideLimits.fractionDigits.contains(parts[1].count) { return nil }
    self.whole = Array(whole)
    var fraction = parts.count > 1 ? Array(parts[1]) : []
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    self.fraction = fraction
  }

  static func < (left: PlainDecimal, right: PlainDecimal) -> Bool {
    guard left.whole.count == right.whole.count else {
      return left.whole.count < right.whole.count
    }
    return left.whole == right.whole
      ? left.fraction.lexicographicallyPrecedes(right.fraction)
      : left.whole.lexicographicallyPrecedes(right.whole)
  }
}
