/// The printable characters of ASCII, which most text consists of.
///
/// They are one column wide and join nothing, so text of them needs none of the
/// care that other text does.
package enum PlainCharacter {
  private static let texts: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  /// Whether a byte is one of them.
  package static func contains(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// The text of one scalar, at hand for those below 128.
  package static func text(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 128 ? texts[Int(scalar.value)] : String(scalar)
  }
}
