import CSV
import Exchange
import Guide
import Interview
import Scoring
import Testing

/// Outside raters' marks that come by a file for tests taken here.
struct OutsideFileTests {
  private static let header = "session,item,marker,phase,mark,reason,marked_at\n"
  static let tone = "tone=4;clarity=3;contents=1;discretion=5"
  private let guide: HiringGuide

  init() throws { guide = try BuiltInGuide.guide() }

  /// A session with an interviewer, a marker who has marked the complaint, and two open answers.
  private func session(_ id: String = "s") -> Session {
    let reference = GuideReference(id: guide.id, version: guide.version, sha256: "")
    let plan = Plan(
      candidate: "Dana Pine", opening: Opening("Desk"), panel: [Interviewer("R. Okafor")],
      guide: reference)
    let mark = OpenMark.ratings(
      byCriterion: Dictionary(
        uniqueKeysWithValues: guide.assessment.criteria.compactMap { criterion in
          Rating(2).map { (criterion.id, $0) }
        }))
    let clock = SteadyReading(boot: "", milliseconds: 0)
    let feeds: [(Seat, [Happening])] = [
      (.lead, [.sessionPlanned(plan: plan)]),
      (
        .candidate,
        [
          .sittingBegun(guide: "", form: "a", percent: 100),
          .sectionBegun(section: "soft-skills", clock: clock),
          .itemAnswered(item: "s-bill-complaint", answer: .text(text: "Dear"), spent: 1),
          .sectionEnded(section: "soft-skills", spent: 2, byTime: false),
          .sectionBegun(section: "cognitive", clock: clock),
          .itemAnswered(
            item: "c-capacity", answer: .number(text: "38.5, so 39", remark: ""), spent: 1),
          .itemAnswered(item: "c-monday", answer: .choice(id: "a"), spent: 1),
          .sectionEnded(section: "cognitive", spent: 2, byTime: false),
        ]
      ), (.marker(Marker("J. Marsh")), [.answerMarked(item: "s-bill-complaint", mark: mark)]),
    ]
    let id = SessionID(id)
    return Session(
      id: id,
      events: feeds.flatMap { seat, happenings in
        happenings.enumerated().map { index, happening in
          Event(
            session: id, seat: seat, sequence: index + 1, at: Instant(milliseconds: index),
            happening: happening)
        }
      })
  }

  private func taken(
    _ rows: String, rater: String? = nil, in session: Session? = nil
  ) throws -> Session {
    let source = OutsideSource(file: "north.csv", rater: rater)
    let file = try OutsideFile(
      Array((Self.header + rows).utf8), source: source, names: GuideNames(guide: guide))
    let session = session ?? self.session()
    let (events, after) = try file.events(
      in: [session.id: session], guide: guide, now: Instant(milliseconds: 7))
    #expect(events.allSatisfy { $0.seat == .lead })
    return after[session.id] ?? session
  }

  private func fault(_ rows: String, rater: String? = nil, in session: Session? = nil) -> String {
    do {
      _ = try taken(rows, rater: rater, in: session)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func rowsThatNameNobodyAreOfTheOneWhoIsGiven() throws {
    let rows =
      "s,s-bill-complaint,,,\(Self.tone),,2026-11-20T10:00:00Z\ns,c-capacity, Northgate ,,2,,\n"
    let session = try taken(rows, rater: "Northgate")
    let marks = try #require(session.outsideMarks[Marker("Northgate")])
    #expect(marks.keys.sorted() == ["c-capacity", "s-bill-complaint"])
    #expect(marks["c-capacity"]?.map(\.entry.mark) == [.points(earned: 2)])
    #expect(marks["s-bill-complaint"]?.first?.file == "north.csv")
    #expect(marks["s-bill-complaint"]?.first?.entry.at?.text == "2026-11-20T10:00:00Z")
    #expect(marks["s-bill-complaint"]?.first?.takenIn == Instant(milliseconds: 7))
  }

  @Test func bothPhasesOfAFileAreTheFirstMarkAndItsChange() throws {
    let session = try taken(
      "s,c-capacity,N,final,2,meant 39,\ns,c-capacity,N,initial,1,,\n")
    let marks = session.outsideMarks[Marker("N")]?["c-capacity"] ?? []
    #expect(marks.map(\.entry.mark) == [.points(earned: 1), .points(earned: 2)])
    #expect(marks.map(\.entry.reason) == [nil, "meant 39"])
  }

  @Test func aLaterFileChangesAMarkWithAReason() throws {
    let before = try taken("s,c-capacity,N,,1,,\n")
    #expect(
      fault("s,c-capacity,N,,1,,\n", in: before)
        == "north.csv:2:3: c-capacity is marked by N already; a change has a reason")
    let after = try taken("s,c-capacity,N,,2,meant 39,\n", in: before)
    #expect(after.outsideMarks[Marker("N")]?["c-capacity"]?.count == 2)
  }

  @Test(arguments: [
    ("s,zz,N,,2,,", nil, "2:3: item must be an item of the guide, not \"zz\""),
    ("s,h-denied-claim,N,,none,,", nil, "2:3: there is no answer to h-denied-claim"),
    ("s,c-monday,N,,a,,", nil, "2:3: item c-monday is marked by its key, not by a marker"),
    ("s,c-capacity,N,,3,,", nil, "2:17: mark must be the points of item c-capacity"),
    ("s,s-bill-complaint,N,,tone=6,,", nil, "2:23: mark must be a rating from 1 to 5"),
    ("s,c-capacity,N,,1,,\ns,c-capacity,N,,2,,", nil, "3:14: the final mark of item c-capacity"),
    ("s,c-capacity,N,,1,,\ns,s-bill-complaint,n,,\(tone),,", nil, "3:20: \"n\" and \"N\" (line 2)"),
    ("s,c-capacity,,,1,,", nil, "2:14: marker must be the outside rater's name"),
    ("s,c-capacity,M,,1,,", "N", "2:14: marker must be empty or \"N\", as --outside says"),
    ("s,c-capacity,dana pine,,1,,", nil, "2:14: dana pine is the candidate of this session"),
    ("s,c-capacity,r. okafor,,1,,", nil, "2:14: r. okafor is R. Okafor, spelled differently"),
    ("s,c-capacity,,,1,,", "R. Okafor", "2:14: R. Okafor is on the panel of this session"),
    ("s,c-capacity,J. Marsh,,1,,", nil, "2:14: J. Marsh is a marker of this session"),
    ("s,c-capacity,Lead,,1,,", nil, "2:14: \"lead\" is nobody's name"),
  ])
  func whatCannotBeIsRefusedWithItsPlace(rows: String, rater: String?, words: String) {
    let fault = fault(rows, rater: rater)
    #expect(fault.hasPrefix("north.csv:" + words), "\(fault)")
  }

  /// In a folder the column `outside` says which marks are outside raters'.
  @Test(arguments: [
    ("s,c-capacity,N,2,north.csv", ""),
    ("s,c-capacity,,2,north.csv", "marks.csv:2:14: marker must not be empty"),
    (
      "s,c-capacity,R. OKAFOR,2,north.csv",
      "marks.csv:2:14: \"R. OKAFOR\" is on the panel of this session (\"R. Okafor\")"
    ),
    (
      "s,c-capacity,DANA PINE,2,north.csv",
      "marks.csv:2:14: \"DANA PINE\" is the candidate of this session"
    ),
    (
      "s,c-capacity,N,2,\ns,c-capacity,N,2,north.csv",
      "marks.csv:3:14: \"N\" is an outside rater in one row and a marker here in another (line 2)"
    ),
  ])
  func aFolderIsJudgedByTheSameNames(rows: String, words: String) throws {
    let files = [
      (
        "ratings.csv",
        "session,candidate,interviewer,question,status,rating\ns,Dana Pine,R. Okafor,q1,rated,4\n"
      ), ("answers.csv", "session,item,answer,form\ns,c-capacity,\"38.5, so 39\",a\n"),
      ("marks.csv", "session,item,marker,mark,outside\n" + rows + "\n"),
    ]
    do {
      let read = try FolderReading(
        FolderFiles(files.map { (name: $0.0, bytes: Array($0.1.utf8)) }), guide: guide,
        guideSHA256: "", for: .record, warn: { _ in })
      #expect(words.isEmpty)
      let events = try #require(read.sessions.first).events(
        guide: guide, reference: GuideReference(id: guide.id, version: 4, sha256: ""),
        folder: "f", now: Instant(milliseconds: 0))
      let session = Session(id: SessionID("s"), events: events)
      #expect(session.outsideMarks[Marker("N")]?["c-capacity"]?.first?.file == "north.csv")
      #expect(session.marking.isEmpty)
      // It does not stand alone.
      let marking = TestMarking(session: session, guide: guide)
      #expect(marking.waiting.markedOutside == 1)
    } catch let error as InputError {
      #expect(!words.isEmpty && error.description.hasPrefix(words), "\(error)")
    }
  }
}
