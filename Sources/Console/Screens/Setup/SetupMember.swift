import Interview
import Text

/// A row of the panel as it is typed: a name, and after a colon the questions of somebody who does
/// not ask all of them: `R. Okafor: ID ID`.
struct SetupMember {
  let name: Interviewer
  /// The ids of the questions; nil where the row has none.
  let questions: [String]?

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    name = Interviewer(String(parts.first ?? "").withoutOuterBlanks)
    questions =
      parts.count < 2
      ? nil : parts[1].split { $0 == " " || $0 == "," }.map { $0.lowercased() }
  }

  init(name: Interviewer, of plan: Plan) {
    self.name = name
    questions = plan.assignments?.first { $0.interviewer == name }?.questions
  }

  var assignment: Assignment? {
    questions.map { Assignment(interviewer: name, questions: $0) }
  }

  /// The row as it would be typed.
  var text: String {
    name.text + (questions.map { ": " + $0.joined(separator: " ") } ?? "")
  }
}
