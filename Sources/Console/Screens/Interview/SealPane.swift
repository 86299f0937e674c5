import Guide
import Interview
import Screen
import Text

/// What is asked before a form is closed for good.
struct SealPane {
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let form = opened.form
    surface.write(
      "Does the candidate communicate well enough for the role?", in: area, style: .bold)
    for (column, choice) in [(0, Communication.meets), (14, .below)] {
      let isChosen = form.communication == choice
      let key = choice == .meets ? "m" : "b"
      surface.write(
        isChosen ? "▐ \(choice.rawValue) ▌" : "\(key) \(choice.rawValue)", in: area, row: 1,
        column: column, style: isChosen ? Style(.accent, [.bold, .reverse]) : .plain)
    }
    let unheard = opened.sealCheck.unheard
    if !unheard.isEmpty {
      let list = unheard.map { question, elements in
        question.id + " " + String(elements.map(\.letter))
      }
      surface.write(
        TextWidth.fitted("Not fully heard: " + list.joined(separator: ", "), to: area.width),
        in: area,
        row: 2, style: .quiet)
    }
    let ready = form.communication != nil
    surface.write(
      ready
        ? "Enter seals the form for good. Esc goes back to it." : "m or b first; Esc goes back.",
      in: area, row: 3, style: ready ? .plain : .quiet)
  }
}

extension OpenSession {
  /// What this seat's form lacks; a note that is being typed is one.
  var sealCheck: SealCheck {
    var form = form
    for case (let question, .note(let note)) in drafts {
      var entry = form[question]
      entry.note = note
      form.entries[question] = entry
    }
    return SealCheck(form, guide: guide, voided: shown.voided)
  }
}

extension SealCheck.Missing {
  /// What is missing, and the keys that give it.
  var sentence: String {
    switch self {
    case .answer: words + ": press 1-5, or 0 for a blank"
    case .evidence: words + ": n writes one"
    case .communication: words + ": m meets, b below"
    }
  }
}
