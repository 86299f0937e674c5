import Interview
import Screen
import Text

/// Checks the chain of every record, and says what was found.
struct AuditScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case checkAgain
  }

  /// What a check has found.
  struct Finding: Sendable, Hashable {
    /// How many events were read.
    var events: Int
    /// The first fault; nil where there is none.
    var fault: String?
    /// The figure over the last events of all feeds.
    var figure: String
  }

  let name = "Audit"
  /// What was found; nil while the check runs.
  private(set) var finding: Finding?

  private static let explanation = """
    Every entry of the ledger is sealed with a fingerprint of itself and of the entry before \
    it. The check reads all of them from the first on and computes each fingerprint again. \
    An entry that was changed, removed or put in between breaks the chain at its place. The list \
    of sessions, the guides and the file itself are checked as well.
    """

  init() {}

  func subject(_ model: Model) -> String { "every record of the ledger" }

  func commands(_ model: Model) -> [Command<Action>] {
    [
      Command(
        .checkAgain, [.character("r")], label: "check again", help: "Check every chain again.")
    ]
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .checkAgain:
      finding = nil
      return .effects([.audit])
    }
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    if case .audited(let events, let fault, let figure) = news {
      finding = Finding(events: events, fault: fault, figure: figure)
    }
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 2, right: 2, top: 1)
    let width = min(inner.width, 76)
    let text = TextWrap.lines(Self.explanation, width: width)
    for (row, line) in text.enumerated() { surface.write(line, in: inner, row: row) }
    let (found, style) = result(model)
    for (row, line) in TextWrap.lines(found, width: width).enumerated() {
      surface.write(line, in: inner, row: text.count + 1 + row, style: style)
    }
  }

  private func result(_ model: Model) -> (text: String, style: Style) {
    guard let finding else { return ("checking…", .quiet) }
    // How much others have recorded is not for a seat that still rates.
    let count =
      model.me != .lead
      ? "all events" : finding.events == 1 ? "1 event" : "\(finding.events) events"
    guard let fault = finding.fault else {
      return (
        """
        ✓ \(count) checked; every chain is whole.

        Figure \(finding.figure)

        Keep the figure elsewhere. `starpanel audit verify --against` tells later whether anything \
        of today was changed.
        """, Style(.good, .bold)
      )
    }
    return (
      "✗ Something is not as it was written: \(fault)\n\(count) were read. Keep this file as it is;"
        + " `starpanel audit verify` names all faults, and docs/reliability.md says what to do.",
      Style(.bad, .bold)
    )
  }
}
