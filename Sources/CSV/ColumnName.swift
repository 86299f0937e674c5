/// How the name of a column or of a file is compared: not by case, nor by blanks around it.
package enum ColumnName {
  /// The name in small letters, without blanks and what is left of a byte order mark around it.
  package static func folded(_ name: String) -> String {
    var text = Blanks.trimmed(name)
    // A byte order mark that was read as Latin text and saved again.
    while text.unicodeScalars.starts(with: "ï»¿".unicodeScalars) {
      text = Blanks.trimmed(String(text.unicodeScalars.dropFirst(3)))
    }
    return text.lowercased()
  }
}
