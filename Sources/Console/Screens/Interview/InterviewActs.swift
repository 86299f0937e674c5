import Guide
import Interview
import Screen

extension InterviewScreen {
  mutating func perform(_ action: Action, _ desk: Desk, _ model: inout Model) -> Turn {
    pressedAt = model.clock
    if case .blank = mode { mode = .rating }
    switch action {
    case .say(let said): return .effects(say(said, desk, &model))
    case .clearRating: return .effects(clearRating(desk, &model))
    case .blank: mode = .blank
    case .note: startWriting(desk, model)
    case .endNote: return .effects(stopWriting(desk, &model))
    case .editNote: return edit(desk)
    case .nextQuestion: return .effects(turn(to: place + 1, desk, &model))
    case .previousQuestion: return .effects(turn(to: place - 1, desk, &model))
    case .move(let movement): return .effects(move(movement, desk, &model))
    case .nextPane: movePane(by: 1)
    case .previousPane: movePane(by: -1)
    case .raiseFlag: mode = .flagging(FlagEntry())
    case .chooseFlag: chooseFlag()
    case .recordFlag: return .effects(raise(desk, &model))
    case .withdrawFlag: return .effects(withdrawFlag(desk, &model))
    case .keepFlag: mode = .rating
    case .seal: startSealing(desk, &model)
    case .communicationMeets: return .effects(judge(.meets, desk, &model))
    case .communicationBelow: return .effects(judge(.below, desk, &model))
    case .confirmSeal: return .effects(sealForm(desk, &model))
    case .undo: return .effects(undo(desk, &model))
    case .redo: return .effects(bringBack(desk, &model))
    case .clock: return .effects(turnClock(desk, &model))
    case .takeOver: mode = .takingOver(LineField())
    case .confirmTakeOver: return takeOver(desk, &model)
    case .guideHere:
      guard let question = question(desk) else { return .stay }
      return .push(GuideScreen(of: desk.guide, at: question))
    case .combinedScorecard: return .push(ScorecardScreen())
    // Only told of here: it is the lead's.
    case .roundTable: return .stay
    }
    return .stay
  }

  mutating func stepBack(_ desk: Desk, _ model: inout Model) -> Turn? {
    switch mode {
    case .rating: return nil
    case .writing: return .effects(stopWriting(desk, &model))
    case .flagging(var entry) where entry.isWriting:
      entry.earlier = entry.evidence ?? LineField()
      entry.evidence = nil
      mode = .flagging(entry)
    case .blank, .flagging, .withdrawing, .sealing, .takingOver: mode = .rating
    }
    return .stay
  }

  /// Records something about the question in view.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  private mutating func record(
    _ happening: Happening, starts: Bool = true, _ desk: Desk, _ model: inout Model
  ) -> [Effect] {
    recordLeadIn(desk, &model, starts: starts) + model.record([happening])
  }

  private mutating func say(
    _ action: FormAction, _ desk: Desk, _ model: inout Model
  ) -> [Effect] {
    guard isOpen(desk), let question = question(desk) else { return [] }
    let entry = desk.form[question.id]
    var shown = TableRecord.Entry(answer: entry.answer, elements: entry.elements)
    let happening = action.say(of: question.id, in: &shown, heard: entry.elements)
    return happening.map { record($0, desk, &model) } ?? []
  }

  private mutating func clearRating(_ desk: Desk, _ model: inout Model) -> [Effect] {
    guard isOpen(desk), let question = question(desk), desk.form[question.id].answer != nil
    else { return [] }
    return record(.questionRated(question: question.id, answer: nil), desk, &model)
  }

  private mutating func judge(
    _ communication: Communication, _ desk: Desk, _ model: inout Model
  ) -> [Effect] {
    guard desk.form.communication != communication else { return [] }
    return record(
      .communicationJudged(communication: communication), starts: false, desk, &model)
  }

  private func edit(_ desk: Desk) -> Turn {
    guard let question = question(desk) else { return .stay }
    return .effects([.edit(question: question.id, text: desk.note(question.id).text)])
  }

  private mutating func startSealing(_ desk: Desk, _ model: inout Model) {
    if let missing = desk.sealCheck.missing.first, let id = missing.question {
      place = desk.guide.questions.firstIndex { $0.id == id } ?? place
      arrivedAt = model.clock
      scroll = 0
      model.notice = Notice("Not sealed yet: " + missing.sentence + ".")
      return
    }
    mode = .sealing
  }

  private mutating func sealForm(_ desk: Desk, _ model: inout Model) -> [Effect] {
    guard desk.sealCheck.missing.isEmpty else { return [] }
    mode = .rating
    model.notice = Notice("Sealed. Thank you: your first ratings stay as they are.")
    return stopClock(&model) + model.record([.formSealed(guide: desk.copy.reference.sha256)])
  }

  private mutating func chooseFlag() {
    guard case .flagging(var entry) = mode else { return }
    entry.evidence = entry.earlier
    mode = .flagging(entry)
  }

  /// Raises the chosen flag with its evidence.
  private mutating func raise(_ desk: Desk, _ model: inout Model) -> [Effect] {
    guard case .flagging(let entry) = mode, let evidence = entry.evidence?.text,
      desk.guide.flags.indices.contains(entry.cursor.row)
    else { return [] }
    guard !evidence.withoutOuterBlanks.isEmpty else {
      model.notice = Notice("A flag needs the candidate's words, or what was seen.")
      return []
    }
    let flag = desk.guide.flags[entry.cursor.row]
    mode = .rating
    model.notice = Notice("Flag raised: \(flag.title). It is looked into once the forms are open.")
    return record(.flagRaised(flag: flag.id, evidence: evidence), starts: false, desk, &model)
  }

  /// Takes back the flag that was raised last, if it is the last change still.
  private mutating func withdrawFlag(_ desk: Desk, _ model: inout Model) -> [Effect] {
    guard case .withdrawing = mode else { return [] }
    mode = .rating
    return desk.form.changes.done.last?.raisesFlag == true ? takeBack(desk, &model) : []
  }

  private mutating func takeOver(_ desk: Desk, _ model: inout Model) -> Turn {
    guard case .takingOver(let reason) = mode else { return .stay }
    guard !reason.text.withoutOuterBlanks.isEmpty else {
      model.notice = Notice("Taking a seat over needs a reason; it is recorded.")
      return .stay
    }
    mode = .rating
    return .effects(model.request(desk.id, .seat(desk.seat), takingOver: reason.text))
  }
}
