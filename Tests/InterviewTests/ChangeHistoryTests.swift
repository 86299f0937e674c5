import TestSupport
import Testing

@testable import Interview

/// What was changed, taken back and brought back, as the feed itself tells it.
struct ChangeHistoryTests {
  /// A seat that records and at once reads its own feed.
  private struct OpenSession {
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
    var opened = OpenSession()
    opened.rate("q1", 3)
    opened.rate("q1", 4)
    opened.rate("q1", 3)
    opened.undo()
    #expect(opened.form["q1"].answer == Feeds.rated(4))
    opened.undo()
    #expect(opened.form["q1"].answer == Feeds.rated(3))
    opened.redo()
    opened.redo()
    #expect(opened.form["q1"].answer == Feeds.rated(3))
    #expect(opened.form.changes.bringingBack.isEmpty)
    #expect(opened.form.changes.done.count == 3)
  }

  @Test func aNewChangeEndsWhatCouldBeBroughtBack() {
    var opened = OpenSession()
    opened.rate("q1", 3)
    opened.undo()
    opened.rate("q2", 5)
    #expect(opened.form.changes.undone.isEmpty)
    opened.rate("q2", 5)
    #expect(opened.form.changes.done.count == 1, "the same again changes nothing")
  }

  @Test func aFlagThatIsBroughtBackIsRaisedAnewAndCanBeTakenBackAgain() {
    var opened = OpenSession()
    opened.happenings.append(.flagRaised(flag: "rudeness", evidence: "one"))
    opened.happenings.append(.flagRaised(flag: "rudeness", evidence: "two"))
    opened.undo()
    #expect(opened.raised == ["one"])
    opened.redo()
    #expect(opened.raised == ["one", "two"])
    opened.undo()
    opened.undo()
    #expect(opened.raised.isEmpty)
    opened.redo()
    opened.redo()
    #expect(opened.raised.sorted() == ["one", "two"])
  }

  @Test func theSealAndFilesLeaveNothingToTakeBack() {
    var opened = OpenSession()
    opened.rate("q1", 3)
    opened.happenings.append(.formSealed(guide: "ab"))
    #expect(opened.form.changes == ChangeHistory())
    let imported = Feeds.feed(
      [.formOpened(guide: "ab"), .questionRated(question: "q1", answer: Feeds.rated(3))],
      .interviewer(Feeds.ada), origin: .imported(at: nil))
    let session = Session(id: Feeds.session, events: imported)
    #expect(session.form(of: Feeds.ada).changes == ChangeHistory())
  }

  @Test func aMarkIsForTheNextChangeAndForNothingElse() {
    var opened = OpenSession()
    opened.rate("q1", 3)
    opened.happenings += [
      .changeTakenBack, .questionReached(question: "q2"),
      .questionRated(question: "q1", answer: nil),
    ]
    #expect(opened.form.changes.done.isEmpty)
    #expect(opened.form.changes.undone.count == 1)
    // A feed that marks where there is nothing to take back loses no change.
    var odd = OpenSession()
    odd.happenings.append(.changeTakenBack)
    odd.rate("q1", 3)
    odd.undo()
    #expect(odd.form["q1"].answer == nil)
  }

  @Test(arguments: 0..<60) func takingAllBackLeavesAnEmptyFormAndBringingAllBackTheLastOne(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var opened = OpenSession()
    for _ in 0..<40 {
      let question = "q\(Int.random(in: 1...2, using: &random))"
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: opened.rate(question, Int.random(in: 1...5, using: &random))
      case 2: opened.rate(question, nil)
      case 3:
        let text = String(repeating: "a", count: Int.random(in: 0..<3, using: &random))
        opened.happenings.append(.noteWritten(question: question, note: Note(text: text)))
      case 4:
        let elements = Elements(task: Heard.allCases.randomElement(using: &random))
        opened.happenings.append(.elementsHeard(question: question, elements: elements))
      case 5: opened.happenings.append(.communicationJudged(communication: .meets))
      case 6: opened.happenings.append(.flagRaised(flag: "rudeness", evidence: "\(seed)"))
      case 7: opened.undo()
      default: opened.redo()
      }
    }
    // Never more steps than there were keys.
    for _ in 0..<40 { opened.redo() }
    let last = opened
    for _ in 0..<40 { opened.undo() }
    #expect(opened.form.entries.values.allSatisfy { $0.answer == nil && $0.note.isEmpty })
    #expect(opened.form.entries.values.allSatisfy { $0.elements == Elements() })
    #expect(opened.form.communication == nil)
    #expect(opened.raised.isEmpty)
    for _ in 0..<40 { opened.redo() }
    #expect(opened.form.entries.mapValues(\.answer) == last.form.entries.mapValues(\.answer))
    #expect(opened.form.entries.mapValues(\.note) == last.form.entries.mapValues(\.note))
    #expect(opened.form.entries.mapValues(\.elements) == last.form.entries.mapValues(\.elements))
    #expect(opened.form.communication == last.form.communication)
    #expect(opened.raised == last.raised)
  }
}
