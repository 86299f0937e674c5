import Guide
import Interview

/// What one key says of an answer, on every screen on which a form is filled in.
enum FormAction: ScreenAction {
  case rate(Rating)
  case step(Element)
  case leaveBlank(Blank)

  /// Does it to what the screen shows of a question, and gives what is to be recorded of it; nil
  /// where the screen shows so already.
  ///
  /// - Parameters:
  ///   - shown: what the screen shows of the question, which need not be all that is recorded.
  ///   - heard: all that is recorded of what was heard.
  func say(
    of question: String, in shown: inout TableRecord.Entry, heard: Elements
  ) -> Happening? {
    let answer: Answer
    switch self {
    case .rate(let rating): answer = .rated(rating)
    case .leaveBlank(let blank): answer = .blank(blank)
    case .step(let element):
      let stepped = Heard.stepped(from: shown.elements[element])
      shown.elements[element] = stepped
      var heard = heard
      heard[element] = stepped
      return .elementsHeard(question: question, elements: heard)
    }
    guard shown.answer != answer else { return nil }
    shown.answer = answer
    return .questionRated(question: question, answer: answer)
  }
}

// Where a key says something outright, what it says is what the command is called by.

extension Rating: ScreenAction {
  var name: String { "rate-\(value)" }
}

extension Element: ScreenAction {
  var name: String { "step-\(rawValue)" }
}

extension Blank: ScreenAction {
  var name: String { "blank-" + "\(self)".kebabCase }
}
