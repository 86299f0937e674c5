import CSV
import Exact
import Exchange
import Guide
import Interview
import Scoring
import Testing

/// What an export holds back is not said to be passed, unrated or missing.
struct HeldBackTests {
  private let made: RandomSessions
  private let id = SessionID("s")

  init() throws { made = try RandomSessions() }

  /// Two seats, one sealed with a flag, and one that is rating; the test scored.
  private func session(hardSkills: Int) throws -> Session {
    let marks = try #require(Marks(earned: .init(hardSkills), possible: 100))
    let panel = ["A", "B"].map { Interviewer($0) }
    let four = try #require(Rating(4))
    let feeds: [(Seat, [Happening])] = [
      (
        .lead,
        [
          .sessionPlanned(
            plan: Plan(
              candidate: "Dana", opening: Opening("Desk"), panel: panel, guide: made.reference)),
          .sectionMarked(section: "hard-skills", marks: .whole(marks)),
        ]
      ),
      (
        .interviewer(panel[0]),
        made.guide.questions.map { .questionRated(question: $0.id, answer: .rated(four)) }
          + [
            .flagRaised(flag: "rudeness", evidence: "x"),
            .communicationJudged(communication: .below), .formSealed(guide: ""),
          ]
      ),
      (.interviewer(panel[1]), [.questionRated(question: "q1", answer: .rated(four))]),
    ]
    return Session(
      id: id,
      events: feeds.flatMap { seat, happenings in
        happenings.enumerated().map { index, happening in
          Event(
            session: id, seat: seat, sequence: index + 1, at: Instant(milliseconds: 0),
            happening: happening)
        }
      })
  }

  private func row(_ session: Session, for seat: Seat?) throws -> [String: String] {
    let exported = ExportedSession(
      session: session, guide: made.guide, visibility: Visibility(of: session, at: seat))
    var files = SessionFiles(forExcel: false)
    files.add(exported)
    let scored = try FolderReading(ownFiles: files.files, guide: made.guide).scores[0]
    let table = ScorecardTable(guide: made.guide)
    var writer = CSVWriter()
    table.writeHeader(to: &writer)
    table.write(scored.holdingBack(under: made.guide), to: &writer)
    // `score` over that folder says the same, and nobody is warned of a difference.
    var warnings: [Warning] = []
    let again = try FolderReading(
      FolderFiles(files.files + [("scorecards.csv", writer.bytes)]), guide: made.guide,
      guideSHA256: "", for: .scores, warn: { warnings.append($0) })
    let told = warnings.filter {
      !$0.message.contains("has no ratings") && !$0.message.contains("no row below it")
    }
    #expect(told == [], "\(told)")
    var text: [UInt8] = []
    again.scores.write(table) { text += Array($0) }
    #expect(text == writer.bytes)
    // Who takes that folder in and writes it out again claims no more.
    let taken = try FolderReading(
      FolderFiles(files.files + [("scorecards.csv", writer.bytes)]), guide: made.guide,
      guideSHA256: "", for: .record, warn: { _ in })
    let back = made.sessions(of: taken).map {
      ExportedSession(
        session: $0, guide: made.guide,
        visibility: Visibility(at: .lead, panel: [], isOpenToAll: true))
    }
    #expect(back.map(\.holdsBack) == [true])
    var rows: [[String]] = []
    try CSVReader.read(MemorySource(name: "x", bytes: text)) { record in
      rows.append((0..<record.count).map { record.text($0) })
    }
    return Dictionary(zip(rows[0], rows[1])) { first, _ in first }
  }

  @Test func nothingIsClaimedToAReaderAtNoSeat() throws {
    let row = try row(session(hardSkills: 90), for: nil)
    for gate in ["red_flags", "communication", "critical_questions", "hard_skills_minimum"] {
      #expect(row["gate_" + gate] == "open", "\(gate)")
    }
    #expect(row["verdict"] == "incomplete")
    #expect(
      row["reasons"]
        == "gate-open:hard-skills-minimum;gate-open:critical-questions;gate-open:must-have-items;"
        + "gate-open:writing-minimum;gate-open:communication;gate-open:red-flags;form-open:A;form-open:B"
    )
    #expect(row["agenda"] == "")
  }

  @Test func whatTheLeadKnowsOfTheTestIsSaid() throws {
    let row = try row(session(hardSkills: 60), for: .lead)
    #expect(row["gate_hard_skills_minimum"] == "fail")
    #expect(row["gate_red_flags"] == "open")
    #expect(row["verdict"] == "fail")
    #expect(row["reasons"] == "hard-skills-minimum")
    let passing = try self.row(session(hardSkills: 90), for: .lead)
    #expect(passing["gate_hard_skills_minimum"] == "pass")
    #expect(passing["verdict"] == "incomplete")
    #expect(passing["reasons"]?.contains("section-missing:soft-skills") == true)
    #expect(passing["reasons"]?.contains("question-unrated") == false)
  }

  @Test func ownFormIsNoVerdict() throws {
    let row = try row(session(hardSkills: 90), for: .interviewer(Interviewer("A")))
    #expect(row["gate_red_flags"] == "open")
    #expect(row["gate_communication"] == "open")
    #expect(row["total"] == "")
  }
}
