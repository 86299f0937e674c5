import CSV
import Exact
import Guide
import Interview
import Scoring
import TestSupport
import Testing

@testable import Exchange

/// An export that is written piece by piece has the bytes of one that is written at once.
struct ExportRowsTests {
  private let random: RandomSessions

  init() throws { random = try RandomSessions() }

  /// Sessions of all sorts: rated, planned only, and known by one file alone.
  private func sessions(_ seed: UInt64) throws -> [ExportedSession] {
    var generator = SplitMix64(seed: seed)
    return try (0..<(3 + generator.below(12))).map { number in
      let id = SessionID("s\(number)")
      let drawn = generator.below(4)
      let session =
        drawn == 0 ? unseated(id, &generator) : try random.session(id, &generator)
      let visibility = Visibility(at: .lead, panel: [], isOpenToAll: drawn < 3)
      return ExportedSession(session: session, guide: random.guide, visibility: visibility)
    }
  }

  /// A session without a panel, which no form names.
  private func unseated(_ id: SessionID, _ generator: inout SplitMix64) -> Session {
    var happenings: [Happening] = [
      .sessionPlanned(
        plan: Plan(
          candidate: "=Ann", opening: Opening("Desk"), panel: [], guide: random.reference))
    ]
    if generator.below(2) == 0, let marks = Marks(earned: 7, possible: 10) {
      happenings.append(.sectionMarked(section: "hard-skills", marks: .whole(marks)))
    }
    if generator.below(2) == 0 {
      happenings.append(.flagRaised(flag: "bad-references", evidence: "said so"))
    }
    if generator.below(2) == 0 {
      happenings.append(.questionVoided(question: "q4", reason: "unclear"))
    }
    let events = happenings.enumerated().map { place, happening in
      Event(
        session: id, seat: .lead, sequence: place + 1,
        at: Instant(milliseconds: 1_790_000_000_000), happening: happening)
    }
    return Session(id: id, events: events)
  }

  /// The files as they are when all sessions are written and read at once.
  private func atOnce(_ sessions: [ExportedSession], forExcel: Bool) throws -> [String: [UInt8]] {
    var files = SessionFiles(forExcel: forExcel)
    for session in sessions { files.add(session) }
    let table = ScorecardTable(guide: random.guide)
    var writer = CSVWriter()
    if forExcel { writer.byteOrderMark() }
    table.writeHeader(to: &writer)
    let scores = try FolderReading(ownFiles: files.files, guide: random.guide).scores
    for index in 0..<scores.count {
      var scored = scores[index]
      let exported = try #require(sessions.first { $0.session.id == scored.session })
      if exported.holdsBack { scored = scored.holdingBack(under: random.guide) }
      scored.candidate = exported.session.plan?.candidate ?? ""
      scored.opening = exported.session.plan?.opening.text ?? ""
      let decision = exported.session.decision.map {
        RecordedDecision(choice: $0.choice, at: $0.at, reason: $0.reason)
      }
      table.write(scored, decision: decision, to: &writer)
    }
    let all = files.files + [(ScorecardTable.file, writer.bytes)]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.bytes) })
  }

  @Test(arguments: 1...60)
  func piecesGiveTheSameBytes(seed: Int) throws {
    let drawn = try sessions(UInt64(seed))
    let sessions = drawn.filter(\.hasRatings) + drawn.filter { !$0.hasRatings }
    let whole = try atOnce(sessions, forExcel: seed % 2 == 0)
    for size in [1, 2, 5, sessions.count] {
      var rows = ExportRows(guide: random.guide, forExcel: seed % 2 == 0)
      var files: [String: [UInt8]] = [:]
      var pieces = rows.beginnings
      for first in stride(from: 0, to: sessions.count, by: size) {
        pieces += try rows.rows(of: Array(sessions[first..<min(first + size, sessions.count)]))
      }
      pieces += rows.endings()
      for piece in pieces { files[piece.name, default: []] += piece.bytes }
      #expect(files == whole, "\(size) at a time")
    }
  }
}
