/// Asks for what a guide begins with, line by line.
package struct GuideDialogue {
  private enum Step {
    case title
    case competency
    case weight
    case question
    case competencyOf(String)
    case done
  }

  private var step = Step.title
  private var draft = GuideDraft()

  package init() {}

  package var isDone: Bool {
    if case .done = step { return true }
    return false
  }

  /// The text of the file, of what has been said.
  package func text(named name: String) -> String { draft.text(named: name) }

  /// The same as the rows of a sheet.
  package var rows: [[String]] { SheetWriting.rows(of: draft) }

  /// What is asked now.
  package var prompt: String {
    switch step {
    case .title: "Title of the role: "
    case .competency:
      "Competency \(draft.competencies.count + 1)"
        + (draft.competencies.isEmpty ? ": " : " (an empty line: no more): ")
    case .weight:
      "Weight of \(draft.competencies[draft.weights.count]), \(left) of 100 left"
        + (draft.weights.isEmpty ? " (an empty line: all weigh the same): " : ": ")
    case .question:
      "Question \(draft.questions.count + 1)"
        + (draft.questions.isEmpty ? ": " : " (an empty line: no more): ")
    case .competencyOf:
      "  It shows "
        + draft.competencies.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
        + " (a number): "
    case .done: ""
    }
  }

  /// Whether no more lines may come: all has been asked that a draft needs.
  ///
  /// Where lines end between two questions, that is the end of the questions.
  package mutating func end() -> Bool {
    if case .question = step, !draft.questions.isEmpty { step = .done }
    return isDone
  }

  private var left: Int { 100 - draft.weights.reduce(0, +) }

  /// Takes a line; the reason where it cannot be taken, and then the same is asked again.
  package mutating func take(_ line: String) -> String? {
    var rest = Substring(line)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let line = String(rest)
    if let scalar = ForbiddenScalar.first(in: line) {
      return "The character \(ForbiddenScalar.name(scalar)) cannot stand in a guide."
    }
    switch step {
    case .title: return takeTitle(line)
    case .competency: return takeCompetency(line)
    case .weight: return takeWeight(line)
    case .question: return takeQuestion(line)
    case .competencyOf(let text): return take(line, for: text)
    case .done: return nil
    }
  }

  private mutating func takeTitle(_ line: String) -> String? {
    guard !line.isEmpty, line.count <= GuideLimits.roleTitle else {
      return "A title has 1 to \(GuideLimits.roleTitle) characters."
    }
    draft.title = line
    step = .competency
    return nil
  }

  private mutating func takeCompetency(_ line: String) -> String? {
    if line.isEmpty, !draft.competencies.isEmpty { return endCompetencies() }
    guard !line.isEmpty, line.count <= GuideLimits.competencyTitle else {
      return "A competency has 1 to \(GuideLimits.competencyTitle) characters."
    }
    let ids = GuideDraft.ids(of: draft.competencies + [line])
    guard Set(ids).count == ids.count else { return "There is a competency of that name already." }
    draft.competencies.append(line)
    return draft.competencies.count == GuideLimits.competencies.upperBound
      ? endCompetencies() : nil
  }

  private mutating func endCompetencies() -> String? {
    step = .weight
    return draft.competencies.count == 1 ? takeWeight("100") : nil
  }

  private mutating func takeWeight(_ line: String) -> String? {
    let count = draft.competencies.count
    if line.isEmpty, draft.weights.isEmpty {
      draft.weights = GuideParts.equalWeights(count)
    } else {
      // One at least for each that follows.
      let others = count - draft.weights.count - 1
      let range = others == 0 ? left...left : 1...(left - others)
      guard let weight = Int(line), range.contains(weight) else {
        return "Give a whole number from \(range.lowerBound) to \(range.upperBound)."
      }
      draft.weights.append(weight)
      // What is left is the weight of the last one.
      if others == 1 { draft.weights.append(left) }
    }
    if draft.weights.count == count { step = .question }
    return nil
  }

  private mutating func takeQuestion(_ line: String) -> String? {
    if line.isEmpty, !draft.questions.isEmpty {
      step = .done
      return nil
    }
    guard !line.isEmpty else { return "A guide has at least one question." }
    step = .competencyOf(line)
    return draft.competencies.count == 1 ? take("1", for: line) : nil
  }

  private mutating func take(_ line: String, for text: String) -> String? {
    guard let number = Int(line), draft.competencies.indices.contains(number - 1) else {
      return "Give a number from 1 to \(draft.competencies.count)."
    }
    draft.questions.append(.init(text: text, competency: number - 1))
    step = draft.questions.count == GuideLimits.questions.upperBound ? .done : .question
    return nil
  }
}
