package import CSV
import Exact
package import Guide
package import Interview
package import Scoring

/// What was decided about a session, as `scorecards.csv` tells it.
package struct RecordedDecision: Sendable, Hashable {
  package var choice: Choice
  /// When; nil where it is not known.
  package var at: Instant?
  package var reason: String

  package init(choice: Choice, at: Instant?, reason: String) {
    self.choice = choice
    self.at = at
    self.reason = reason
  }
}

/// The rows of `scorecards.csv` under one guide.
///
/// The columns of sections and gates follow the guide's, with `-` turned into `_`; all others are
/// the same under every guide.
package struct ScorecardTable: Sendable {
  package static let file = FolderFile.scorecards.rawValue

  /// The names of the columns, in order.
  package let columns: [String]
  private let hasTest: Bool
  private let method: String

  /// Lays out the table for a guide.
  package init(guide: HiringGuide) {
    hasTest = guide.hasTest
    method = guide.scoring.method.rawValue
    let sections = guide.tested.map { "test_" + ScorecardTable.underscored($0.id) }
    let gates = guide.scoring.gates.map(ScorecardTable.column)
    let panel = ["session", "candidate", "opening", "panel", "forms"]
    let interview = ["interview_mean", "interview_score", "interview_score_initial"]
    let test = hasTest ? sections + ["test_score"] : []
    let totals = ["total", "total_split", "total_competency", "total_initial", "method", "band"]
    let verdict = ["verdict", "reasons", "agenda"]
    let decision = ["decision", "decided_at", "decision_reason"]
    columns = panel + interview + test + totals + gates + verdict + decision
  }

  package func writeHeader(to writer: inout CSVWriter) {
    writer.record(columns)
  }

  /// Writes the row of a session; scores have four decimals, half up.
  ///
  /// - Parameter decision: what was decided; nil leaves those columns empty.
  package func write(
    _ scored: ScoredSession, decision: RecordedDecision? = nil, to writer: inout CSVWriter
  ) {
    let card = scored.scorecard
    writer.text(scored.session.text)
    writer.text(scored.candidate)
    writer.text(scored.opening)
    writer.plain(String(card.panel))
    writer.plain(String(card.forms))
    writer.figure(card.final.interviewMean)
    writer.figure(card.final.interviewScore)
    writer.figure(card.initial.interviewScore)
    if hasTest {
      for section in card.sections { writer.figure(section.score) }
      writer.figure(card.testScore)
    }
    writer.figure(card.final.total)
    writer.figure(card.final.splitTotal)
    writer.figure(card.final.competencyTotal)
    writer.figure(card.initial.total)
    writer.plain(method)
    writer.plain(card.final.band?.rawValue ?? "")
    for gate in card.final.gates { writer.plain(gate.state.rawValue) }
    writer.plain(card.final.verdict.rawValue)
    writer.list(card.final.reasons) { $0.append(contentsOf: $1.text.utf8) }
    writer.list(card.agenda) { bytes, item in
      bytes.append(contentsOf: item.kind.text.utf8)
      guard let question = item.question else { return }
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: question.utf8)
    }
    writer.plain(decision?.choice.rawValue ?? "")
    writer.plain(decision?.at?.text ?? "")
    writer.text(decision?.reason ?? "")
    writer.endRecord()
  }

  /// The cells of a session's row as they are read again, those of the decision empty.
  func cells(of scored: ScoredSession) -> [String] {
    var writer = CSVWriter()
    write(scored, to: &writer)
    var row = ByteStore()
    writer.bytes.withUnsafeBufferPointer { row.append($0) }
    var cells: [String] = []
    var splitter = RecordSplitter()
    // What the writer wrote can be cut.
    _ = try? splitter.split(row[0, row.count], isLast: true, file: ScorecardTable.file) { record in
      cells = (0..<record.count).map { FormulaGuard.unguarded(record.bytes($0)).text }
    }
    return cells
  }

  /// The name of the column of a gate.
  static func column(of gate: Gate) -> String { "gate_" + underscored(gate.id) }

  private static func underscored(_ id: String) -> String {
    String(id.map { $0 == "-" ? "_" : $0 })
  }
}

extension ScorecardTable: ScoredPages {
  package var opening: [UInt8] {
    var writer = CSVWriter()
    writeHeader(to: &writer)
    return writer.bytes
  }

  package var closing: [UInt8] { [] }

  package func pages(_ numbers: Range<Int>, _ scored: (Int) -> ScoredSession) -> [UInt8] {
    var writer = CSVWriter()
    for number in numbers { write(scored(number), to: &writer) }
    return writer.bytes
  }
}

extension CSVWriter {
  /// Writes a field of texts joined by `;`.
  fileprivate mutating func list<Item>(_ items: [Item], _ write: (inout [UInt8], Item) -> Void) {
    var joined: [UInt8] = []
    joined.reserveCapacity(items.count * 24)
    for item in items {
      if !joined.isEmpty { joined.append(UInt8(ascii: ";")) }
      write(&joined, item)
    }
    joined.withUnsafeBufferPointer { field($0, isText: true) }
  }

  /// Writes a figure to exactly four decimals, half up, or nothing.
  mutating func figure(_ value: Rational?) {
    if let value { plain(value.rounded(places: 4)) } else { empty() }
  }
}
