import Guide
import Interview

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
    guard let id = change.question,
      let index = opened.guide.questions.firstIndex(where: { $0.id == id }), index != place
    else { return }
    place = index
    writer.arrive(at: model.clock)
    scroll = 0
    notesScroll = 0
  }
}
