/// Brings a typed text into one spelling: signs, digits and blanks of every script and width.
enum PlainNumberText {
  /// Lower case, with single blanks, and nothing around it that says nothing: blanks, quotes, a stop.
  static func of(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars { plain.append(contentsOf: spelled(scalar)) }
    var rest = Substring(
      String(plain).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " "))
    while let last = rest.unicodeScalars.last, " .!,;:?\"'".unicodeScalars.contains(last) {
      rest.unicodeScalars.removeLast()
    }
    while let first = rest.unicodeScalars.first, " \"'".unicodeScalars.contains(first) {
      rest.unicodeScalars.removeFirst()
    }
    return String(rest)
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let known = spellings[scalar] { return [known] }
    let properties = scalar.properties
    if properties.isWhitespace { return [" "] }
    // Marks of direction, joiners and the like show nothing.
    if properties.generalCategory == .format || (0xFE00...0xFE0F).contains(scalar.value) {
      return []
    }
    if let digit = digit(scalar) { return [digit] }
    // The full-width forms follow the order of ASCII.
    if (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return [spellings[narrow] ?? narrow]
    }
    return [scalar]
  }

  /// The ASCII digit for a digit of any script; nil for numbers that are set high, low or in a ring.
  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let properties = scalar.properties
    let isIdeograph =
      properties.numericType == .numeric
      && (properties.generalCategory == .otherLetter || scalar == "\u{3007}")
    guard properties.numericType == .decimal || isIdeograph,
      let value = Character(scalar).wholeNumberValue, (0...9).contains(value)
    else { return nil }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }

  private static let spellings: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      (
        "-",
        "\u{AD}\u{2D7}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{207B}\u{208B}\u{2212}"
          + "\u{2796}\u{FE58}\u{FE63}\u{FF0D}"
      ),
      ("+", "\u{2795}\u{FE62}\u{FB29}"), ("/", "\u{2044}\u{2215}\u{29F8}\u{F7}"),
      ("%", "\u{66A}\u{FE6A}"), ("$", "\u{FE69}"), ("=", "\u{FE66}"),
      (".", "\u{66B}\u{FE52}\u{3002}\u{FF61}\u{2026}"), (",", "\u{66C}\u{FE50}"),
      (";", "\u{FE54}"), (":", "\u{FE55}"), ("(", "\u{FE59}"), (")", "\u{FE5A}"),
      ("~", "\u{2248}\u{223C}\u{2243}\u{2245}\u{301C}"), ("'", "\u{2018}\u{2019}\u{2BC}"),
      ("\"", "\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}"),
    ]
    var spellings: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, others) in groups {
      for other in others.unicodeScalars { spellings[other] = plain }
    }
    return spellings
  }()
}
