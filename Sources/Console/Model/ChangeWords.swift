import Guide
import Interview

/// A change of a form in words, for who takes it back or brings it back.
struct ChangeWords {
  let guide: HiringGuide

  /// What was taken back: `note on QUESTION, 3 lines`, or `rating of QUESTION, 4 again`.
  func takenBack(_ change: ChangeHistory.Change) -> String { words(change.reversed, again: true) }

  /// What was brought back.
  func broughtBack(_ change: ChangeHistory.Change) -> String { words(change, again: false) }

  /// - Parameter again: whether what holds now has held before.
  private func words(_ change: ChangeHistory.Change, again: Bool) -> String {
    let end = again ? " again" : ""
    switch change {
    case .answer(let question, _, let after):
      return "rating of \(question), \(Self.words(after))\(end)"
    case .elements(let question, let before, let after):
      let changed = Element.allCases.filter { before[$0] != after[$0] }
        .map { "\($0.rawValue) \(after[$0]?.rawValue ?? "open")" }
      return "STAR on \(question), " + changed.joined(separator: ", ") + end
    case .note(let question, let before, let after):
      return Self.words(of: question, before, after, isTakenBack: again)
    case .communication(_, let after):
      return "communication, \(after?.rawValue ?? "open")\(end)"
    case .words(let words, let said):
      return "the tick for the \(words.rawValue) words, " + (said ? "said" : "open") + end
    case .flagRaised(_, let flag, _): return "flag “\(title(flag))”, raised\(end)"
    case .flagWithdrawn(_, let flag, _): return "flag “\(title(flag))”"
    }
  }

  private static func words(_ answer: Answer?) -> String {
    switch answer {
    case nil: "open"
    case .rated(let rating): "\(rating.value)"
    case .blank(let blank): "“\(blank.words)”"
    }
  }

  /// How much of a note has come or gone.
  private static func words(
    of question: String, _ before: Note, _ after: Note, isTakenBack: Bool
  ) -> String {
    let (old, new) = (before.lines, after.lines)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let (gone, come) = (old.count - head - tail, new.count - head - tail)
    let size = max(gone, come)
    let lines = size == 1 ? (gone == come ? "part of a line" : "1 line") : "\(size) lines"
    // Lines that stand there again were deleted by what is taken back.
    let isDeletion = isTakenBack ? gone == 0 : come == 0
    guard isDeletion else { return "note on \(question), \(lines)" }
    return "deletion in the note on \(question), \(lines)" + (isTakenBack ? " again" : "")
  }

  private func title(_ flag: String) -> String {
    guide.flags.first { $0.id == flag }?.title ?? flag
  }
}
