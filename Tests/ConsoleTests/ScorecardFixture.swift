import Exact
import Guide
import Interview
import Screen

@testable import Console

/// Sessions for the scorecard: forms as rows of digits, `n` `a` `r` for the blanks.
enum Panel {
  /// The panel of the design's picture: 3.81, a straddle on q3.
  static let usual = ["44434444", "44244443", "53434544"]
  static let marks = [("84", "hard-skills"), ("85", "soft-skills"), ("80", "judgment")]

  /// A form: opened, rated, with a note on q3, judged; sealed unless told otherwise.
  static func form(
    _ ratings: String, isSealed: Bool = true, communication: Communication? = .meets,
    flag: String? = nil
  ) -> [Happening] {
    var happenings: [Happening] = [.formOpened(guide: Fixture.reference.sha256)]
    for (index, character) in ratings.enumerated() {
      guard let answer = answer(character) else { continue }
      happenings.append(.questionRated(question: "q\(index + 1)", answer: answer))
    }
    happenings.append(
      .noteWritten(
        question: "q3",
        note: Note(lines: [Note.Line(at: 40, text: "denials \(ratings) to 6%")])))
    if let flag { happenings.append(.flagRaised(flag: flag, evidence: "said so twice")) }
    guard isSealed else { return happenings }
    if let communication {
      happenings.append(.communicationJudged(communication: communication))
    }
    return happenings + [.formSealed(guide: Fixture.reference.sha256)]
  }

  private static func answer(_ character: Character) -> Answer? {
    switch character {
    case "n": .blank(.notAsked)
    case "a": .blank(.noAnswer)
    case "r": .blank(.recused)
    default: character.wholeNumberValue.flatMap(Rating.init).map(Answer.rated)
    }
  }

  static func whole(_ earned: String, _ possible: String = "100") -> SectionMarks? {
    guard let earned = Rational(plainDecimal: earned),
      let possible = Rational(plainDecimal: possible),
      let marks = Marks(earned: earned, possible: possible)
    else { return nil }
    return .whole(marks)
  }

  /// A test of five sections, each with that score.
  static func test(_ scores: [String] = ["84", "85", "80", "80", "80"]) -> [Happening] {
    zip(["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"], scores)
      .compactMap { section, score in
        whole(score).map { .sectionMarked(section: section, marks: $0) }
      }
  }

  static let seats = [Fixture.okafor, Fixture.lindqvist, Fixture.moreau]

  /// A session: the lead's feed, then the forms in panel order.
  static func events(
    _ forms: [[Happening]], lead: [Happening] = test(), extra: [Interviewer: [Happening]] = [:]
  ) -> [Event] {
    var events = Fixture.feed(.lead, [.sessionPlanned(plan: Fixture.plan)] + lead, from: -60)
    for (name, form) in zip(seats, forms) {
      events += Fixture.feed(.interviewer(name), form + (extra[name] ?? []))
    }
    return events
  }

  /// The usual panel, all sealed, with its test.
  static var sealed: [Event] { events(usual.map { form($0) }) }

  /// The lead in front of the scorecard.
  static func lead(_ events: [Event], size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size, events: events)
    seated.press("c")
    return seated
  }
}

extension Seated {
  /// What was recorded after the events that it started with.
  func recorded(after count: Int) -> [Happening] {
    events.dropFirst(count).map(\.happening)
  }
}
