import Guide
import Interview

/// What a form still lacks before it can be sealed, and what is worth a look.
struct SealCheck {
  /// Something without which a form cannot be sealed.
  enum Missing: Hashable {
    case answer(question: String)
    case communication

    /// What to do about it.
    var sentence: String {
      switch self {
      case .answer(let question): "\(question) has no rating yet: press 1-5, or 0 for a blank"
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
    return questions.filter { form[$0.id].answer == nil }.map { .answer(question: $0.id) }
      + (form.communication == nil ? [.communication] : [])
  }

  var firstMissing: Missing? { missing.first }

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
