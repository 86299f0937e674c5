import Exact
import Interview
import Scoring
import Screen
import Text

/// The columns of the slate: at a narrow terminal whole columns go, and no figure is cut.
struct SlateTable {
  private enum Column: CaseIterable {
    case verdict, total, interview, test, gates, decision

    var title: String {
      switch self {
      case .verdict: "Verdict"
      case .total: "Total"
      case .interview: "Intvw"
      case .test: "Test"
      case .gates: "Gates"
      case .decision: "Decision"
      }
    }

    /// Columns that it takes, without the blank before it.
    var width: Int {
      switch self {
      case .verdict: 11
      case .total, .interview, .test: 6
      case .gates: 10
      case .decision: 15
      }
    }

    var isFigure: Bool { width == 6 }
  }

  /// What goes first where there is no room.
  private static let dropped: [Column] = [.interview, .test, .gates, .verdict]
  private static let gateMarks: [GateResult.State: String] = [
    .pass: "✓", .fail: "✗", .open: "…", .notGiven: "–",
  ]
  private static let cutOffs = [Rational(60), 80]

  private let columns: [Column]
  /// The columns of a name.
  let name: Int

  /// - Parameter width: the columns of the terminal.
  init(width: Int) {
    var columns = Column.allCases
    func rest() -> Int { width - 2 - columns.reduce(0) { $0 + $1.width + 1 } }
    for column in Self.dropped where rest() < 14 { columns.removeAll { $0 == column } }
    self.columns = columns
    name = max(1, rest())
  }

  var head: String {
    row("Candidate") { $0.title }
  }

  func text(_ row: Slate.Row, called candidate: String) -> String {
    self.row(candidate) { column in
      switch column {
      case .verdict: row.verdict?.rawValue ?? row.stage.rawValue
      case .total: row.total?.shown(against: Self.cutOffs) ?? ""
      case .interview: row.interview?.shown(against: Self.cutOffs) ?? ""
      case .test: row.test?.shown(against: Self.cutOffs) ?? ""
      case .gates: row.gates.map { Self.gateMarks[$0] ?? "?" }.joined(separator: " ")
      case .decision: (row.choice?.rawValue ?? "") + (row.isStale ? " stale" : "")
      }
    }
  }

  private func row(_ candidate: String, _ value: (Column) -> String) -> String {
    ([TextWidth.padded(TextWidth.fitted(candidate, to: name), to: name)]
      + columns.map { column in
        let text = value(column)
        let blanks = String(repeating: " ", count: max(0, column.width - TextWidth.of(text)))
        return column.isFigure ? blanks + text : text + blanks
      }).joined(separator: " ")
  }
}
