import Guide
import Interview
import Screen

/// How far a mark is, and what was changed of it, in words.
struct MarkWords {
  let task: MarkingTask
  let book: MarkingBook

  private var standing: MarkingBook.Standing { book.standing(task.key) }
  private var mark: OpenMark? { book.shown(task.key) }
  private var given: [OpenMark] { book.given(task.key).map(\.mark) }

  /// One sentence or two: what is there, what is missing, what Enter does.
  var state: String {
    [progress, essential, next, first].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  var style: Style {
    standing == .recorded ? Style(.good) : standing == .changed ? Style(.caution) : .plain
  }

  private var progress: String {
    guard let mark else {
      if task.number != nil { return "How many of \(task.item.points) points does it earn?" }
      return task.checklist == nil
        ? "Not rated yet." : "Tick the steps that the answer has; n for none."
    }
    if task.number != nil { return "\(points(mark)) of \(task.item.points) points." }
    if let list = task.checklist {
      let ticked = list.steps.count { mark.has($0.id) }
      return "\(ticked) of \(list.steps.count) steps."
    }
    let rated = task.criteria.count - task.unrated(in: mark).count
    return rated == task.criteria.count ? "" : "\(rated) of \(task.criteria.count) rated."
  }

  /// What an essential step that is missing does to the mark.
  private var essential: String {
    guard let list = task.checklist, let mark else { return "" }
    let missing = list.steps.count { $0.isEssential && !mark.has($0.id) }
    guard missing > 0 else { return "" }
    return "\(missing) essential \(missing == 1 ? "step" : "steps") missing:"
      + " at most \(list.withoutEssential) %."
  }

  private var next: String {
    switch standing {
    case .unmarked: ""
    case .begun: mark.map { task.isComplete($0) ? records : "" } ?? ""
    case .recorded: "Recorded ✓"
    case .changed: "Changed: Enter records, Esc takes back."
    }
  }

  private var records: String {
    task.isMessage ? "All rated: Enter records." : "Enter records."
  }

  /// The first mark, where another one is shown now.
  private var first: String {
    guard let first = given.first, let mark, first != mark else { return "" }
    if task.number != nil { return "first: \(points(first))" }
    guard task.checklist == nil else { return "first: " + steps(first) }
    return "first: "
      + differing(first, mark).map { "\($0.title.lowercased()) \(value(first, $0))" }
      .joined(separator: ", ")
  }

  /// What the mark in hand changes of the recorded one.
  var change: String {
    guard let before = given.last, let mark else { return "" }
    if task.number != nil { return "Points \(points(before)) → \(points(mark))" }
    guard task.checklist == nil else {
      return "Steps \(steps(before)) → \(steps(mark))"
    }
    return differing(before, mark)
      .map { "\($0.title) \(value(before, $0)) → \(value(mark, $0))" }
      .joined(separator: ", ")
  }

  private func differing(_ first: OpenMark, _ second: OpenMark) -> [Criterion] {
    task.criteria.filter { first.rating(of: $0.id) != second.rating(of: $0.id) }
  }

  private func value(_ mark: OpenMark, _ criterion: Criterion) -> String {
    mark.rating(of: criterion.id).map { "\($0.value)" } ?? "–"
  }

  private func points(_ mark: OpenMark) -> String { mark.points.map { "\($0)" } ?? "–" }

  private func steps(_ mark: OpenMark) -> String {
    let all = task.checklist?.steps ?? []
    let ticked = all.indices.filter { mark.has(all[$0].id) }
    return ticked.isEmpty ? "none" : ticked.map { "\($0 + 1)" }.joined(separator: " ")
  }
}
