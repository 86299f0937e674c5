package import Guide

/// What is being typed or marked at a console and is not an event yet.
///
/// A ledger and a rescue file keep it as a note, whatever it is: `stored` writes that form and
/// `init(stored:at:of:under:)` reads it. Ledgers are full of it, so it never changes.
package enum Draft: Sendable, Hashable {
  /// What an interviewer writes about a question.
  case note(Note)
  /// What a candidate types about an item, with the milliseconds of the section used by then; they
  /// are kept in whole seconds.
  case answer(TestAnswer, spent: Int)
  /// What a marker makes of an open answer; nil once nothing of it is to be kept.
  case mark(OpenMark?)
}

// MARK: The stored form

extension Draft {
  /// The note that it is kept as.
  package var stored: Note {
    switch self {
    case .note(let note): note
    case .answer(let answer, let spent): Self.lines(answer, second: spent / 1000)
    case .mark(let mark): Note(lines: (mark?.storedLines ?? []).map { Note.Line(text: $0) })
    }
  }

  /// Reads what was kept of a seat; nil for an item that is not answered by typing, or not in the
  /// guide.
  ///
  /// - Parameter key: the question or item that it is about.
  package init?(stored note: Note, at seat: Seat, of key: String, under guide: HiringGuide) {
    switch seat {
    case .lead, .interviewer: self = .note(note)
    case .candidate:
      guard let answer = guide.assessment.item(key).flatMap({ TestAnswer(stored: note, to: $0) })
      else { return nil }
      self = .answer(answer, spent: Self.spent(note))
    case .marker:
      guard let item = guide.assessment.item(key) else { return nil }
      self = .mark(OpenMark(stored: note, of: item, on: guide.assessment.criteria))
    }
  }

  /// Reads all that was kept of a seat, by question or item.
  package static func all(
    stored: [String: Note], at seat: Seat, under guide: HiringGuide
  ) -> [String: Draft] {
    var drafts: [String: Draft] = [:]
    for (key, note) in stored {
      drafts[key] = Draft(stored: note, at: seat, of: key, under: guide)
    }
    return drafts
  }

  /// A typed answer: a number and the line beside it, or the lines of a text, each with the time.
  ///
  /// It has a line even where nothing was typed, for the sake of the time.
  private static func lines(_ answer: TestAnswer, second: Int) -> Note {
    let lines: [String]
    switch answer {
    case .number(let text, let remark): lines = [text, remark]
    case .text(let text): lines = Note(text: text).lines.map(\.text)
    case .choice, .ticks, .order: lines = []
    }
    return Note(lines: (lines.isEmpty ? [""] : lines).map { Note.Line(at: second, text: $0) })
  }

  private static func spent(_ note: Note) -> Int {
    // A note out of a broken file must not trap.
    (note.lines.compactMap(\.at).max() ?? 0).multipliedReportingOverflow(by: 1000).partialValue
  }
}

extension TestAnswer {
  /// Reads a typed answer; nil for an item that is answered without typing.
  fileprivate init?(stored note: Note, to item: TestItem) {
    switch item.task {
    case .number:
      self = .number(
        text: note.lines.first?.text ?? "",
        remark: note.lines.dropFirst().map(\.text).joined(separator: " "))
    case .steps, .writing: self = .text(text: note.text)
    case .choice, .ticks, .order: return nil
    }
  }
}

extension OpenMark {
  /// What stands for a checklist of which nothing is ticked.
  private static let noStep = "none"

  /// `CRITERION DIGIT`, `step ID` or `points NUMBER`, a line each.
  fileprivate var storedLines: [String] {
    switch self {
    case .ratings(let ratings):
      ratings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.value)" }
    case .steps(let ids): ids.isEmpty ? [Self.noStep] : ids.map { "step \($0)" }
    case .points(let earned): ["points \(earned)"]
    }
  }

  /// Reads a mark, leaving out what the item does not ask for; nil where nothing is left.
  package init?(stored note: Note, of item: TestItem, on criteria: [Criterion]) {
    let lines = note.lines.map { $0.text.split(separator: " ").map(String.init) }
    switch item.task {
    case .writing:
      var ratings: [String: Rating] = [:]
      for line in lines where line.count == 2 {
        guard criteria.contains(where: { $0.id == line[0] }),
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
        (0...item.points).contains(earned)
      else { return nil }
      self = .points(earned: earned)
    case .choice, .ticks, .order: return nil
    }
  }
}
