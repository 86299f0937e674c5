import Guide
import Interview

/// A test that somebody sat, as events, to be marked under the third edition of the built-in guide,
/// whose items never change.
struct Sat {
  private(set) var events: [Event] = []
  let guide: HiringGuide

  init(form: String = "a", percent: Int = 100, guide: HiringGuide? = nil) throws {
    self.guide = try guide ?? EarlierEdition.guide(3)
    record(.sittingBegun(guide: "", form: form, percent: percent), by: .candidate)
  }

  mutating func record(_ happening: Happening, by seat: Seat = .lead) {
    events.append(
      Event(
        session: SessionID("s"), seat: seat, sequence: events.count { $0.seat == seat } + 1,
        at: Instant(milliseconds: events.count * 1000), happening: happening))
  }

  /// Takes a section from beginning to end.
  mutating func take(_ section: String, _ answers: [(item: String, answer: TestAnswer)]) {
    begin(section)
    for (item, answer) in answers { give(answer, to: item) }
    end(section)
  }

  mutating func begin(_ section: String) {
    let clock = SteadyReading(boot: "", milliseconds: 0)
    record(.sectionBegun(section: section, clock: clock), by: .candidate)
  }

  mutating func give(_ answer: TestAnswer, to item: String, spent: Int = 0) {
    record(.itemAnswered(item: item, answer: answer, spent: spent), by: .candidate)
  }

  mutating func end(_ section: String) {
    record(.sectionEnded(section: section, spent: 0, byTime: false), by: .candidate)
  }

  /// Rates a written answer on the five criteria, in the guide's order.
  mutating func rate(_ item: String, _ ratings: [Int], by marker: String) {
    record(
      .answerMarked(item: item, mark: self.ratings(ratings)), by: .marker(Marker(marker)))
  }

  /// Changes a marker's ratings of a written answer.
  mutating func rerate(_ item: String, _ ratings: [Int], by marker: String) {
    record(
      .answerRemarked(item: item, mark: self.ratings(ratings), reason: "read again"),
      by: .marker(Marker(marker)))
  }

  /// Ratings of the five criteria, in the guide's order.
  func ratings(_ values: [Int]) -> OpenMark {
    let pairs = zip(guide.assessment.criteria, values).compactMap { criterion, value in
      Rating(value).map { (criterion.id, $0) }
    }
    return .ratings(byCriterion: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// The same rating of every criterion.
  func ratings(_ value: Int) -> OpenMark {
    ratings(guide.assessment.criteria.map { _ in value })
  }

  /// Gives a number points.
  mutating func give(points: Int, to item: String, by marker: String) {
    record(
      .answerMarked(item: item, mark: .points(earned: points)), by: .marker(Marker(marker)))
  }

  mutating func tick(_ item: String, _ steps: [String], by marker: String) {
    record(
      .answerMarked(item: item, mark: .steps(ids: steps)), by: .marker(Marker(marker)))
  }

  var session: Session { Session(id: SessionID("s"), events: events) }
}

extension TestAnswer {
  static func typed(_ text: String) -> TestAnswer { .number(text: text, remark: "") }
  static func pick(_ id: String) -> TestAnswer { .choice(id: id) }
  static func tick(_ ids: String...) -> TestAnswer { .ticks(ids: ids) }
  static func wrote(_ text: String) -> TestAnswer { .text(text: text) }
}
