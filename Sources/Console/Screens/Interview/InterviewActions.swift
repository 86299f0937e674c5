import Guide
import Interview
import Screen
import Text

extension InterviewScreen {
  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    pressedAt = model.clock
    if mode == .blank || mode == .stating { mode = .rating }
    turnToQuestion(for: action, opened, model)
    switch action {
    case .say(let said): return .effects(say(said, opened, &model))
    case .clearRating: return .effects(clearRating(opened, &model))
    case .blank: mode = .blank
    case .note: startWriting(opened, model)
    case .endNote: return .effects(stopWriting(opened, &model))
    case .editNote: return edit(opened, &model)
    case .nextQuestion: return .effects(turn(to: place + 1, opened, &model))
    case .previousQuestion: return .effects(turn(to: place - 1, opened, &model))
    case .move(let movement): return .effects(move(movement, opened, &model))
    case .nextPane: movePane(by: 1)
    case .previousPane: movePane(by: -1)
    case .raiseFlag: mode = .flagging(FlagEntry())
    case .chooseFlag: chooseFlag()
    case .recordFlag: return .effects(raise(opened, &model))
    case .withdrawFlag: return .effects(withdrawFlag(opened, &model))
    case .keepFlag: mode = .rating
    case .seal: startSealing(opened, &model)
    case .communicationMeets: return .effects(judge(.meets, opened, &model))
    case .communicationBelow: return .effects(judge(.below, opened, &model))
    case .confirmSeal: return .effects(sealForm(opened, &model))
    case .undo: return .effects(undo(opened, &model))
    case .redo: return .effects(bringBack(opened, &model))
    case .askOfConflict: mode = .stating
    case .noConflict: return .effects(stateNoConflict(opened, &model))
    case .recuse: mode = .recusing
    case .confirmRecusal: return .effects(recuse(opened, &model))
    case .stay: mode = .rating
    case .clock: return .effects(turnClock(opened, &model))
    case .takeOver: mode = .takingOver(LineField())
    case .confirmTakeOver: return takeOver(opened, &model)
    case .tick: return .effects(tick(opened, &model))
    case .guideHere:
      guard let subject = subject(opened) else { return .stay }
      return .push(GuideScreen(of: opened.guide, at: subject))
    case .combinedScorecard: return .push(ScorecardScreen())
    // Only told of here: it is the lead's.
    case .roundTable: return .stay
    }
    return .stay
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    switch mode {
    case .rating: return nil
    case .writing: return .effects(stopWriting(opened, &model))
    case .flagging(var entry) where entry.isWriting:
      entry.earlier = entry.evidence ?? LineField()
      entry.evidence = nil
      mode = .flagging(entry)
    case .blank, .flagging, .withdrawing, .sealing, .stating, .recusing, .takingOver:
      mode = .rating
    }
    return .stay
  }

  /// Records something about the question in view.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  private mutating func record(
    _ happening: Happening, starts: Bool = true, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    beginQuestion(opened, &model, starts: starts) + model.record([happening])
  }

  private mutating func say(
    _ action: FormAction, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard isOpen(opened), let question = question(opened) else { return [] }
    let entry = opened.form[question.id]
    var shown = TableRecord.Entry(answer: entry.answer, elements: entry.elements)
    let happening = action.say(of: question.id, in: &shown, heard: entry.elements)
    return happening.map { record($0, opened, &model) } ?? []
  }

  private mutating func clearRating(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened), let question = question(opened), opened.form[question.id].answer != nil
    else { return [] }
    return record(.questionRated(question: question.id, answer: nil), opened, &model)
  }

  private mutating func judge(
    _ communication: Communication, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard opened.form.communication != communication else { return [] }
    return record(
      .communicationJudged(communication: communication), starts: false, opened, &model)
  }

  private func edit(_ opened: OpenSession, _ model: inout Model) -> Transition {
    guard let question = question(opened) else { return .stay }
    model.request(.edit(question: question.id, text: opened.note(question.id).text))
    return .stay
  }

  private mutating func startSealing(_ opened: OpenSession, _ model: inout Model) {
    if let missing = opened.sealCheck.missing.first, let id = missing.question {
      show(opened.guide.questions.firstIndex { $0.id == id } ?? place, at: model.clock)
      model.notice = Notice("Not sealed: " + missing.sentence + ".")
      return
    }
    mode = .sealing
  }

  private mutating func sealForm(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard opened.sealCheck.missing.isEmpty else { return [] }
    mode = .rating
    model.notice = Notice("Sealed. Thank you: your first ratings stay as they are.")
    return writer.seal(saying: opened.saidBySealing, &model)
  }

  private mutating func chooseFlag() {
    guard case .flagging(var entry) = mode else { return }
    entry.evidence = entry.earlier
    mode = .flagging(entry)
  }

  /// Raises the chosen flag with its evidence.
  private mutating func raise(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .flagging(let entry) = mode, let evidence = entry.evidence?.text,
      opened.guide.flags.indices.contains(entry.cursor.row)
    else { return [] }
    guard GivenReason(evidence) != nil else {
      model.notice = Notice("A flag needs the candidate's words, or what was seen.")
      return []
    }
    let flag = opened.guide.flags[entry.cursor.row]
    mode = .rating
    model.notice = Notice("Flag raised: \(flag.title). It is looked into once the forms are open.")
    return record(.flagRaised(flag: flag.id, evidence: evidence), starts: false, opened, &model)
  }

  /// Takes back the flag that was raised last, if it is the last change still.
  private mutating func withdrawFlag(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .withdrawing = mode else { return [] }
    mode = .rating
    return opened.form.changes.done.last?.raisesFlag == true ? takeBack(opened, &model) : []
  }

  private mutating func takeOver(_ opened: OpenSession, _ model: inout Model) -> Transition {
    guard case .takingOver(let reason) = mode else { return .stay }
    guard GivenReason(reason.text) != nil else {
      model.notice = Notice("Taking a seat over needs a reason; it is recorded.")
      return .stay
    }
    mode = .rating
    return .effects(model.request(opened.id, .seat(opened.seat), takingOver: reason.text))
  }
}

extension InterviewScreen {
  /// What the interviewer is busy with.
  private func subject(_ opened: OpenSession) -> GuideDocument.Subject? {
    if mode == .sealing { return .communication }
    return words(opened).map { .words($0) } ?? question(opened).map { .question($0.id) }
  }

  /// Goes to another question, where there is one.
  mutating func turn(to target: Int, _ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard target != place, InterviewPlaces(guide: opened.guide).all.contains(target) else {
      return []
    }
    let effects = recordReach(opened, &model)
    show(target, at: model.clock)
    return effects
  }

  /// Moves in the list of flags, else inside the part of the screen that has the focus.
  mutating func move(_ movement: Movement, _ opened: OpenSession, _ model: inout Model) -> [Effect]
  {
    if case .flagging(var entry) = mode {
      entry.cursor.move(movement, count: opened.guide.flags.count, page: 4)
      mode = .flagging(entry)
      return []
    }
    switch movement {
    case .up: return moveLine(by: -1, opened, &model)
    case .down: return moveLine(by: 1, opened, &model)
    case .pageUp: return turn(to: place - 1, opened, &model)
    case .pageDown: return turn(to: place + 1, opened, &model)
    case .first: return turn(to: 0, opened, &model)
    case .last: return turn(to: opened.guide.questions.count - 1, opened, &model)
    }
  }

  private mutating func moveLine(
    by step: Int, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    switch pane {
    case .questions: return turn(to: place + step, opened, &model)
    case .question: scroll = max(0, scroll + step)
    case .notes: notesScroll = max(0, notesScroll - step)
    }
    return []
  }

  mutating func movePane(by step: Int) {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + step + all.count) % all.count]
  }
}

/// Taking back and bringing back what was changed in the form.
extension InterviewScreen {
  /// Takes the last change back; a raised flag only after asking.
  mutating func undo(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard opened.form.changes.done.last?.raisesFlag == true else { return takeBack(opened, &model) }
    mode = .withdrawing
    return []
  }

  /// Takes the last change back, whatever it is, and says what it was.
  mutating func takeBack(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened), let change = opened.form.changes.done.last else { return [] }
    let words = ChangeWords(guide: opened.guide).takenBack(change)
    model.notice = Notice("Took back: \(words). U brings it back.")
    turn(to: change, opened, model)
    return model.record(opened.form.changes.takingBack)
  }

  /// Brings back the change that was taken back last, and says what it was.
  mutating func bringBack(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened), let change = opened.form.changes.undone.last else { return [] }
    let words = ChangeWords(guide: opened.guide).broughtBack(change)
    model.notice = Notice("Brought back: \(words). u takes it back.")
    turn(to: change, opened, model)
    return model.record(opened.form.changes.bringingBack)
  }

  /// Shows the question of a change, so that what becomes of it is seen.
  private mutating func turn(to change: ChangeHistory.Change, _ opened: OpenSession, _ model: Model)
  {
    guard let index = InterviewPlaces(guide: opened.guide).place(of: change), index != place
    else { return }
    show(index, at: model.clock)
  }
}
