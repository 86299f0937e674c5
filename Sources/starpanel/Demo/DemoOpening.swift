import Exact
import Guide
import Interview

/// The made-up opening that `starpanel demo` shows.
enum DemoOpening {
  /// A feed to be appended to a ledger, oldest event first.
  struct Feed {
    var session: SessionID
    var seat: Seat
    var entries: [(at: Instant, happening: Happening)]
  }

  /// Every feed of every candidate, as if the panel had met during the last days.
  static func feeds(
    guide: HiringGuide, reference: GuideReference, now: Instant,
    stories: [DemoStory] = DemoStory.all
  ) -> [Feed] {
    stories.flatMap { feeds(of: $0, guide: guide, reference: reference, now: now) }
  }

  private static func feeds(
    of story: DemoStory, guide: HiringGuide, reference: GuideReference, now: Instant
  ) -> [Feed] {
    let session = SessionID(story.id)
    // The half-rated interview began a quarter of an hour ago; the others are over.
    let minutes = story.daysAgo == 0 ? 19 : story.daysAgo * 24 * 60 + 75
    let start = Instant(milliseconds: now.milliseconds - minutes * 60_000)
    var moment = Moments(start: start, step: 20)
    let plan = Plan(
      candidate: story.candidate, opening: Opening("Medical Office Manager"),
      panel: DemoStory.panel.map { Interviewer($0) }, guide: reference)
    var lead = Feed(
      session: session, seat: .lead,
      entries: [(moment.next(), .sessionPlanned(plan: plan))])
    let forms = story.forms.map { form in
      feed(
        of: form, story: story, session: session, guide: guide, reference: reference, start: start)
    }
    moment = Moments(start: Instant(milliseconds: start.milliseconds + 55 * 60_000), step: 30)
    for (section, earned) in story.test {
      guard let marks = Marks(earned: Rational(earned), possible: 100) else { continue }
      lead.entries.append((moment.next(), .sectionMarked(section: section, marks: .whole(marks))))
    }
    for (item, note) in story.settled {
      lead.entries.append((moment.next(), .agendaSettled(item: item, note: note)))
    }
    if let (choice, reason) = story.decision {
      var basis = [Seat.lead.text: lead.entries.count]
      for form in forms { basis[form.seat.text] = form.entries.count }
      lead.entries.append(
        (moment.next(), .decisionRecorded(choice: choice, reason: reason, basis: basis)))
    }
    return [lead] + forms + (story.hasSat ? sitting(session, guide, reference, start) : [])
  }

  private static func sitting(
    _ session: SessionID, _ guide: HiringGuide, _ reference: GuideReference, _ start: Instant
  ) -> [Feed] {
    var moment = Moments(start: Instant(milliseconds: start.milliseconds - 3_600_000), step: 30)
    let taken = DemoSitting.candidate(guide: guide, reference: reference).map {
      (moment.next(), $0)
    }
    let marked = DemoSitting.marks(guide: guide).map { (moment.next(), $0) }
    return [
      Feed(session: session, seat: .candidate, entries: taken),
      Feed(session: session, seat: .marker(DemoSitting.marker), entries: marked),
    ]
  }

  private static func feed(
    of form: DemoStory.FormStory, story: DemoStory, session: SessionID, guide: HiringGuide,
    reference: GuideReference, start: Instant
  ) -> Feed {
    var moment = Moments(
      start: Instant(milliseconds: start.milliseconds + 60_000), step: 90 / 2)
    var happenings: [Happening] = [.formOpened(guide: reference.sha256)]
    for (index, mark) in form.ratings.enumerated() where mark != "." {
      guard guide.questions.indices.contains(index) else { continue }
      let question = guide.questions[index].id
      happenings.append(.questionReached(question: question))
      if form.heard.indices.contains(index) {
        happenings.append(
          .elementsHeard(question: question, elements: elements(form.heard[index])))
      }
      if let note = form.notes[question] {
        happenings.append(.noteWritten(question: question, note: timed(note, index: index)))
      }
      happenings.append(.questionRated(question: question, answer: answer(mark)))
    }
    if let flag = story.flag, flag.interviewer == form.interviewer {
      happenings.append(.flagRaised(flag: flag.flag, evidence: flag.evidence))
    }
    if form.isSealed {
      happenings.append(.communicationJudged(communication: form.communication))
      happenings.append(.formSealed(guide: reference.sha256))
    }
    return Feed(
      session: session, seat: .interviewer(Interviewer(form.interviewer)),
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
