import Interview
import Screen
import Text

/// A name while it is typed, for a change that needs one.
struct NamingEntry: Sendable, Hashable {
  /// What the name is for.
  enum Purpose: Sendable, Hashable {
    case candidate
    case opening
    case add
    case replace(Interviewer)
  }

  let purpose: Purpose
  var field: LineField

  init(_ purpose: Purpose, _ session: Session) {
    self.purpose = purpose
    let before =
      switch purpose {
      case .candidate: session.plan?.candidate ?? ""
      case .opening: session.plan?.opening.text ?? ""
      case .add, .replace: ""
      }
    field = LineField(before)
  }

  /// The commands while the name is typed.
  static let commands: [Command<ScorecardScreen.Action>] = [
    Command(.takeName, [.enter], label: "go on", help: "Take this name; the reason comes next."),
    Command(.amendment(.letItBe), [.escape], label: "let it be", help: "Record nothing."),
  ]

  var question: String {
    switch purpose {
    case .candidate: "What is the candidate called?"
    case .opening: "What is the opening called?"
    case .add: "Who joins the panel?"
    case .replace(let name): "Who sits in the place of \(name)?"
    }
  }

  /// The change with the name as it is typed.
  var change: PanelChange {
    let name = field.text.withoutOuterBlanks
    return switch purpose {
    case .candidate: .candidate(name)
    case .opening: .opening(name)
    case .add: .add(Interviewer(name))
    case .replace(let before): .replace(before, by: Interviewer(name))
    }
  }
}
