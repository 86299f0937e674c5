package import Guide
package import Interview
import Scoring

/// What a folder of CSV files says about one session.
package struct ImportedSession: Sendable {
  struct FormRecord: Sendable {
    var row: FormRow?
    /// What it says about questions, in the order of the file.
    var ratings: [FormRating] = []
    var flags: [FlagRow] = []

    /// A form that is named with ratings alone has sealed.
    var state: FormRow.State { row?.state ?? (ratings.isEmpty ? .open : .sealed) }

    /// What it says about a question in a phase; no question has two of one phase.
    func rating(of question: String, _ phase: Phase) -> FormRating? {
      ratings.first { $0.phase == phase && $0.question == question }
    }
  }

  /// A row of `ratings.csv` without the names, which its session and form have.
  struct FormRating: Sendable {
    let question: String
    let phase: Phase
    let answer: Answer
    let elements: Elements
    let note: String
    let ratedAt: Instant?

    init(_ row: RatingRow) {
      question = row.question
      phase = row.phase
      answer = row.answer
      elements = row.elements
      note = row.note
      ratedAt = row.ratedAt
    }
  }

  package let id: SessionID
  /// The candidate's name; empty where no file says.
  package fileprivate(set) var candidate = ""
  /// The vacancy; empty where no file says.
  package fileprivate(set) var opening = ""
  /// The panel, in the order in which the files first name its members.
  package private(set) var panel: [Interviewer] = []
  var forms: [Interviewer: FormRecord] = [:]
  /// The flags that the lead raised.
  var leadFlags: [FlagRow] = []
  var voided: [QuestionRow] = []
  var decision: DecisionRow?
  /// Whether an export held back what open forms said.
  var isHeldBack = false
  var test = ImportedTest()

  init(id: SessionID) {
    self.id = id
  }

  mutating func changeForm(of interviewer: Interviewer, _ change: (inout FormRecord) -> Void) {
    if forms[interviewer] == nil { panel.append(interviewer) }
    change(&forms[interviewer, default: FormRecord()])
  }
}

extension ImportedSession {
  /// The session as events, the lead's feed first.
  ///
  /// - Parameters:
  ///   - guide: the guide that the session is held under.
  ///   - reference: what the session calls that guide.
  ///   - folder: where the files were, as the user named it.
  ///   - now: the moment of the import.
  package func events(
    guide: HiringGuide, reference: GuideReference, folder: String, now: Instant
  ) -> [Event] {
    let tests = test.events(of: id, guide: guide, now: now)
    let forms = panel.flatMap { formEvents(of: $0, guide: guide, now: now) }
    var lead = FeedBuilder(session: id, seat: .lead, now: now)
    let plan = Plan(
      candidate: candidate, opening: Opening(opening), panel: panel, guide: reference)
    lead.add(.sessionPlanned(plan: plan))
    lead.add(.imported(from: folder))
    if isHeldBack { lead.add(.importedInPart) }
    for interviewer in panel where self.forms[interviewer]?.state == .excused {
      lead.add(.seatExcused(interviewer: interviewer, reason: ""))
    }
    test.addLead(to: &lead, guide: guide)
    for row in voided { lead.add(.questionVoided(question: row.questionID, reason: row.reason)) }
    for flag in leadFlags { lead.add(.flagRaised(flag: flag.flagID, evidence: flag.evidence)) }
    let flags = panel.map { (Seat.interviewer($0), self.forms[$0]?.flags ?? []) }
    for (seat, raised) in flags + [(.lead, leadFlags)] {
      for (index, flag) in raised.enumerated() where flag.state != .raised {
        let key = FlagKey(seat: seat, number: index + 1)
        lead.add(.flagResolved(flag: key, state: flag.state, reason: ""))
      }
    }
    if let decision, let choice = decision.choice {
      var basis = [Seat.lead.text: lead.events.count]
      for event in forms + tests { basis[event.seat.text] = event.sequence }
      lead.add(
        .decisionRecorded(choice: choice, reason: decision.reason, basis: basis),
        at: decision.decidedAt)
    }
    return lead.events + tests + forms
  }

  private func formEvents(
    of interviewer: Interviewer, guide: HiringGuide, now: Instant
  ) -> [Event] {
    guard let form = forms[interviewer] else { return [] }
    var feed = FeedBuilder(session: id, seat: .interviewer(interviewer), now: now)
    var revisions: [(happening: Happening, at: Instant?)] = []
    for question in guide.questions {
      // A rating given in one phase only stands for both.
      let initial = form.rating(of: question.id, .initial)
      let final = form.rating(of: question.id, .final)
      guard let first = initial ?? final else { continue }
      if first.elements != Elements() {
        feed.add(.elementsHeard(question: question.id, elements: first.elements))
      }
      if !first.note.isEmpty {
        feed.add(.noteWritten(question: question.id, note: Note(text: first.note)))
      }
      feed.add(
        .questionRated(question: question.id, answer: first.answer), at: first.ratedAt)
      if initial != nil, let last = final {
        revisions.append(
          (
            .ratingRevised(
              question: question.id, answer: last.answer, reason: last.note,
              elements: last.elements), last.ratedAt
          ))
      }
    }
    for flag in form.flags { feed.add(.flagRaised(flag: flag.flagID, evidence: flag.evidence)) }
    if let communication = form.row?.communication {
      feed.add(.communicationJudged(communication: communication))
    }
    if form.state == .sealed {
      feed.add(.formSealed(guide: form.row?.guideSHA256 ?? ""), at: form.row?.sealedAt)
    }
    for revision in revisions { feed.add(revision.happening, at: revision.at) }
    return feed.events
  }
}

/// Numbers the imported events of one feed.
struct FeedBuilder {
  let session: SessionID
  let seat: Seat
  let now: Instant
  var events: [Event] = []

  mutating func add(_ happening: Happening, at: Instant? = nil) {
    events.append(
      Event(
        session: session, seat: seat, sequence: events.count + 1, at: now,
        origin: .imported(at: at), happening: happening))
  }
}

/// Everything that the files of a folder say, session by session, for an import.
///
/// Rows come from a `FolderWalk`, which has found them to be sound.
struct FolderRecord: Sendable {
  /// The sessions in the order in which the files first name them.
  private(set) var sessions: [ImportedSession] = []
  private var indices: [SessionID: Int] = [:]

  mutating func take(_ row: RatingRow) {
    change(row.session) { session in
      if session.candidate.isEmpty { session.candidate = row.candidate }
      if session.opening.isEmpty { session.opening = row.opening }
      session.changeForm(of: row.interviewer) {
        $0.ratings.append(ImportedSession.FormRating(row))
      }
    }
  }

  mutating func take(_ row: FormRow) {
    change(row.session) { session in
      session.changeForm(of: row.interviewer) { $0.row = row }
    }
  }

  mutating func take(_ row: TestRow) { change(row.session) { $0.test.add(row) } }

  mutating func take(_ row: FlagRow) {
    change(row.session) { session in
      switch row.author {
      case .interviewer(let name): session.changeForm(of: name) { $0.flags.append(row) }
      case .lead, .candidate, .marker: session.leadFlags.append(row)
      }
    }
  }

  mutating func take(_ row: QuestionRow) { change(row.session) { $0.voided.append(row) } }

  mutating func take(_ row: AnswerRow) { change(row.session) { $0.test.answers.append(row) } }

  mutating func take(_ row: MarkRow) { change(row.session) { $0.test.marks.append(row) } }

  /// Takes a decision, and whom the session is about where no other file says.
  mutating func take(_ row: DecisionRow) {
    change(row.session) { session in
      session.decision = row
      if session.candidate.isEmpty { session.candidate = row.candidate }
      if session.opening.isEmpty { session.opening = row.opening }
    }
  }

  /// Takes that an export held back what open forms of a session said.
  mutating func holdBack(_ session: SessionID) { change(session) { $0.isHeldBack = true } }

  private mutating func change(_ id: SessionID, _ change: (inout ImportedSession) -> Void) {
    let index = indices[id] ?? sessions.count
    if index == sessions.count {
      indices[id] = index
      sessions.append(ImportedSession(id: id))
    }
    change(&sessions[index])
  }
}
