import Guide
import Interview
import Screen

extension InterviewScreen {
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let desk = model.desk else { return .pop }
    pressedAt = model.clock
    if case .flagging(var entry) = mode {
      return performFlagging(act, &entry, desk, &model)
    }
    if case .blank = mode { mode = .rating }
    if case .withdrawing = mode {
      mode = .rating
      let isStillLast = desk.form.changes.done.last?.raisesFlag == true
      return act == .withdrawFlag && isStillLast ? .effects(takeBack(&model)) : .stay
    }
    for level in 1...5 where act == .rate(level) {
      guard let rating = Rating(level) else { continue }
      return .effects(answer(.rated(rating), &model))
    }
    for element in Element.allCases where act == .step(element) {
      return .effects(step(element, &model))
    }
    switch act {
    case .blank: mode = .blank
    case .blankNotAsked: return .effects(answer(.blank(.notAsked), &model))
    case .blankNoAnswer: return .effects(answer(.blank(.noAnswer), &model))
    case .blankRecused: return .effects(answer(.blank(.recused), &model))
    case .clearRating: return .effects(answer(nil, &model))
    case .note: return .effects(startWriting(&model))
    case .endNote:
      return .effects(stopWriting(&model))
    case .editNote:
      guard let question = question(desk) else { return .stay }
      return .effects([.edit(question: question.id, text: desk.note(question.id).text)])
    case .nextQuestion, .previousQuestion, .first, .last:
      return .effects(turn(act, desk, &model))
    case .up, .down: return .effects(move(act, desk, &model))
    case .nextPane, .previousPane: movePane(act)
    case .raiseFlag: mode = .flagging(FlagEntry())
    case .guideHere:
      guard let question = question(desk) else { return .stay }
      return .push(GuideScreen(of: desk.guide, at: question))
    case .combined: return .push(ScorecardScreen())
    case .undo: return .effects(undo(desk, &model))
    case .redo: return .effects(bringBack(&model))
    case .clock: return .effects(turnClock(&model))
    case .takeOver: mode = .takingOver(LineField())
    case .seal: startSealing(desk, &model)
    case .communicationMeets: return .effects(judge(.meets, &model))
    case .communicationBelow: return .effects(judge(.below, &model))
    case .confirmSeal: return .effects(sealForm(&model))
    default: break
    }
    return .stay
  }

  mutating func stepBack(_ model: inout Model) -> Turn? {
    switch mode {
    case .rating: return nil
    case .writing: return .effects(stopWriting(&model))
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
    _ happening: Happening, starts: Bool = true, _ model: inout Model
  ) -> [Effect] {
    let leadIn = recordLeadIn(&model, starts: starts)
    return leadIn + (model.desk?.record([happening], at: model.now) ?? [])
  }

  private mutating func answer(_ answer: Answer?, _ model: inout Model) -> [Effect] {
    guard let desk = model.desk, isOpen(desk), let question = question(desk) else {
      return []
    }
    let before = desk.form[question.id].answer
    guard before != answer else { return [] }
    return record(.questionRated(question: question.id, answer: answer), &model)
  }

  private mutating func step(_ element: Element, _ model: inout Model) -> [Effect] {
    guard let desk = model.desk, isOpen(desk), let question = question(desk) else {
      return []
    }
    let before = desk.form[question.id].elements
    var after = before
    after[element] = Heard.stepped(from: before[element])
    return record(.elementsHeard(question: question.id, elements: after), &model)
  }

  private mutating func judge(_ communication: Communication, _ model: inout Model) -> [Effect] {
    guard model.desk?.form.communication != communication else { return [] }
    return record(.communicationJudged(communication: communication), starts: false, &model)
  }

  private mutating func startSealing(_ desk: Desk, _ model: inout Model) {
    if let missing = SealCheck(desk: desk).firstMissing, let id = missing.question {
      place = desk.guide.questions.firstIndex { $0.id == id } ?? place
      arrivedAt = model.clock
      scroll = 0
      model.notice = Notice("Not sealed yet: " + missing.sentence + ".")
      return
    }
    mode = .sealing
  }

  private mutating func sealForm(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk, SealCheck(desk: desk).missing.isEmpty else { return [] }
    mode = .rating
    model.notice = Notice("Sealed. Thank you: your first ratings stay as they are.")
    let stop = stopClock(&model)
    return stop
      + (model.desk?.record([.formSealed(guide: desk.copy.reference.sha256)], at: model.now) ?? [])
  }

  private mutating func performFlagging(
    _ act: Act, _ entry: inout FlagEntry, _ desk: Desk, _ model: inout Model
  ) -> Turn {
    let flags = desk.guide.flags
    if entry.cursor.move(act, count: flags.count, page: 4) {
      mode = .flagging(entry)
    } else if act == .chooseFlag {
      entry.evidence = entry.earlier
      mode = .flagging(entry)
    }
    return .stay
  }

  /// Raises the chosen flag with its evidence.
  mutating func raise(_ entry: FlagEntry, _ model: inout Model) -> [Effect] {
    guard let desk = model.desk, let evidence = entry.evidence?.text,
      desk.guide.flags.indices.contains(entry.cursor.row)
    else { return [] }
    guard !evidence.withoutOuterBlanks.isEmpty else {
      model.notice = Notice("A flag needs the candidate's words, or what was seen.")
      return []
    }
    let flag = desk.guide.flags[entry.cursor.row]
    mode = .rating
    model.notice = Notice("Flag raised: \(flag.title). It is looked into once the forms are open.")
    return record(.flagRaised(flag: flag.id, evidence: evidence), starts: false, &model)
  }
}
