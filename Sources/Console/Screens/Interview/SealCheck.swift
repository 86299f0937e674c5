import Guide
import Interview

/// What a form still lacks before it can be sealed, and what is worth a look.
struct SealCheck {
  /// Something without which a form cannot be sealed.
  enum Missing: Hashable {
    case answer(question: String)
    case evidence(question: String, level: Int)
    case communication

    /// The question to go to; nil where it is about the form as a whole.
    var question: String? {
      switch self {
      case .answer(let question), .evidence(let question, _): question
      case .communication: nil
      }
    }

    /// What to do about it.
    var sentence: String {
      switch self {
      case .answer(let question): "\(question) has no rating yet: press 1-5, or 0 for a blank"
      case .evidence(let question, let level):
        "\(question) is rated \(level): a word of evidence first, n writes it"
      case .communication: "communication first: m meets, b below"
      }
    }
  }

  let desk: Desk

  /// The questions that count in this session.
  private var questions: [Question] {
    desk.guide.questions.filter { desk.shown.voided[$0.id] == nil }
  }

  /// Everything missing, in the order in which it is asked for.
  var missing: [Missing] {
    let form = desk.form
    let unrated = questions.filter { form[$0.id].answer == nil }
    let bare = questions.compactMap { question -> Missing? in
      needsEvidence(question).map { .evidence(question: question.id, level: $0) }
    }
    return unrated.map { .answer(question: $0.id) } + bare
      + (form.communication == nil ? [.communication] : [])
  }

  var firstMissing: Missing? { missing.first }

  /// The rating of a question that says more than the middle does and has no word to show for it.
  ///
  /// A 1, a 2 or a 5 is what decides; a year later somebody will ask what was heard.
  func needsEvidence(_ question: Question) -> Int? {
    let entry = desk.form[question.id]
    guard let level = entry.answer?.rating?.value, [1, 2, 5].contains(level) else { return nil }
    return desk.note(question.id).isEmpty ? level : nil
  }

  /// Rated questions of which some STAR element was not heard, with those elements.
  var unheard: [(question: Question, elements: [Element])] {
    let form = desk.form
    return questions.compactMap { question in
      let entry = form[question.id]
      guard case .rated = entry.answer else { return nil }
      let elements = Element.allCases.filter { entry.elements[$0] != .heard }
      return elements.isEmpty ? nil : (question, elements)
    }
  }
}
