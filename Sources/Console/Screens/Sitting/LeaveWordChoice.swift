/// How the hiring lead chooses the word that leaves the candidate's screen: typed twice, and not
/// empty, since with an empty one Enter would do.
struct LeaveWordChoice: Sendable, Hashable {
  /// What comes of a word that was typed.
  enum Step: Sendable, Hashable {
    case refused(String)
    /// It is to be typed once more.
    case again
    case chosen(String)
  }

  private var first: String?

  /// Whether the word is being typed for the second time.
  var isAgain: Bool { first != nil }

  /// What the lead is asked.
  var question: String {
    isAgain
      ? "Hiring lead: the same word once more."
      : "Hiring lead: a word that leaves this screen. You type it twice."
  }

  mutating func take(_ word: String) -> Step {
    guard let first else {
      guard !word.allSatisfy(\.isWhitespace) else {
        return .refused("Type a word first: without one, anybody could leave the test.")
      }
      self.first = word
      return .again
    }
    self.first = nil
    guard first.unicodeScalars.elementsEqual(word.unicodeScalars) else {
      return .refused("The two were not the same. Type the word anew, twice.")
    }
    return .chosen(word)
  }
}
