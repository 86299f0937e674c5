import TestSupport
import Testing

@testable import Interview

/// What was changed, taken back and brought back, as the feed itself tells it.
struct ChangeHistoryTests {
  /// A seat that records and at once reads its own feed.
  private struct Desk {
    var happenings: [Happening] = [.formOpened(guide: "ab")]

    var session: Session {
      Session(id: Feeds.session, events: Feeds.feed(happenings, .interviewer(Feeds.ada)))
    }
    var form: Form { session.form(of: Feeds.ada) }
    var raised: [String] { session.flags.map(\.evidence) }

    mutating func undo() { happenings += form.changes.takingBack }
    mutating func redo() { happenings += form.changes.bringingBack }
    mutating func rate(_ question: String, _ value: Int?) {
      happenings.append(.questionRated(question: question, answer: value.map(Feeds.rated)))
    }
  }

  @Test func aRatingGivenByHandAgainIsAChangeOfItsOwn() {
    var desk = Desk()
    desk.rate("q1", 3)
    desk.rate("q1", 4)
    desk.rate("q1", 3)
    desk.undo()
    #expect(desk.form["q1"].answer == Feeds.rated(4))
    desk.undo()
    #expect(desk.form["q1"].answer == Feeds.rated(3))
    desk.redo()
    desk.redo()
    #expect(desk.form["q1"].answer == Feeds.rated(3))
    #expect(desk.form.changes.bringingBack.isEmpty)
    #expect(desk.form.changes.done.count == 3)
  }

  @Test func aNewChangeEndsWhatCouldBeBroughtBack() {
    var desk = Desk()
    desk.rate("q1", 3)
    desk.undo()
    desk.rate("q2", 5)
    #expect(desk.form.changes.undone.isEmpty)
    desk.rate("q2", 5)
    #expect(desk.form.changes.done.count == 1, "the same again changes nothing")
  }

  @Test func aFlagThatIsBroughtBackIsRaisedAnewAndCanBeTakenBackAgain() {
    var desk = Desk()
    desk.happenings.append(.flagRaised(flag: "rudeness", evidence: "one"))
    desk.happenings.append(.flagRaised(flag: "rudeness", evidence: "two"))
    desk.undo()
    #expect(desk.raised == ["one"])
    desk.redo()
    #expect(desk.raised == ["one", "two"])
    desk.undo()
    desk.undo()
    #expect(desk.raised.isEmpty)
    desk.redo()
    desk.redo()
    #expect(desk.raised.sorted() == ["one", "two"])
  }

  @Test func theSealAndFilesLeaveNothingToTakeBack() {
    var desk = Desk()
    desk.rate("q1", 3)
    desk.happenings.append(.formSealed(guide: "ab"))
    #expect(desk.form.changes == ChangeHistory())
    let imported = Feeds.feed(
      [.formOpened(guide: "ab"), .questionRated(question: "q1", answer: Feeds.rated(3))],
      .interviewer(Feeds.ada), origin: .imported(at: nil))
    let session = Session(id: Feeds.session, events: imported)
    #expect(session.form(of: Feeds.ada).changes == ChangeHistory())
  }

  @Test func aMarkIsForTheNextChangeAndForNothingElse() {
    var desk = Desk()
    desk.rate("q1", 3)
    desk.happenings += [
      .changeTakenBack, .questionReached(question: "q2"),
      .questionRated(question: "q1", answer: nil),
    ]
    #expect(desk.form.changes.done.isEmpty)
    #expect(desk.form.changes.undone.count == 1)
    // A feed that marks where there is nothing to take back loses no change.
    var odd = Desk()
    odd.happenings.append(.changeTakenBack)
    odd.rate("q1", 3)
    odd.undo()
    #expect(odd.form["q1"].answer == nil)
  }

  @Test(arguments: 0..<60) func takingAllBackLeavesAnEmptyFormAndBringingAllBackTheLastOne(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var desk = Desk()
    for _ in 0..<40 {
      let question = "q\(Int.random(in: 1...2, using: &random))"
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: desk.rate(question, Int.random(in: 1...5, using: &random))
      case 2: desk.rate(question, nil)
      case 3:
        let text = String(repeating: "a", count: Int.random(in: 0..<3, using: &random))
        desk.happenings.append(.noteWritten(question: question, note: Note(text: text)))
      case 4:
        let elements = Elements(task: Heard.allCases.randomElement(using: &random))
        desk.happenings.append(.elementsHeard(question: question, elements: elements))
      case 5: desk.happenings.append(.communicationJudged(communication: .meets))
      case 6: desk.happenings.append(.flagRaised(flag: "rudeness", evidence: "\(seed)"))
      case 7: desk.undo()
      default: desk.redo()
      }
    }
    // Never more steps than there were keys.
    for _ in 0..<40 { desk.redo() }
    let last = desk
    for _ in 0..<40 { desk.undo() }
    #expect(desk.form.entries.values.allSatisfy { $0.answer == nil && $0.note.isEmpty })
    #expect(desk.form.entries.values.allSatisfy { $0.elements == Elements() })
    #expect(desk.form.communication == nil)
    #expect(desk.raised.isEmpty)
    for _ in 0..<40 { desk.redo() }
    #expect(desk.form.entries.mapValues(\.answer) == last.form.entries.mapValues(\.answer))
    #expect(desk.form.entries.mapValues(\.note) == last.form.entries.mapValues(\.note))
    #expect(desk.form.entries.mapValues(\.elements) == last.form.entries.mapValues(\.elements))
    #expect(desk.form.communication == last.form.communication)
    #expect(desk.raised == last.raised)
  }
}
