import Guide
package import Interview
import Text

/// An interview by lines of text, for screen readers, terminals that can do no more, and scripts.
///
/// It takes a line and says what is to be recorded. Whoever calls it records that and hands the events
/// in; then it says what stands there. Nothing is said by colour or place alone.
package struct LineInterview: Sendable {
  /// What came of a line.
  package enum Reply: Sendable, Hashable {
    /// Lines to be said; `wasTaken` is false where the line meant nothing, or is not allowed.
    case say([String], wasTaken: Bool = true)
    /// Happenings to be recorded, and what is said once they are.
    case record([Happening], said: [String])
    /// It ends.
    case leave
  }

  let copy: GuideCopy
  let interviewer: Interviewer
  var session: Session
  /// Where in `questions` the interview is.
  var place = 0

  /// - Parameters:
  ///   - session: with the interviewer on its panel.
  ///   - copy: the guide that it is held under.
  package init(_ session: Session, of interviewer: Interviewer, under copy: GuideCopy) {
    self.session = session
    self.copy = copy
    self.interviewer = interviewer
    let form = session.form(of: interviewer)
    let open = questions.firstIndex { isOwn($0) && form[$0.id].answer == nil }
    place = open ?? questions.firstIndex { $0.id == form.reached } ?? 0
  }

  /// Takes in what was recorded.
  package mutating func take(_ events: [Event]) {
    for event in events { session.apply(event) }
    place = min(place, max(0, questions.count - 1))
  }

  /// What is said first.
  package var greeting: [String] {
    var lines = ["Interview with \(session.plan?.candidate ?? ""), form of \(interviewer)."]
    if let refusal = session.refusal(ofWritingBy: interviewer) {
      lines.append("Nothing can be recorded: \(refusal).")
    } else if session.asksOfConflict(interviewer) {
      lines.append(
        "Have you a conflict of interest with the candidate? Type `conflict none` or `conflict"
          + " recused`.")
    }
    return (lines + ["`help` lists what can be typed."]).map(\.harmless) + question
  }

  /// What a line comes to.
  package mutating func take(_ line: String) -> Reply {
    if line.allSatisfy(\.isWhitespace) { return .say(standing) }
    guard let order = LineOrder(line) else {
      return .say(
        ["That means nothing here. `help` lists what can be typed."], wasTaken: false)
    }
    switch order {
    case .help: return .say(LineOrder.manual)
    case .leave: return .leave
    case .again: return .say(question)
    case .next: return turn(to: place + 1)
    case .back: return turn(to: place - 1)
    case .go(let number): return turn(to: number - 1)
    case .check: return .say(lacks.isEmpty ? ["The form lacks nothing."] : lacks)
    case .listFlags: return .say(flags)
    case .seal: return .say(lacks.isEmpty ? [sealing] : lacks)
    case .sealForGood: return seal()
    case .rate, .leaveBlank, .hear, .note, .flag, .judge, .state: return record(order)
    }
  }
}

extension LineInterview {
  var questions: [Question] {
    copy.guide.questions.filter { session.voided[$0.id] == nil }
  }

  var form: Form { session.form(of: interviewer) }

  var current: Question? {
    questions.indices.contains(place) ? questions[place] : nil
  }

  func isOwn(_ question: Question) -> Bool { session.asks(interviewer, question.id) }

  private mutating func turn(to wanted: Int) -> Reply {
    guard questions.indices.contains(wanted) else {
      return .say(
        ["There are \(questions.count) questions; this is number \(place + 1)."], wasTaken: false)
    }
    place = wanted
    return .say(question)
  }

  /// Records what an order is about, if the record allows it.
  private func record(_ order: LineOrder) -> Reply {
    let happening: Happening
    switch meant(by: order) {
    case .success(let made): happening = made
    case .failure(let refusal): return .say([refusal.words], wasTaken: false)
    }
    let seat = Seat.interviewer(interviewer)
    if let refusal = session.refusal(of: happening, by: seat) {
      return .say(["Not recorded: \(refusal).".harmless], wasTaken: false)
    }
    var shown = self
    let opening = form.opening(under: copy.reference.sha256)
    shown.take(opening + [happening], at: seat)
    return .record(opening + [happening], said: ["Recorded."] + shown.standing)
  }

  /// Shows what a happening will come to; the events themselves are the ledger's to make.
  private mutating func take(_ happenings: [Happening], at seat: Seat) {
    let head = session.heads[seat] ?? 0
    take(
      happenings.enumerated().map { offset, happening in
        Event(
          session: session.id, seat: seat, sequence: head + 1 + offset,
          at: session.lastEvent ?? Instant(milliseconds: 0), happening: happening)
      })
  }

  private struct Refusal: Error {
    var words: String
  }

  /// The happening that an order is about; a refusal for one that there is none of.
  private func meant(by order: LineOrder) -> Result<Happening, Refusal> {
    switch order {
    case .judge(let communication):
      return .success(.communicationJudged(communication: communication))
    case .state(let isRecused): return .success(.conflictStated(recused: isRecused))
    case .flag(let id, let evidence): return flag(id, evidence)
    case .rate(let rating):
      return onQuestion { .success(.questionRated(question: $0.id, answer: .rated(rating))) }
    case .leaveBlank(let blank):
      return onQuestion { .success(.questionRated(question: $0.id, answer: .blank(blank))) }
    case .hear(let element, let heard): return onQuestion { hear(element, heard, on: $0) }
    case .note(let words): return onQuestion { note(words, on: $0) }
    case .listFlags, .next, .back, .go, .again, .check, .seal, .sealForGood, .help, .leave:
      return .failure(Refusal(words: "That records nothing."))
    }
  }

  private func onQuestion(
    _ make: (Question) -> Result<Happening, Refusal>
  ) -> Result<Happening, Refusal> {
    guard let current else { return .failure(Refusal(words: "There is no question.")) }
    return make(current)
  }

  private func flag(_ id: String, _ evidence: String) -> Result<Happening, Refusal> {
    guard let flag = copy.guide.flags.first(where: { $0.id == id }) else {
      return .failure(Refusal(words: "There is no flag \(id.shownHarmless). `flags` lists them."))
    }
    return limited(evidence, .line, "what was said") {
      .flagRaised(flag: flag.id, evidence: evidence)
    }
  }

  private func hear(
    _ element: Element, _ heard: Heard, on question: Question
  ) -> Result<Happening, Refusal> {
    guard question.probes != nil else {
      return .failure(Refusal(words: "This question is not told by situation, task and action."))
    }
    var elements = form[question.id].elements
    elements[element] = heard
    return .success(.elementsHeard(question: question.id, elements: elements))
  }

  private func note(_ words: String, on question: Question) -> Result<Happening, Refusal> {
    var note = form[question.id].note
    note.lines.append(Note.Line(text: words))
    return limited(note.text, .note, "the note") {
      .noteWritten(question: question.id, note: note)
    }
  }

  private func limited(
    _ text: String, _ limit: TextLimit, _ what: String, _ make: () -> Happening
  ) -> Result<Happening, Refusal> {
    if let refusal = limit.refusal(of: what, text) {
      return .failure(Refusal(words: "Not recorded: \(refusal)."))
    }
    return .success(make())
  }

  private var sealCheck: SealCheck {
    SealCheck(form, of: interviewer, in: session, guide: copy.guide)
  }

  /// All that the form lacks, with the numbers of the questions.
  private var lacks: [String] {
    if form.isSealed { return ["Nothing can be recorded: \(Session.formIsSealed)."] }
    return sealCheck.missing.map { missing in
      let number = questions.firstIndex { $0.id == missing.question }.map { "Question \($0 + 1): " }
      return (number ?? "") + missing.words + "."
    }
  }

  private var sealing: String {
    let says =
      session.saidBySealing(of: interviewer).isEmpty ? "" : ", and says: no conflict of interest"
    return "Nothing is missing. `seal for good` closes the form\(says). Its first ratings stay for"
      + " ever."
  }

  private func seal() -> Reply {
    guard lacks.isEmpty else { return .say(lacks, wasTaken: false) }
    return .record(
      session.saidBySealing(of: interviewer) + sealCheck.sealing(under: copy.reference.sha256),
      said: ["Sealed. Thank you: your first ratings stay as they are."])
  }
}
