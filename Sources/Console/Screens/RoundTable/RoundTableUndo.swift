import Guide
import Interview

/// A change that was made at this screen, and what the screen had of the question around it.
struct TableChange: Sendable, Hashable {
  var interviewer: Interviewer
  var question: String
  /// What became of the form; nil where the form said so already, from elsewhere.
  var change: ChangeHistory.Change?
  /// What the screen had before it.
  var before: TableRecord.Entry
  /// What the screen had after it.
  var after: TableRecord.Entry
}

/// Taking back and bringing back what was changed at this screen.
extension RoundTableScreen {
  /// Records happenings in a seat's feed, and keeps what takes the last of them back.
  mutating func change(
    _ happenings: [Happening], of interviewer: Interviewer, on question: String,
    from before: TableRecord.Entry, _ model: inout Model
  ) -> [Effect] {
    let earlier = changes(of: interviewer, model)
    let effects = model.record(happenings, as: .interviewer(interviewer))
    let later = changes(of: interviewer, model)
    let isChange = later.count > earlier.count
    done.append(
      TableChange(
        interviewer: interviewer, question: question, change: isChange ? later.last : nil,
        before: before, after: record[interviewer, question]))
    undone = []
    return effects
  }

  private func changes(of interviewer: Interviewer, _ model: Model) -> [ChangeHistory.Change] {
    model.opened?.shown.form(of: interviewer).changes.done ?? []
  }

  /// Takes the last change back, and says whose it was.
  mutating func takeBack(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let last = done.last,
      let history = history(last, \.done, opened, &model, "Not taken back")
    else { return [] }
    undone.append(done.removeLast())
    show(last, last.before, opened, model)
    model.notice = Notice("Took back: \(words(last)). U brings it back.")
    return record(last.change == nil ? [] : history.takingBack, of: last, &model)
  }

  /// Brings back the change that was taken back last, and says whose it was.
  mutating func bringBack(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let last = undone.last,
      let history = history(last, \.undone, opened, &model, "Not brought back")
    else { return [] }
    done.append(undone.removeLast())
    show(last, last.after, opened, model)
    model.notice = Notice("Brought back: \(words(last)). u takes it back.")
    return record(last.change == nil ? [] : history.bringingBack, of: last, &model)
  }

  /// The history of the form that a change is in; nil, with a sentence, where the form is only read
  /// or was changed elsewhere since.
  ///
  /// - Parameter list: the list of that history at whose end the change has to stand.
  private func history(
    _ change: TableChange, _ list: KeyPath<ChangeHistory, [ChangeHistory.Change]>,
    _ opened: OpenSession,
    _ model: inout Model, _ refusal: String
  ) -> ChangeHistory? {
    let history = opened.shown.form(of: change.interviewer).changes
    let isOvertaken = change.change.map { history[keyPath: list].last != $0 } ?? false
    let reason =
      refusalToWrite(change.interviewer, opened)
      ?? (isOvertaken
        ? "\(change.interviewer)'s form was changed elsewhere since then" : nil)
    guard let reason else { return history }
    model.notice = Notice(refusal + ": " + reason + ".")
    return nil
  }

  private func record(
    _ happenings: [Happening], of change: TableChange, _ model: inout Model
  ) -> [Effect] {
    model.record(happenings, as: .interviewer(change.interviewer))
  }

  /// Goes to the pane and the question of a change, so that what becomes of it is seen.
  private mutating func show(
    _ change: TableChange, _ entry: TableRecord.Entry, _ opened: OpenSession, _ model: Model
  ) {
    record[change.interviewer, change.question] = entry
    pane = opened.shown.seats.firstIndex(of: change.interviewer) ?? pane
    turn(to: opened.guide.questions.firstIndex { $0.id == change.question } ?? place, model)
  }

  /// Whose change it was and of what.
  ///
  /// What the others in the room may not see yet, the figure and the words, is not in it.
  private func words(_ change: TableChange) -> String {
    let what =
      if change.before.answer != change.after.answer {
        "rating of"
      } else if change.before.elements != change.after.elements {
        "STAR on"
      } else {
        "note on"
      }
    return "\(change.interviewer)'s \(what) \(change.question)"
  }
}
