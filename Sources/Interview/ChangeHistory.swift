package import Guide

/// What a seat has changed in its open form and can take back, and what it has taken back.
///
/// It is folded from the seat's own feed, so a console that is started anew knows it too. Taking
/// back is recorded as an ordinary happening that says what holds again, after a mark
/// (`changeTakenBack`, `changeBroughtBack`) that it is no change of its own.
package struct ChangeHistory: Sendable, Hashable {
  /// One change of a form, with what it replaced.
  package enum Change: Sendable, Hashable {
    /// A question was rated, left blank, or cleared.
    case answer(question: String, before: Answer?, after: Answer?)
    /// What was heard of the STAR elements.
    case elements(question: String, before: Elements, after: Elements)
    /// The note on a question.
    case note(question: String, before: Note, after: Note)
    /// How the candidate communicates.
    case communication(before: Communication?, after: Communication?)
    /// Words to the candidate were said, or were not after all.
    case words(SpokenWords, said: Bool)
    /// A flag was raised; `number` counts the flags of the seat from 1.
    case flagRaised(number: Int, flag: String, evidence: String)
    case flagWithdrawn(number: Int, flag: String, evidence: String)
  }

  /// The changes that stand, oldest first.
  package private(set) var done: [Change] = []
  /// The changes that were taken back and can be brought back, the one taken back last at the end.
  package private(set) var undone: [Change] = []
  /// What the next change is marked as.
  private var mark: Mark?

  /// Whether the next happening takes one back.
  var takesBack: Bool { mark == .takenBack }

  private enum Mark { case takenBack, broughtBack }

  package init() {}

  /// What takes the last change back, to be recorded in one piece; nothing where there is none.
  package var takingBack: [Happening] {
    done.last.map { [.changeTakenBack, $0.reversed.happening] } ?? []
  }

  /// What brings back the change that was taken back last; nothing where there is none.
  package var bringingBack: [Happening] {
    undone.last.map { [.changeBroughtBack, $0.happening] } ?? []
  }

  /// Takes in a happening of the feed.
  ///
  /// - Parameter change: what it changes; nil where it says what the form says already.
  mutating func take(_ happening: Happening, _ change: Change?) {
    switch happening {
    case .changeTakenBack: mark = .takenBack
    case .changeBroughtBack: mark = .broughtBack
    case .formSealed: self = ChangeHistory()
    default: add(change)
    }
  }

  private mutating func add(_ change: Change?) {
    defer { mark = nil }
    switch mark {
    case .takenBack where !done.isEmpty:
      let last = done.removeLast()
      // What was recorded says more than what was meant: a flag has its number from there.
      undone.append(change?.reversed ?? last)
    case .broughtBack where !undone.isEmpty:
      let last = undone.removeLast()
      done.append(change ?? last)
    default:
      guard let change else { return }
      done.append(change)
      undone = []
    }
  }
}

extension ChangeHistory.Change {
  /// What a happening is about to change; nil where it says what the form says already.
  ///
  /// - Parameters:
  ///   - form: the form as it is before.
  ///   - flag: the flag that is withdrawn.
  init?(_ happening: Happening, on form: Form, withdrawing flag: Session.Flag?) {
    switch happening {
    case .questionRated(let question, let answer):
      let before = form[question].answer
      guard before != answer else { return nil }
      self = .answer(question: question, before: before, after: answer)
    case .elementsHeard(let question, let elements):
      let before = form[question].elements
      guard before != elements else { return nil }
      self = .elements(question: question, before: before, after: elements)
    case .noteWritten(let question, let note):
      let before = form[question].note
      guard before != note else { return nil }
      self = .note(question: question, before: before, after: note)
    case .communicationJudged(let communication):
      guard form.communication != communication else { return nil }
      self = .communication(before: form.communication, after: communication)
    case .wordsSaid(let words, let said):
      guard form.said.contains(words) != said else { return nil }
      self = .words(words, said: said)
    case .flagRaised(let flag, let evidence):
      self = .flagRaised(number: form.flagsRaised + 1, flag: flag, evidence: evidence)
    case .flagWithdrawn(let number):
      guard let flag, !flag.isWithdrawn else { return nil }
      self = .flagWithdrawn(number: number, flag: flag.flag, evidence: flag.evidence)
    default: return nil
    }
  }

  /// The change that takes this one back.
  package var reversed: Self {
    switch self {
    case .answer(let question, let before, let after):
      .answer(question: question, before: after, after: before)
    case .elements(let question, let before, let after):
      .elements(question: question, before: after, after: before)
    case .note(let question, let before, let after):
      .note(question: question, before: after, after: before)
    case .communication(let before, let after): .communication(before: after, after: before)
    case .words(let words, let said): .words(words, said: !said)
    case .flagRaised(let number, let flag, let evidence):
      .flagWithdrawn(number: number, flag: flag, evidence: evidence)
    case .flagWithdrawn(let number, let flag, let evidence):
      .flagRaised(number: number, flag: flag, evidence: evidence)
    }
  }

  package var happening: Happening {
    switch self {
    case .answer(let question, _, let after): .questionRated(question: question, answer: after)
    case .elements(let question, _, let after):
      .elementsHeard(question: question, elements: after)
    case .note(let question, _, let after): .noteWritten(question: question, note: after)
    case .communication(_, let after): .communicationJudged(communication: after)
    case .words(let words, let said): .wordsSaid(words: words, said: said)
    case .flagRaised(_, let flag, let evidence): .flagRaised(flag: flag, evidence: evidence)
    case .flagWithdrawn(let number, _, _): .flagWithdrawn(number: number)
    }
  }

  /// The question that it is about; nil for one about the form as a whole.
  package var question: String? {
    switch self {
    case .answer(let question, _, _), .elements(let question, _, _), .note(let question, _, _):
      question
    case .communication, .words, .flagRaised, .flagWithdrawn: nil
    }
  }

  /// Whether it raises a flag, which nobody should take back without meaning to.
  package var raisesFlag: Bool {
    if case .flagRaised = self { true } else { false }
  }
}

extension Happening {
  /// Whether it belongs into the history of an open form's changes.
  var isOfHistory: Bool {
    switch self {
    case .questionRated, .elementsHeard, .noteWritten, .communicationJudged, .wordsSaid,
      .flagRaised, .flagWithdrawn, .changeTakenBack, .changeBroughtBack, .formSealed:
      true
    default: false
    }
  }
}
