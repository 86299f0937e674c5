/// The longest texts that are taken from people and files, in characters of Unicode (scalars).
///
/// What is longer is refused with a sentence, or taken as far as there is room, and then it is said
/// that the rest was not. What was recorded before there were limits is read, shown and exported.
package enum TextLimit: Sendable {
  /// A name of a person, an opening or a session: more than any has.
  case name
  /// A text of one line, such as a reason or what was seen of a flag: a long paragraph.
  case line
  /// A note on one answer: some eight pages. Each key saves all of it, in a few milliseconds.
  case note
  /// A candidate's answer to an item: what a marker can be asked to read.
  case answer

  package var most: Int {
    switch self {
    case .name: 400
    case .line: 2_000
    case .note: 20_000
    case .answer: 8_000
    }
  }

  /// The number in words for people.
  package var words: String { Self.grouped(most) }

  package func allows(_ text: String) -> Bool {
    // A character has a byte at least.
    text.utf8.count <= most || text.unicodeScalars.count <= most
  }

  /// Why a text is not taken; nil where it is.
  ///
  /// - Parameter what: what it is, such as `the name`.
  package func refusal(of what: String, _ text: String) -> String? {
    if allows(text) { return nil }
    return "\(what) has \(Self.grouped(text.unicodeScalars.count)) characters; at most \(words) are"
      + " taken"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
