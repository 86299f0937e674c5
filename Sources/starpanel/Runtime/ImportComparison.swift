import Exact
import Guide
import Interview
import Reports
import Scoring

/// Where a folder's `scorecards.csv` says something else than its other files come to.
enum ImportComparison {
  /// A sentence for each figure that differs, the decision columns left out.
  static func warnings(folder: String, guide: HiringGuide) throws -> [String] {
    guard let source = try FileSource(folder: folder, name: ScorecardTable.file) else { return [] }
    var given = Records()
    try CSVReader.read(source) { record in
      given.rows.append((0..<record.count).map { record.text($0) })
    }
    var writer = CSVWriter()
    let table = ScorecardTable(guide: guide)
    let scores = try ScoreFolder(folder: folder, guide: guide, warn: { _ in })
    table.writeHeader(to: &writer)
    for index in 0..<scores.count { table.write(scores[index], to: &writer) }
    var worked = Records()
    try CSVReader.read(MemorySource(name: ScorecardTable.file, bytes: writer.bytes)) { record in
      worked.rows.append((0..<record.count).map { record.text($0) })
    }
    return given.differences(from: worked)
  }

  /// A sentence for each section whose score in `tests.csv` is not what its answers and marks
  /// come to.
  static func warnings(onTestOf events: [Event], guide: HiringGuide) -> [String] {
    guard let id = events.first?.session else { return [] }
    // As if nobody had said yet that tests.csv counts.
    let undecided = events.filter {
      if case .sectionSourceChosen = $0.happening { false } else { true }
    }
    var session = Session(id: id)
    for (index, event) in undecided.enumerated() {
      var event = event
      event.sequence = undecided[..<index].count { $0.seat == event.seat } + 1
      session.apply(event)
    }
    let marking = TestMarking(session: session, guide: guide)
    return guide.competencies.compactMap { competency in
      guard let two = marking.twoScores[competency.id], let taken = two.taken.marks?.score,
        let recorded = two.recorded.marks?.score
      else { return nil }
      return "tests.csv: session \(id.text.shownHarmless): \(competency.id) is"
        + " \(recorded.rounded(places: 1)) in the file, and answers and marks come to"
        + " \(taken.rounded(places: 1)); the former stands"
    }
  }

  /// A table with its header in front.
  private struct Records {
    var rows: [[String]] = []

    private static let notCompared = [
      "session", "candidate", "opening", "decision", "decided_at", "decision_reason",
    ]

    func differences(from worked: Records) -> [String] {
      guard let header = rows.first, let names = worked.rows.first,
        let session = header.firstIndex(of: "session")
      else { return [] }
      var found: [String] = []
      let byID = Dictionary(
        worked.rows.dropFirst().map { (Opening($0[0]), $0) },
        uniquingKeysWith: { first, _ in first })
      for row in rows.dropFirst() {
        guard let other = byID[Opening(row[session])] else { continue }
        for (column, name) in header.enumerated() where !Self.notCompared.contains(name) {
          guard let place = names.firstIndex(of: name) else { continue }
          if Opening(row[column]) != Opening(other[place]) {
            found.append(
              "scorecards.csv: session \(row[session].shownHarmless): \(name) is"
                + " \"\(row[column].shownHarmless)\" in the file and worked out as"
                + " \"\(other[place].shownHarmless)\"; the latter stands")
          }
        }
      }
      return found
    }
  }
}
