import Foundation
import Guide
import Testing

@testable import Interview

/// The stored format of every happening, which is never changed.
struct HappeningFormatTests {
  private static let key = FlagKey(interviewer: Feeds.ada, number: 1)
  private static let items = SectionMarks.items([
    SectionMarks.Item(item: "1", topic: "hipaa", marks: Feeds.marks(1, 2))
  ])

  static let golden: [(Happening, String)] = [
    (
      Feeds.plan,
      #"{"sessionPlanned":{"plan":{"candidate":"Cy","guide":{"id":"g","sha256":"ab""#
        + #","version":1},"opening":"front desk","panel":["Ada","Ben"]}}}"#
    ),
    (
      .sessionPlanned(
        plan: Plan(
          candidate: "Cy", opening: Opening("front desk"), panel: [Feeds.ada],
          guide: GuideReference(id: "g", version: 1, sha256: "ab"),
          startsAt: Instant("2026-11-24T09:30:00.000+01:00"), place: "Room 2")),
      #"{"sessionPlanned":{"plan":{"candidate":"Cy","guide":{"id":"g","sha256":"ab""#
        + #","version":1},"opening":"front desk","panel":["Ada"],"place":"Room 2""#
        + #","startsAt":"2026-11-24T09:30:00.000+01:00"}}}"#
    ),
    (
      .imported(from: "a/b"),
      #"{"imported":{"from":"a/b"}}"#
    ),
    (
      .importedInPart,
      #"{"importedInPart":{}}"#
    ),
    (
      .seatExcused(interviewer: Feeds.ben, reason: "ill"),
      #"{"seatExcused":{"interviewer":"Ben","reason":"ill"}}"#
    ),
    (
      .openedEarly(reason: "away"),
      #"{"openedEarly":{"reason":"away"}}"#
    ),
    (
      .sectionMarked(section: "accuracy", marks: .whole(Feeds.marks(12, 20))),
      #"{"sectionMarked":{"marks":{"whole":{"_0":["12","20"]}},"section":"accuracy""#
        + #"}}"#
    ),
    (
      .sectionMarked(section: "accuracy", marks: items),
      #"{"sectionMarked":{"marks":{"items":{"_0":[{"item":"1","marks":["1","2"],"to"#
        + #"pic":"hipaa"}]}},"section":"accuracy"}}"#
    ),
    (
      .questionVoided(question: "q8", reason: "r"),
      #"{"questionVoided":{"question":"q8","reason":"r"}}"#
    ),
    (
      .agendaSettled(item: "spread:q1", note: "n"),
      #"{"agendaSettled":{"item":"spread:q1","note":"n"}}"#
    ),
    (
      .decisionRecorded(choice: .hold, reason: "r", basis: ["lead": 5]),
      #"{"decisionRecorded":{"basis":{"lead":5},"choice":"hold","reason":"r"}}"#
    ),
    (
      .flagResolved(flag: key, state: .confirmed, reason: "r"),
      #"{"flagResolved":{"flag":{"interviewer":"Ada","number":1},"reason":"r","stat"#
        + #"e":"confirmed"}}"#
    ),
    (
      .savedLater(count: 3),
      #"{"savedLater":{"count":3}}"#
    ),
    (
      .seatTaken(console: "host pid 1", reason: "r"),
      #"{"seatTaken":{"console":"host pid 1","reason":"r"}}"#
    ),
    (
      .formOpened(guide: "ab"),
      #"{"formOpened":{"guide":"ab"}}"#
    ),
    (
      .clockStarted(spent: 5, clock: SteadyReading(boot: "b", milliseconds: 7)),
      #"{"clockStarted":{"clock":{"boot":"b","milliseconds":7},"spent":5}}"#
    ),
    (
      .clockRead(spent: 5, clock: SteadyReading(boot: "b", milliseconds: 7)),
      #"{"clockRead":{"clock":{"boot":"b","milliseconds":7},"spent":5}}"#
    ),
    (.clockStopped(spent: 5), #"{"clockStopped":{"spent":5}}"#),
    (
      .questionReached(question: "q1"),
      #"{"questionReached":{"question":"q1"}}"#
    ),
    (
      .questionRated(question: "q1", answer: Feeds.rated(4)),
      #"{"questionRated":{"answer":4,"question":"q1"}}"#
    ),
    (
      .questionRated(question: "q1", answer: .blank(.notAsked)),
      #"{"questionRated":{"answer":"not_asked","question":"q1"}}"#
    ),
    (
      .questionRated(question: "q1", answer: nil),
      #"{"questionRated":{"question":"q1"}}"#
    ),
    (
      .elementsHeard(question: "q1", elements: Elements(task: .partly)),
      #"{"elementsHeard":{"elements":{"task":"partly"},"question":"q1"}}"#
    ),
    (
      .noteWritten(question: "q1", note: Note(lines: [Note.Line(at: 3, text: "a/b")])),
      #"{"noteWritten":{"note":{"lines":[{"at":3,"text":"a/b"}]},"question":"q1"}}"#
    ),
    (
      .communicationJudged(communication: .below),
      #"{"communicationJudged":{"communication":"below"}}"#
    ),
    (
      .communicationJudged(communication: nil),
      #"{"communicationJudged":{}}"#
    ),
    (
      .flagRaised(flag: "rudeness", evidence: "e"),
      #"{"flagRaised":{"evidence":"e","flag":"rudeness"}}"#
    ),
    (
      .flagWithdrawn(number: 1),
      #"{"flagWithdrawn":{"number":1}}"#
    ),
    (.changeTakenBack, #"{"changeTakenBack":{}}"#),
    (.changeBroughtBack, #"{"changeBroughtBack":{}}"#),
    (
      .formSealed(guide: "ab"),
      #"{"formSealed":{"guide":"ab"}}"#
    ),
    (
      .ratingRevised(
        question: "q1", answer: Feeds.rated(3), reason: "r", elements: Elements(result: .heard)),
      #"{"ratingRevised":{"answer":3,"elements":{"result":"heard"},"question":"q1","#
        + #""reason":"r"}}"#
    ),
    (
      .ratingRevised(question: "q1", answer: Feeds.rated(3), reason: "r", elements: nil),
      #"{"ratingRevised":{"answer":3,"question":"q1","reason":"r"}}"#
    ),
  ]

  /// What the lead puts right afterwards.
  static let goldenChanges: [(Happening, String)] = [
    (
      .candidateCorrected(candidate: "Cyd", reason: "r"),
      #"{"candidateCorrected":{"candidate":"Cyd","reason":"r"}}"#
    ),
    (
      .openingCorrected(opening: Opening("o"), reason: "r"),
      #"{"openingCorrected":{"opening":"o","reason":"r"}}"#
    ),
    (
      .interviewerAdded(interviewer: Feeds.dee, reason: "r"),
      #"{"interviewerAdded":{"interviewer":"Dee","reason":"r"}}"#
    ),
    (
      .interviewerReplaced(interviewer: Feeds.ben, by: Feeds.dee, reason: "r"),
      #"{"interviewerReplaced":{"by":"Dee","interviewer":"Ben","reason":"r"}}"#
    ),
    (
      .excuseWithdrawn(interviewer: Feeds.ben, reason: "r"),
      #"{"excuseWithdrawn":{"interviewer":"Ben","reason":"r"}}"#
    ),
    (
      .wordsSaid(words: .opening, said: true), #"{"wordsSaid":{"said":true,"words":"opening"}}"#
    ),
    (
      .wordsSaid(words: .closing, said: false), #"{"wordsSaid":{"said":false,"words":"closing"}}"#
    ),
    (.conflictStated(recused: false), #"{"conflictStated":{"recused":false}}"#),
    (.conflictStated(recused: true), #"{"conflictStated":{"recused":true}}"#),
    (.sessionSetAside(reason: "r"), #"{"sessionSetAside":{"reason":"r"}}"#),
    (.holdPlaced(reason: "r"), #"{"holdPlaced":{"reason":"r"}}"#),
    (.holdLifted(reason: "r"), #"{"holdLifted":{"reason":"r"}}"#),
    (.eventsLost(from: 2, to: 4), #"{"eventsLost":{"from":2,"to":4}}"#),
    (.sessionReinstated(reason: "r"), #"{"sessionReinstated":{"reason":"r"}}"#),
    (
      .decisionRecorded(choice: .withdrawn, reason: "r", basis: [:]),
      #"{"decisionRecorded":{"basis":{},"choice":"withdrawn","reason":"r"}}"#
    ),
    (
      .flagResolved(flag: FlagKey(seat: .lead, number: 2), state: .dismissed, reason: "r"),
      #"{"flagResolved":{"flag":{"number":2,"seat":"lead"},"reason":"r","state":"dismissed"}}"#
    ),
    (
      .flagResolved(
        flag: FlagKey(interviewer: Interviewer("lead"), number: 2), state: .dismissed, reason: "r"),
      #"{"flagResolved":{"flag":{"interviewer":"lead","number":2},"reason":"r""#
        + #","state":"dismissed"}}"#
    ),
  ]

  /// What happens at the test.
  static let goldenTest: [(Happening, String)] = [
    (
      .testArranged(arrangement: Feeds.slowly),
      #"{"testArranged":{"arrangement":{"form":"a","percent":150}}}"#
    ),
    (
      .testArranged(arrangement: Feeds.slowlyWithReason),
      #"{"testArranged":{"arrangement":{"form":"a","percent":150,"reason":"slow reader"}}}"#
    ),
    (
      .timeGiven(section: "accuracy", seconds: 60, reason: TimeGift.noReason),
      #"{"timeGiven":{"reason":"given by the hiring lead; no reason is kept","#
        + #""seconds":60,"section":"accuracy"}}"#
    ),
    (
      .timeGiven(section: "accuracy", seconds: 60, reason: "r"),
      #"{"timeGiven":{"reason":"r","seconds":60,"section":"accuracy"}}"#
    ),
    (
      .itemRemarked(item: "c1", marks: Feeds.marks(1, 2), reason: "r"),
      #"{"itemRemarked":{"item":"c1","marks":["1","2"],"reason":"r"}}"#
    ),
    (
      .outsideMarked(
        item: "s1", mark: .ratings(byCriterion: Feeds.tone(4)), rater: Marker("N"),
        file: "x/marks.csv", reason: nil),
      #"{"outsideMarked":{"file":"x/marks.csv","item":"s1","mark":{"ratings":{"byCriterion":"#
        + #"{"tone":4}}},"rater":"N"}}"#
    ),
    (
      .outsideMarked(
        item: "s1", mark: .steps(ids: ["find"]), rater: Marker("N"), file: "f", reason: "r"),
      #"{"outsideMarked":{"file":"f","item":"s1","mark":{"steps":{"ids":["find"]}},"rater":"N","#
        + #""reason":"r"}}"#
    ),
    (
      .sectionConfirmed(section: "accuracy", marks: Feeds.marks(1, 2), by: "Cal"),
      #"{"sectionConfirmed":{"by":"Cal","marks":["1","2"],"section":"accuracy"}}"#
    ),
    (
      .sectionSourceChosen(section: "accuracy", source: .taken, reason: "r"),
      #"{"sectionSourceChosen":{"reason":"r","section":"accuracy","source":"taken"}}"#
    ),
    (
      .sittingBegun(guide: "ab", form: "a", percent: 100),
      #"{"sittingBegun":{"form":"a","guide":"ab","percent":100}}"#
    ),
    (
      .sectionBegun(section: "accuracy", clock: SteadyReading(boot: "b", milliseconds: 7)),
      #"{"sectionBegun":{"clock":{"boot":"b","milliseconds":7},"section":"accuracy"}}"#
    ),
    (.itemReached(item: "c1", spent: 5), #"{"itemReached":{"item":"c1","spent":5}}"#),
    (
      .itemAnswered(item: "c1", answer: .number(text: "38", remark: "r"), spent: 5),
      #"{"itemAnswered":{"answer":{"number":{"remark":"r","text":"38"}},"item":"c1","spent":5}}"#
    ),
    (
      .itemAnswered(item: "c1", answer: .choice(id: nil), spent: 5),
      #"{"itemAnswered":{"answer":{"choice":{}},"item":"c1","spent":5}}"#
    ),
    (
      .itemAnswered(item: "c1", answer: .order(ids: ["b", "a"]), spent: 5),
      #"{"itemAnswered":{"answer":{"order":{"ids":["b","a"]}},"item":"c1","spent":5}}"#
    ),
    (
      .sittingResumed(clock: SteadyReading(boot: "b", milliseconds: 7), spent: 5, away: nil),
      #"{"sittingResumed":{"clock":{"boot":"b","milliseconds":7},"spent":5}}"#
    ),
    (
      .sectionEnded(section: "accuracy", spent: 5, byTime: true),
      #"{"sectionEnded":{"byTime":true,"section":"accuracy","spent":5}}"#
    ),
    (
      .leaveWordRefused,
      #"{"leaveWordRefused":{}}"#
    ),
    (
      .testLeft(by: .word),
      #"{"testLeft":{"by":"word"}}"#
    ),
    (
      .testLeft(by: .ended),
      #"{"testLeft":{"by":"ended"}}"#
    ),
    (
      .answerMarked(item: "s1", mark: .ratings(byCriterion: Feeds.tone(4))),
      #"{"answerMarked":{"item":"s1","mark":{"ratings":{"byCriterion":{"tone":4}}}}}"#
    ),
    (
      .answerMarked(item: "n1", mark: .points(earned: 2)),
      #"{"answerMarked":{"item":"n1","mark":{"points":{"earned":2}}}}"#
    ),
    (
      .answerRemarked(item: "s1", mark: .steps(ids: ["find"]), reason: "r"),
      #"{"answerRemarked":{"item":"s1","mark":{"steps":{"ids":["find"]}},"reason":"r"}}"#
    ),
  ]

  @Test(arguments: golden + goldenChanges + goldenTest)
  func theStoredFormatStands(happening: Happening, json: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(happening), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(Happening.self, from: Data(json.utf8)) == happening)
  }

  @Test(arguments: [
    #"{"questionRated":{"answer":6,"question":"q1"}}"#,
    #"{"questionRated":{"answer":"later","question":"q1"}}"#,
    #"{"sectionMarked":{"marks":{"whole":{"_0":["3","2"]}},"section":"x"}}"#,
    #"{"answerMarked":{"item":"s1","mark":{"ratings":{"byCriterion":{"tone":6}}}}}"#,
    #"{"somethingElse":{}}"#,
  ])
  func whatCannotBeIsNotRead(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Happening.self, from: Data(json.utf8))
    }
  }
}
