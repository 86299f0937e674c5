/// What spreadsheets call their columns: A to Z, then AA and so on.
package enum ColumnLetters {
  /// - Parameter number: the column, counted from 1.
  package static func name(_ number: Int) -> String {
    var letters: [Character] = []
    var rest = number
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }
}
