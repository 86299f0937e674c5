import Interview
import Text

/// A row of the panel as it is typed: a name, and after a colon the questions of somebody who does
/// not ask all of them: `R. Okafor: ID ID`.
struct SetupMember {
  let name: Interviewer
  /// The ids of the questions; nil where the row has none.
  let questions: [String]?

  init(_ text: String) {
    // The last one, since a name may hold one, and an id does not.
    guard let colon = text.lastIndex(of: ":") else {
      name = Interviewer(text.withoutOuterBlanks)
      questions = nil
      return
    }
    name = Interviewer(String(text[..<colon]).withoutOuterBlanks)
    questions = text[text.index(after: colon)...].split { $0 == " " || $0 == "," }
      .map { $0.lowercased() }
  }

  init(name: Interviewer, of plan: Plan) {
    self.name = name
    questions = plan.assignments?.first { $0.interviewer == name }?.questions
  }

  init(name: Interviewer, questions: [String]?) {
    self.name = name
    self.questions = questions
  }

  var assignment: Assignment? {
    questions.map { Assignment(interviewer: name, questions: $0) }
  }

  /// The row as it would be typed.
  var text: String {
    name.text + (questions.map { ": " + $0.joined(separator: " ") } ?? "")
  }
}
