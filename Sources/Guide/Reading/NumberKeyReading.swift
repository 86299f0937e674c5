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
