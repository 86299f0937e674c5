import CSV
import Guide
import Interview
import Scoring

/// A gathering that is complete, with its sheets to be had by session.
///
/// Nothing in it changes any more, so that several threads may read it at once.
final class GatheredSessions: @unchecked Sendable {
  private let gathering: SessionGathering
  private let questions: [String]
  private let sectionCount: Int
  private let topicCount: Int
  private let interviewers: [Interviewer]
  private let guide: HiringGuide
  /// The seats of all sessions, session by session, each in order of first appearance.
  private let seats: Grouping
  /// The flags of all sessions, session by session.
  private let flags: Grouping

  init(_ gathering: consuming SessionGathering, guide: HiringGuide) {
    self.guide = guide
    // In the order of the seats, as a session has them; the lead comes last.
    gathering.flags = gathering.flags.enumerated()
      .sorted {
        ($0.element.seat ?? .max, $0.offset) < ($1.element.seat ?? .max, $1.offset)
      }.map(\.element)
    let count = gathering.sessions.count
    questions = guide.questions.map(\.id)
    sectionCount = guide.competencies.count
    topicCount = guide.scoring.topics.count
    interviewers = (0..<gathering.interviewers.count).map {
      Interviewer(gathering.interviewers[$0].text)
    }
    seats = Grouping(groups: count, items: gathering.seats.count) { gathering.seats[$0].session }
    flags = Grouping(groups: count, items: gathering.flags.count) { gathering.flags[$0].session }
    self.gathering = gathering
  }

  var count: Int { gathering.sessions.count }

  /// A session, scored by the plan made from its guide.
  func scored(_ session: Int, by scoringPlan: ScoringPlan) -> ScoredSession {
    let sheet = sheet(of: session)
    let facts = gathering.sessionFacts[session]
    let id = SessionID(gathering.sessions[session].text)
    var card = Scorecard(scoringPlan: scoringPlan, sheet: sheet)
    if gathering.heldBack.contains(session), HeldBack.isPossible(sheet) {
      card = HeldBack.card(card, sheet, guide)
    }
    return ScoredSession(
      session: id, candidate: gathering.text(facts.candidate).text,
      opening: gathering.text(facts.opening).text, sheet: sheet, scorecard: card,
      voided: voided(session))
  }

  private func voided(_ session: Int) -> [String: String] {
    guard gathering.voids.count > 0 else { return [:] }
    var reasons: [String: String] = [:]
    for index in 0..<questions.count {
      if let found = gathering.voids.find(session, index) {
        reasons[questions[index]] = gathering.voidReasons[found]
      }
    }
    return reasons
  }

  private func sheet(of session: Int) -> Sheet {
    if let test = gathering.tests[session] { return sheet(of: session, test) }
    return Sheet(
      seats: seats[session].map { seat(Int($0)) },
      sections: (0..<sectionCount).map {
        gathering.sections.find(session, $0).flatMap { gathering.sectionMarks[$0].marks }
      },
      topics: (0..<topicCount).map {
        gathering.topics.find(session, $0).flatMap { gathering.topicMarks[$0].marks }
      },
      flags: flags[session].map { gathering.flags[Int($0)].flag },
      voided: (0..<questions.count).map { gathering.voids.find(session, $0) != nil })
  }

  /// The sheet of a session that has answers, which are marked as those of a session held here.
  private func sheet(of session: Int, _ test: ImportedTest) -> Sheet {
    let taken = test.session(SessionID(gathering.sessions[session].text), guide: guide)
    var sheet = Sheet(session: taken, guide: guide)
    sheet.seats = seats[session].map { seat(Int($0)) }
    sheet.flags = flags[session].map { gathering.flags[Int($0)].flag }
    sheet.voided = (0..<questions.count).map { gathering.voids.find(session, $0) != nil }
    return sheet
  }

  private func seat(_ seat: Int) -> Sheet.Seat {
    let form = gathering.forms[seat]
    let (initial, final) = marks(seat)
    return Sheet.Seat(
      interviewer: interviewers[gathering.seats[seat].interviewer],
      state: form?.state ?? (seat < gathering.ratedSeatCount ? .sealed : .open),
      communication: form?.communication, initial: initial, final: final)
  }

  /// The marks of both phases; one that is given in one phase only stands for both.
  private func marks(_ seat: Int) -> (initial: [FormMark], final: [FormMark]) {
    let count = gathering.questionCount
    let first = seat * 2 * count
    var isRevised = false
    let final = (0..<count).map { question in
      let initial = gathering.marks[first + question]
      let final = gathering.marks[first + count + question]
      if initial != 0 && final != 0 && initial != final { isRevised = true }
      return FormMark(rawValue: final == 0 ? initial : final) ?? .none
    }
    guard isRevised else { return (final, final) }
    let initial = (0..<count).map { question in
      let initial = gathering.marks[first + question]
      return initial == 0 ? final[question] : FormMark(rawValue: initial) ?? .none
    }
    return (initial, final)
  }
}

/// Items put in order of the group that each belongs to, keeping their order within one.
private struct Grouping {
  private var starts: [UInt32]
  private var items: [UInt32]

  init(groups: Int, items count: Int, group: (Int) -> Int) {
    starts = [UInt32](repeating: 0, count: groups + 1)
    items = [UInt32](repeating: 0, count: count)
    for item in 0..<count { starts[group(item) + 1] += 1 }
    for index in 0..<groups { starts[index + 1] += starts[index] }
    var next = starts
    for item in 0..<count {
      let group = group(item)
      items[Int(next[group])] = UInt32(item)
      next[group] += 1
    }
  }

  /// The items of a group.
  subscript(group: Int) -> ArraySlice<UInt32> {
    items[Int(starts[group])..<Int(starts[group + 1])]
  }
}
