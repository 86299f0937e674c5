import Text

/// Why something was done, in somebody's words.
package struct GivenReason: Sendable, Hashable {
  /// Without blanks around it.
  package let text: String

  /// Takes what was typed; nil where that is nothing but blanks and signs that nobody sees.
  package init?(_ typed: String) {
    guard !NameFold(typed).isEmpty else { return nil }
    text = typed.withoutOuterBlanks
  }
}
