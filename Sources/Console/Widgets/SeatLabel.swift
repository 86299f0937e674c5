import Interview
import Screen
import Text

/// Who sits at this console, as the first line of every screen says it.
struct SeatLabel {
  private let name: String
  private let isDemo: Bool

  init(_ model: Model) {
    name = Self.name(of: model.me)
    isDemo = model.isDemo
  }

  /// A seat in a word or two.
  static func name(of seat: Seat?) -> String {
    switch seat {
    case nil: "nobody yet"
    case .lead: "lead"
    case .candidate: "candidate"
    case .marker(let marker): marker.text
    case .interviewer(let interviewer): interviewer.text
    }
  }

  /// The right end of the first line: a demo says that it is one, then who sits here, then what
  /// the screen has to say.
  func text(beside corner: String, width: Int) -> String {
    let demo = width < 78 ? "demo · " : "demo, not kept · "
    let seat = (isDemo ? demo : "") + TextWidth.fitted(name, to: max(12, width / 4))
    return corner.isEmpty ? seat : seat + " · " + corner
  }
}
