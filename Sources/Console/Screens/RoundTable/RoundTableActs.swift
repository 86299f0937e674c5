import Guide
import Interview
import Screen

extension RoundTableScreen {
  func commands(_ model: Model) -> [Command] {
    if case .writing = mode {
      return [
        Command(
          .endNote, [.escape, .enter], label: "keep the note", help: "Keep the line of note.")
      ]
    }
    let sealed: String? = model.desk.flatMap { desk in
      interviewer(desk).flatMap {
        desk.shown.form(of: $0).isSealed ? "\($0) has sealed; the ratings stay" : nil
      }
    }
    let rates = RatingCommands.levels(
      help: "Rate the answer in the pane that has the focus.", disabled: sealed
    ) { [.character($0)] }
    if case .blank = mode {
      return RatingCommands.blanks(recused: "This interviewer cannot fairly rate the answer.")
        + rates
    }
    return rates
      + [
        Command(
          .nextPane, [.tab, .right, .character("l")], label: "next pane",
          help: "Move to the next interviewer's pane."),
        Command(
          .previousPane, [.backTab, .left, .character("h")],
          help: "Move to the previous interviewer's pane."),
      ]
      + RatingCommands.elements(disabled: sealed)
      + [
        Command(
          .note, [.character("n"), .enter], label: "note",
          help: "Write a line of note in the pane.",
          disabled: sealed),
        Command(
          .nextQuestion, [.character("]"), .pageDown, .down, .character("j")], label: "next",
          help: "Go to the next question."),
        Command(
          .previousQuestion, [.character("["), .pageUp, .up, .character("k")],
          help: "Go to the previous question."),
        Command(
          .blank, [.character("0")], help: "Leave the pane without a rating, and say why.",
          disabled: sealed),
        Command(
          .undo, [.character("u")], help: "Take the last change at this screen back.",
          disabled: undo.isEmpty ? "there is nothing to take back" : nil),
      ]
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let desk = model.desk, let interviewer = interviewer(desk) else { return .stay }
    if case .blank = mode { mode = .rating }
    for rating in Rating.all where act == .rate(rating.value) {
      return .effects(answer(.rated(rating), interviewer, &model))
    }
    for element in Element.allCases where act == .step(element) {
      return .effects(step(element, interviewer, &model))
    }
    switch act {
    case .nextPane: pane = (pane + 1) % max(1, desk.shown.seats.count)
    case .previousPane:
      pane = (pane + desk.shown.seats.count - 1) % max(1, desk.shown.seats.count)
    case .nextQuestion: place = min(place + 1, desk.guide.questions.count - 1)
    case .previousQuestion: place = max(place - 1, 0)
    case .blank: mode = .blank
    case .blankNotAsked: return .effects(answer(.blank(.notAsked), interviewer, &model))
    case .blankNoAnswer: return .effects(answer(.blank(.noAnswer), interviewer, &model))
    case .blankRecused: return .effects(answer(.blank(.recused), interviewer, &model))
    case .note: mode = .writing(LineField(lastLine(of: interviewer, desk)))
    case .endNote: return .effects(keepNote(&model))
    case .undo: return .effects(takeBack(&model))
    default: break
    }
    return .stay
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Turn? {
    guard case .writing(var field) = mode, field.type(input) else { return nil }
    mode = .writing(field)
    return .effects(saveDraft(field.text, &model))
  }

  /// Records happenings in a seat's feed, opening its form first where that is due.
  private mutating func record(
    _ happenings: [Happening], undoing inverse: [Happening]?, _ interviewer: Interviewer,
    _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let seat = Seat.interviewer(interviewer)
    let form = desk.shown.form(of: interviewer)
    var all: [Happening] = []
    if form.openedAt == nil { all.append(.formOpened(guide: desk.copy.reference.sha256)) }
    if form.reached != question.id { all.append(.questionReached(question: question.id)) }
    if let inverse { undo.append((seat, inverse)) }
    return model.desk?.record(all + happenings, as: seat, at: model.now) ?? []
  }

  private mutating func answer(
    _ answer: Answer, _ interviewer: Interviewer, _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let form = desk.shown.form(of: interviewer)
    guard !form.isSealed else { return [] }
    given.insert(Given(interviewer: interviewer, question: question.id))
    guard form[question.id].answer != answer else { return [] }
    return record(
      [.questionRated(question: question.id, answer: answer)],
      undoing: [.questionRated(question: question.id, answer: form[question.id].answer)],
      interviewer, &model)
  }

  private mutating func step(
    _ element: Element, _ interviewer: Interviewer, _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let form = desk.shown.form(of: interviewer)
    guard !form.isSealed else { return [] }
    let before = form[question.id].elements
    var after = before
    after[element] = Heard.stepped(from: before[element])
    return record(
      [.elementsHeard(question: question.id, elements: after)],
      undoing: [.elementsHeard(question: question.id, elements: before)], interviewer, &model)
  }

  private mutating func takeBack(_ model: inout Model) -> [Effect] {
    guard let (seat, happenings) = undo.popLast() else { return [] }
    return model.desk?.record(happenings, as: seat, at: model.now) ?? []
  }

  /// The line that a pane shows and `n` goes on writing.
  func lastLine(of interviewer: Interviewer, _ desk: Desk) -> String {
    guard let question = question(desk) else { return "" }
    return desk.shown.form(of: interviewer)[question.id].note.lines.last?.text ?? ""
  }

  /// The pane's note with the line as it is typed now.
  private func note(_ text: String, _ interviewer: Interviewer, _ model: Model) -> Note {
    guard let desk = model.desk, let question = question(desk) else { return Note() }
    let form = desk.shown.form(of: interviewer)
    var note = form[question.id].note
    if note.lines.isEmpty {
      let second = form.openedAt?.seconds(until: model.now) ?? 0
      note.lines = text.isEmpty ? [] : [Note.Line(at: second, text: text)]
    } else {
      note.lines[note.lines.count - 1].text = text
    }
    return note
  }

  /// Saves what is being typed at once, as a draft of that seat.
  private mutating func saveDraft(_ text: String, _ model: inout Model) -> [Effect] {
    guard let desk = model.desk, let question = question(desk),
      let interviewer = interviewer(desk)
    else { return [] }
    typedAt = model.now
    let version = desk.draftVersion + 1
    model.desk?.draftVersion = version
    return [
      .saveDraft(
        session: desk.id, seat: .interviewer(interviewer), question: question.id,
        note: note(text, interviewer, model), version: version)
    ]
  }

  /// Records the line as it stands, if it is another than the last one recorded.
  mutating func recordNote(_ model: inout Model) -> [Effect] {
    typedAt = nil
    guard case .writing(let field) = mode, let desk = model.desk,
      let question = question(desk), let interviewer = interviewer(desk)
    else { return [] }
    let note = note(field.text, interviewer, model)
    guard note != desk.shown.form(of: interviewer)[question.id].note else { return [] }
    return record(
      [.noteWritten(question: question.id, note: note)], undoing: nil, interviewer, &model)
  }

  mutating func keepNote(_ model: inout Model) -> [Effect] {
    let effects = recordNote(&model)
    if case .writing = mode { mode = .rating }
    return effects
  }
}
