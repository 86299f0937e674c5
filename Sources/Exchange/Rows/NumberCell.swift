import CSV
import Exact

/// Numbers in cells: `12`, `12.5`, ` 12 ` and `12.0` have one meaning each, and are read.
///
/// A comma has two (`1,200` and `1,5`), and a sign or an exponent has no place in a score.
enum NumberCell {
  /// The number of a cell, blanks around it left out; nil for anything else.
  static func value(_ cell: Bytes) -> Rational? {
    Rational(plainDecimal: Blanks.trimmed(cell.text))
  }

  /// The whole number of a cell, `4.0` included; nil for anything else.
  static func whole(_ cell: Bytes) -> Int? {
    // `description` of a whole fraction has neither point nor stroke.
    value(cell).flatMap { Int($0.description) }
  }

  /// Whether there are digits on both sides of a comma.
  static func hasComma(_ cell: Bytes) -> Bool {
    let parts = Blanks.trimmed(cell.text).split(separator: ",", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      }
  }
}
