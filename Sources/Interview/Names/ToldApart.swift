extension String {
  /// The text with what does not show in it written out (`\u{A0}`), so that it can be told from
  /// another one that looks like it.
  ///
  /// Written out are blanks and signs that nobody sees, and, where both are one text to Unicode
  /// (`é` and `e` with an accent after it), the signs that only this one has.
  package func toldApart(from other: String) -> String {
    let others = other.unicodeScalars
    let isLook = self == other && unicodeScalars.count >= others.count
    return unicodeScalars.map { scalar in
      let differs = isLook && !scalar.isASCII && !others.contains(scalar)
      return differs || scalar.isOddBlank
        ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : String(scalar)
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether it looks like a blank or like nothing, and is no space.
  fileprivate var isOddBlank: Bool {
    self != " " && (properties.isWhitespace || properties.isDefaultIgnorableCodePoint)
  }
}
