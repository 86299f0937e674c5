import Guide
import Interview
import TestSupport
import Testing

@testable import Console

/// An interview without a screen.
struct LineInterviewTests {
  private let seat = Seat.interviewer(Fixture.okafor)
  private var interview: LineInterview
  private var session: Session

  init() {
    session = Session(id: Fixture.id, events: Fixture.planned)
    interview = LineInterview(session, of: Fixture.okafor, under: Fixture.copy)
  }

  /// Takes a line, and records what it comes to.
  @discardableResult
  private mutating func type(_ line: String) -> LineInterview.Reply {
    let reply = interview.take(line)
    guard case .record(let happenings, _) = reply else { return reply }
    let head = session.heads[seat] ?? 0
    let events = happenings.enumerated().map { offset, happening in
      Event(
        session: session.id, seat: seat, sequence: head + 1 + offset, at: Fixture.now,
        happening: happening)
    }
    for event in events { session.apply(event) }
    interview.take(events)
    return reply
  }

  private var form: Form { session.form(of: Fixture.okafor) }

  @Test(arguments: [
    ("4", LineOrder.rate(Rating.all[3])), ("  4 ", .rate(Rating.all[3])),
    ("s heard", .hear(.situation, .heard)), ("R  missing", .hear(.result, .missing)),
    ("blank no answer", .leaveBlank(.noAnswer)), ("note  two words ", .note("two words")),
    ("go 3", .go(3)), ("flag lies said so", .flag("lies", evidence: "said so")),
    ("SEAL for  good", .sealForGood), (":q", .leave), ("conflict none", .state(recused: false)),
  ])
  func aLineMeansOneThing(line: String, order: LineOrder) {
    #expect(LineOrder(line) == order)
  }

  /// A digit too many, a half word or a slip of the finger rates nothing.
  @Test(arguments: [
    "0", "6", "44", "4 5", "4x", "s", "s yes", "blank", "note", "seal now", "x", "-1",
  ])
  mutating func whatMeansNothingRecordsNothing(line: String) {
    guard case .say(_, wasTaken: false) = type(line) else {
      Issue.record("\(line) was taken")
      return
    }
    #expect(session.heads[seat] == nil)
  }

  @Test mutating func aWholeInterviewIsRatedAndSealed() {
    type("conflict none")
    #expect(form.openedAt != nil)
    for number in 1...Fixture.copy.guide.questions.count {
      type("go \(number)")
      type("3")
    }
    type("go 1")
    type("5")
    #expect(type("seal for good") == type("seal for good"))
    #expect(!form.isSealed)
    guard case .say(let lacks, _) = type("seal") else {
      Issue.record("sealed")
      return
    }
    // All that it lacks, at once.
    #expect(lacks.count == 2)
    #expect(lacks.contains { $0.hasPrefix("Question 1: ") })
    type("note moved him to a room")
    type("note  called back")
    type("communication meets")
    type("seal")
    #expect(!form.isSealed)
    type("seal for good")
    #expect(form.isSealed)
    let first = Fixture.copy.guide.questions[0].id
    #expect(form[first].note.text == "moved him to a room\ncalled back")
    #expect(form[first].final == .rated(Rating.all[4]))
    guard case .say(let words, wasTaken: false) = type("4") else {
      Issue.record("a sealed form was rated")
      return
    }
    #expect(words.joined().contains("sealed"))
  }

  /// What is said is what the record will say: nobody hears of another's form.
  @Test mutating func whatIsSaidStandsInTheForm() {
    guard case .record(_, let said) = type("2") else {
      Issue.record("not recorded")
      return
    }
    #expect(said == ["Recorded.", "Question 1: rated 2."])
    guard case .say(let again, _) = type("") else { return }
    #expect(again == ["Question 1: rated 2."])
    #expect(type("quit") == .leave)
  }

  @Test mutating func anyLinesAreTakenOrRefused() {
    var random = SplitMix64(seed: 5)
    let parts = [
      "1", "5", "9", "s", "t", "heard", "partly", "note", "flag", "go", "next", "back", "blank",
      "recused", "none", "conflict", "seal", "for", "good", "\u{1B}[2J", "é", "\u{0}",
      "communication",
      "meets", "99999999999999999999", "-1", "again", "check", "flags",
    ]
    for _ in 0..<3000 {
      let line = (0..<random.below(4)).map { _ in parts[random.below(parts.count)] }
        .joined(separator: random.below(5) == 0 ? "\t" : " ")
      switch type(line) {
      case .say(let lines, _): #expect(!lines.isEmpty)
      case .record(let happenings, _):
        #expect(happenings.allSatisfy { $0 != .formSealed(guide: "") })
      case .leave: #expect(line.lowercased().contains("q"))
      }
    }
  }
}
