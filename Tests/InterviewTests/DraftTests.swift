import Foundation
import Guide
import TestSupport
import Testing

@testable import Interview

/// Drafts are kept byte for byte as they were when all of them were notes.
struct DraftTests {
  private static let number = item(
    "no-show", .number(TestTask.NumberKey(from: "1", to: "2")), points: 3)
  private static let steps = item(
    "denial",
    .steps(
      TestTask.Checklist(
        steps: ["read", "fix", "none"].map { TestTask.Step(id: $0, text: $0, isEssential: false) },
        withoutEssential: 40)))
  private static let writing = item("reply", .writing(contains: []))
  private static let choice = item("pick", .choice([]))
  private static let criteria = ["tone", "step", "points"].map {
    Criterion(id: $0, title: $0, low: "", middle: "", high: "")
  }

  private static let guide = {
    var guide = smallGuide()
    guide.assessment = Assessment(
      minutes: 30, sections: [], criteria: criteria, items: [number, steps, writing, choice],
      forms: [])
    return guide
  }()

  private static func item(_ id: String, _ task: TestTask, points: Int = 1) -> TestItem {
    TestItem(
      id: id, section: "s", topic: nil, title: id, points: points, seconds: 60, prompt: "",
      exhibit: nil, task: task, why: "", source: "")
  }

  private static let seats: [String: Seat] = [
    "note": .interviewer(Interviewer("J. Okafor")), "answer": .candidate,
    "mark": .marker(Marker("J. Marsh")),
  ]

  private func rating(_ value: Int) throws -> Rating { try #require(Rating(value)) }

  private func bytes(_ draft: Draft) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(draft.stored), as: UTF8.self)
  }

  private func read(_ text: String, at seat: String, _ key: String) throws -> Draft? {
    let note = try JSONDecoder().decode(Note.self, from: Data(text.utf8))
    let place = try #require(Self.seats[seat])
    return Draft(stored: note, at: place, of: key, under: Self.guide)
  }

  @Test func notesOfOldLedgers() throws {
    let stored = #"{"lines":[{"at":65,"text":"said \"no\""},{"text":"a/b"}]}"#
    let draft = Draft.note(
      Note(lines: [Note.Line(at: 65, text: "said \"no\""), Note.Line(text: "a/b")]))
    #expect(try bytes(draft) == stored)
    #expect(try read(stored, at: "note", "q1") == draft)
    #expect(try bytes(.note(Note())) == #"{"lines":[]}"#)
    // A question that the guide does not have is a note all the same.
    #expect(try read(stored, at: "note", "no-show") == draft)
  }

  @Test func answersOfOldLedgers() throws {
    let number = #"{"lines":[{"at":2,"text":"15.2%"},{"at":2,"text":"the schedule"}]}"#
    let answer = TestAnswer.number(text: "15.2%", remark: "the schedule")
    #expect(try bytes(.answer(answer, spent: 2999)) == number)
    #expect(try read(number, at: "answer", "no-show") == .answer(answer, spent: 2000))

    let text = #"{"lines":[{"at":5,"text":"Paper "},{"at":5,"text":"first"}]}"#
    #expect(try bytes(.answer(.text(text: "Paper \nfirst"), spent: 5000)) == text)
    #expect(
      try read(text, at: "answer", "denial") == .answer(.text(text: "Paper \nfirst"), spent: 5000))

    // A line for the sake of the time.
    let empty = #"{"lines":[{"at":7,"text":""}]}"#
    #expect(try bytes(.answer(.text(text: ""), spent: 7000)) == empty)
    #expect(try read(empty, at: "answer", "reply") == .answer(.text(text: ""), spent: 7000))
  }

  @Test func marksOfOldLedgers() throws {
    let message = #"{"lines":[{"text":"step 2"},{"text":"tone 5"}]}"#
    let ratings = OpenMark.ratings(byCriterion: ["tone": try rating(5), "step": try rating(2)])
    #expect(try bytes(.mark(ratings)) == message)
    #expect(try read(message, at: "mark", "reply") == .mark(ratings))

    let list = #"{"lines":[{"text":"step fix"},{"text":"step none"}]}"#
    #expect(try bytes(.mark(.steps(ids: ["fix", "none"]))) == list)
    #expect(try read(list, at: "mark", "denial") == .mark(.steps(ids: ["fix", "none"])))
    #expect(try bytes(.mark(.steps(ids: []))) == #"{"lines":[{"text":"none"}]}"#)
    #expect(
      try read(#"{"lines":[{"text":"none"}]}"#, at: "mark", "denial") == .mark(.steps(ids: [])))

    let points = #"{"lines":[{"text":"points 3"}]}"#
    #expect(try bytes(.mark(.points(earned: 3))) == points)
    #expect(try read(points, at: "mark", "no-show") == .mark(.points(earned: 3)))
    #expect(try bytes(.mark(nil)) == #"{"lines":[]}"#)
    #expect(try read(#"{"lines":[]}"#, at: "mark", "no-show") == .mark(nil))
  }

  @Test func whatTheItemDoesNotAskForIsLeftOut() throws {
    let other = #"{"lines":[{"text":"tone 4"},{"text":"gone 2"},{"text":"points 9"}]}"#
    #expect(
      try read(other, at: "mark", "reply") == .mark(.ratings(byCriterion: ["tone": rating(4)])))
    #expect(try read(other, at: "mark", "denial") == .mark(nil))
    #expect(try read(#"{"lines":[{"text":"points 4"}]}"#, at: "mark", "no-show") == .mark(nil))
    #expect(try read(other, at: "mark", "gone") == nil)
    #expect(try read(other, at: "answer", "pick") == nil)
    #expect(try read(other, at: "answer", "gone") == nil)
  }

  @Test func aBrokenTimeDoesNotTrap() throws {
    let draft = try read(
      #"{"lines":[{"at":9223372036854775807,"text":"1"}]}"#, at: "answer", "no-show")
    #expect(draft != nil)
  }

  @Test(arguments: 0..<20) func whateverIsTypedComesBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let seconds = random.below(5000)
      let text = random.text(upTo: 30)
      let lines = (0..<random.below(4)).map { _ in
        Note.Line(at: random.below(2) == 0 ? nil : random.below(9), text: random.text(upTo: 20))
      }
      let cases: [(Draft, String, String)] = [
        (.note(Note(lines: lines)), "note", "q1"),
        (
          .answer(.number(text: text, remark: random.text(upTo: 9)), spent: seconds * 1000),
          "answer", "no-show"
        ),
        (.answer(.text(text: text), spent: seconds * 1000), "answer", "reply"),
        (.mark(.points(earned: random.below(4))), "mark", "no-show"),
        (
          .mark(.steps(ids: ["read", "fix", "none"].filter { _ in random.below(2) == 0 })), "mark",
          "denial"
        ),
        (
          .mark(.ratings(byCriterion: ["points": try rating(1 + random.below(5))])), "mark",
          "reply"
        ),
      ]
      for (draft, seat, key) in cases {
        let again = try #require(try read(try bytes(draft), at: seat, key))
        #expect(again == draft)
        // Swift takes two spellings of one letter for equal.
        #expect(try bytes(again).utf8.elementsEqual(try bytes(draft).utf8))
      }
    }
  }
}
