import Console
import Guide
import Interview
import Ledger

/// Reads the practice of a ledger for one seat, and records what is given.
struct PracticeReading {
  let ledger: PanelLedger
  let guides: GuideShelf

  /// The practice of a rater under the guide of a session, or under that for new sessions.
  func course(of rater: Interviewer, session: SessionID?) throws -> Message {
    let copy = try session.flatMap(guide) ?? guides.current()
    let ratings = try ledger.practice(for: .interviewer(rater))
    let course = PracticeCourse(
      of: copy.guide, reference: copy.reference, for: rater, ratings: ratings)
    return .practiceRead(course, under: copy)
  }

  private func guide(of session: SessionID) throws -> GuideCopy? {
    try Session(id: session, events: try ledger.events(of: session)).plan.map {
      try guides.copy(of: $0.guide)
    }
  }

  /// Records a level that was given.
  func record(_ rating: PracticeRating) throws -> Message {
    try ledger.record(rating, guideText: try guides.text(of: rating.guide))
    return .practiceRecorded(rating)
  }

  /// Who has practised under each guide, those of the openings included, and who of the panels that
  /// still interview has practised under none; empty for whoever must not see it.
  func tables(for seat: Seat?) throws -> (tables: [PracticeTable], absent: [Interviewer]) {
    guard PracticeSight(for: seat).showsAll else { return ([], []) }
    let ratings = try ledger.practice(for: seat)
    let rows = try ledger.sessionRows().filter { $0.counts && $0.decision(for: seat) == nil }
    var copies: [GuideCopy] = []
    for reference in ratings.map(\.guide) + rows.compactMap(\.guide)
    where !copies.contains(where: { $0.reference == reference }) {
      copies.append(try guides.copy(of: reference))
    }
    if copies.isEmpty { copies = [try guides.current()] }
    let tables = copies.map {
      PracticeTable(of: $0.guide, reference: $0.reference, ratings: ratings)
    }
    let practised = Set(ratings.map(\.rater))
    return (tables, Set(rows.flatMap(\.panel)).subtracting(practised).sorted())
  }
}
