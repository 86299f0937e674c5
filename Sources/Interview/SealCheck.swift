package import Guide

/// What a form still lacks before it can be sealed, and what is worth a look.
package struct SealCheck {
  /// Something without which a form cannot be sealed.
  package enum Missing: Hashable {
    case answer(question: String)
    case evidence(question: String, level: Int)
    case communication

    /// What is missing, in words.
    package var words: String {
      switch self {
      case .answer(let question): "\(question) has no rating yet"
      case .evidence(let question, let level):
        "\(question) is rated \(level) without a word of evidence"
      case .communication: "communication is not judged yet"
      }
    }

    /// The question to go to; nil where it is about the form as a whole.
    package var question: String? {
      switch self {
      case .answer(let question), .evidence(let question, _): question
      case .communication: nil
      }
    }
  }

  private let form: Form
  /// The questions that count in this session.
  private let questions: [Question]
  /// The ids of those that are not this interviewer's to ask.
  private let others: Set<String>

  /// Looks at a form under its guide.
  ///
  /// - Parameters:
  ///   - interviewer: whose form it is.
  ///   - session: says which questions do not count, and which are others' to ask.
  package init(
    _ form: Form, of interviewer: Interviewer, in session: Session, guide: HiringGuide
  ) {
    self.form = form
    questions = guide.questions.filter { session.voided[$0.id] == nil }
    others = Set(questions.map(\.id).filter { !session.asks(interviewer, $0) })
  }

  /// The questions without an answer that the plan leaves to others: the seal records them as not
  /// asked.
  package var leftToOthers: [String] {
    questions.map(\.id).filter { others.contains($0) && form[$0].answer == nil }
  }

  /// What the seal records: that the questions left to others were not asked, and the seal itself.
  ///
  /// - Parameter guide: the SHA-256 of the guide that the form is under.
  package func sealing(under guide: String) -> [Happening] {
    leftToOthers.map { .questionRated(question: $0, answer: .blank(.notAsked)) }
      + [.formSealed(guide: guide)]
  }

  /// Everything missing, in the order in which it is asked for.
  package var missing: [Missing] {
    let unrated = questions.filter { form[$0.id].answer == nil && !others.contains($0.id) }
    let bare = questions.compactMap { question -> Missing? in
      needsEvidence(question).map { .evidence(question: question.id, level: $0) }
    }
    return unrated.map { .answer(question: $0.id) } + bare
      + (form.communication == nil ? [.communication] : [])
  }

  /// The rating of a question that says more than the middle does and has no word to show for it.
  ///
  /// A 1, a 2 or a 5 is what decides; a year later somebody will ask what was heard.
  package func needsEvidence(_ question: Question) -> Int? {
    let entry = form[question.id]
    guard let level = entry.answer?.rating?.value, [1, 2, 5].contains(level) else { return nil }
    return entry.note.isEmpty ? level : nil
  }

  /// Rated questions that are probed and of which some STAR element was not heard, with those
  /// elements.
  package var unheard: [(question: Question, elements: [Element])] {
    questions.compactMap { question in
      let entry = form[question.id]
      guard question.probes != nil, case .rated = entry.answer else { return nil }
      let elements = Element.allCases.filter { entry.elements[$0] != .heard }
      return elements.isEmpty ? nil : (question, elements)
    }
  }
}
