import Exact
import Guide
import Interview

/// Plays a made-up opening: what the panel of a story would have recorded during the last days.
struct DemoOpening {
  /// A feed to be appended to a ledger, oldest event first.
  struct Feed {
    var session: SessionID
    var seat: Seat
    var entries: [(at: Instant, happening: Happening)]
  }

  let story: Story
  let guide: HiringGuide
  let reference: GuideReference
  let now: Instant

  /// Every feed of every candidate.
  var feeds: [Feed] { story.candidates.flatMap(feeds) }

  /// The feeds of a candidate, the lead's first.
  func feeds(of candidate: Story.Candidate) -> [Feed] {
    let session = SessionID(candidate.session)
    // The half-rated interview began a quarter of an hour ago; the others are over.
    let minutes = candidate.daysAgo == 0 ? 19 : candidate.daysAgo * 24 * 60 + 75
    let start = Instant(milliseconds: now.milliseconds - minutes * 60_000)
    var moment = Moments(start: start, step: 20)
    let plan = Plan(
      candidate: candidate.name, opening: Opening(story.opening),
      panel: story.panel.map { Interviewer($0) }, guide: reference,
      startsAt: appointment(of: candidate, begun: start), place: "Room 2")
    var lead = Feed(
      session: session, seat: .lead,
      entries: [(moment.next(), .sessionPlanned(plan: plan))])
    let forms = candidate.forms.map { feed(of: $0, candidate: candidate, start: start) }
    moment = Moments(start: Instant(milliseconds: start.milliseconds + 55 * 60_000), step: 30)
    for score in candidate.test {
      guard let marks = Marks(earned: Rational(score.points), possible: 100) else { continue }
      lead.entries.append(
        (moment.next(), .sectionMarked(section: score.section, marks: .whole(marks))))
    }
    for settled in candidate.settled {
      lead.entries.append((moment.next(), .agendaSettled(item: settled.item, note: settled.note)))
    }
    if let decision = candidate.decision, let choice = Choice(rawValue: decision.choice) {
      var basis = [Seat.lead.text: lead.entries.count]
      for form in forms { basis[form.seat.text] = form.entries.count }
      lead.entries.append(
        (
          moment.next(),
          .decisionRecorded(choice: choice, reason: decision.reason, basis: basis)
        ))
    }
    return [lead] + forms + sitting(of: candidate, start: start)
  }

  /// When an interview begins: on a full quarter of an hour, and in two hours where nobody has begun.
  private func appointment(of candidate: Story.Candidate, begun: Instant) -> Instant {
    let quarter = 900_000
    let moment =
      candidate.forms.isEmpty ? now.milliseconds + 8 * quarter : begun.milliseconds
    // What goes on now is today's, in the first minutes of a day as well.
    let today = LocalZone.now.day(around: now).lowerBound
    let earliest = candidate.daysAgo == 0 ? today : 0
    return Instant(milliseconds: max(moment / quarter * quarter, earliest))
  }

  private func sitting(of candidate: Story.Candidate, start: Instant) -> [Feed] {
    guard let sitting = candidate.sitting else { return [] }
    let played = DemoSitting(sitting: sitting, guide: guide)
    let session = SessionID(candidate.session)
    var moment = Moments(start: Instant(milliseconds: start.milliseconds - 3_600_000), step: 30)
    let taken = played.candidate(reference: reference).map { (moment.next(), $0) }
    let marked = played.marks.map { (moment.next(), $0) }
    return [
      Feed(session: session, seat: .candidate, entries: taken),
      Feed(session: session, seat: .marker(played.marker), entries: marked),
    ]
  }

  private func feed(of form: Story.Form, candidate: Story.Candidate, start: Instant) -> Feed {
    var moment = Moments(
      start: Instant(milliseconds: start.milliseconds + 60_000), step: 90 / 2)
    var happenings: [Happening] = [
      .conflictStated(recused: false), .formOpened(guide: reference.sha256),
    ]
    // Whoever sits first says the words to the candidate.
    let says = form.interviewer == candidate.forms.first?.interviewer
    func said(_ words: SpokenWords) -> [Happening] {
      says && guide.text(of: words) != nil ? [.wordsSaid(words: words, said: true)] : []
    }
    happenings += said(.opening)
    for (index, mark) in form.ratings.enumerated() where mark != "." {
      guard guide.questions.indices.contains(index) else { continue }
      let question = guide.questions[index].id
      happenings.append(.questionReached(question: question))
      if form.heard.indices.contains(index) {
        happenings.append(
          .elementsHeard(question: question, elements: Self.elements(form.heard[index])))
      }
      if let note = form.notes[question] {
        happenings.append(.noteWritten(question: question, note: Self.timed(note, index: index)))
      }
      happenings.append(.questionRated(question: question, answer: Self.answer(mark)))
    }
    if let flag = candidate.flag, flag.interviewer == form.interviewer {
      happenings.append(.flagRaised(flag: flag.flag, evidence: flag.evidence))
    }
    if let communication = form.communication {
      happenings += said(.closing)
      happenings.append(
        .communicationJudged(communication: Communication(rawValue: communication)))
      happenings.append(.formSealed(guide: reference.sha256))
    }
    return Feed(
      session: SessionID(candidate.session), seat: .interviewer(Interviewer(form.interviewer)),
      entries: happenings.map { (moment.next(), $0) })
  }

  private static func timed(_ text: String, index: Int) -> Note {
    var note = Note(text: text)
    for line in note.lines.indices { note.lines[line].at = index * 330 + 40 + line * 95 }
    return note
  }

  private static func answer(_ mark: Character) -> Answer {
    switch mark {
    case "-": .blank(.notAsked)
    case "?": .blank(.noAnswer)
    default: mark.wholeNumberValue.flatMap(Rating.init).map(Answer.rated) ?? .blank(.notAsked)
    }
  }

  private static func elements(_ text: String) -> Elements {
    var elements = Elements()
    for (element, letter) in zip(Element.allCases, text) {
      elements[element] =
        switch letter {
        case "h": .heard
        case "p": .partly
        case "m": .missing
        default: nil
        }
    }
    return elements
  }

  /// Moments a fixed number of seconds apart.
  private struct Moments {
    var milliseconds: Int
    let step: Int

    init(start: Instant, step: Int) {
      milliseconds = start.milliseconds
      self.step = step * 1000
    }

    mutating func next() -> Instant {
      milliseconds += step
      return Instant(milliseconds: milliseconds)
    }
  }
}
