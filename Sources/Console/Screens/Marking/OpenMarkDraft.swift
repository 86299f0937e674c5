import Guide
import Interview

extension OpenMark {
  /// What stands for a checklist of which nothing is ticked.
  private static let noStep = "none"

  /// A mark that is being made, as it is kept until it is recorded: `CRITERION DIGIT`,
  /// `step ID` or `points NUMBER`, a line each.
  var draft: Note {
    switch self {
    case .ratings(let ratings):
      Note(
        lines: ratings.sorted { $0.key < $1.key }
          .map { Note.Line(text: "\($0.key) \($0.value.value)") })
    case .steps(let ids):
      Note(
        lines: ids.isEmpty ? [Note.Line(text: Self.noStep)] : ids.map { .init(text: "step \($0)") })
    case .points(let earned): Note(lines: [Note.Line(text: "points \(earned)")])
    }
  }

  /// Reads what `draft` wrote, leaving out what the task does not ask for; nil where nothing is left.
  init?(draft: Note, for task: MarkingTask) {
    let lines = draft.lines.map { $0.text.split(separator: " ").map(String.init) }
    switch task.item.task {
    case .writing:
      var ratings: [String: Rating] = [:]
      for line in lines where line.count == 2 {
        guard task.criteria.contains(where: { $0.id == line[0] }),
          let rating = Int(line[1]).flatMap({ Rating($0) })
        else { continue }
        ratings[line[0]] = rating
      }
      guard !ratings.isEmpty else { return nil }
      self = .ratings(byCriterion: ratings)
    case .steps(let list):
      let ticked = lines.filter { $0.count == 2 && $0[0] == "step" }.map { $0[1] }
      let known = list.steps.map(\.id).filter { ticked.contains($0) }
      guard !known.isEmpty || lines == [[Self.noStep]] else { return nil }
      self = .steps(ids: known)
    case .number:
      guard let line = lines.first, line.count == 2, line[0] == "points", let earned = Int(line[1]),
        (0...task.item.points).contains(earned)
      else { return nil }
      self = .points(earned: earned)
    case .choice, .ticks, .order: return nil
    }
  }
}
