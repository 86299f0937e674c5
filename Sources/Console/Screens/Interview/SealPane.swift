import Guide
import Interview
import Screen
import Text

/// What is asked before a form is closed for good.
struct SealPane {
  let opened: OpenSession

  /// One of the two answers, with what it sounds like in the guide's words.
  private struct Choice {
    let communication: Communication
    /// Its lines, and the column where they begin.
    let lines: [String]
    let column: Int
  }

  /// The columns of an answer, where its text stands beside it.
  private static let margin = 10

  /// The rows that it takes to say what each answer sounds like; nil where that needs more than
  /// `height`, or where the guide does not say.
  func height(width: Int, within height: Int) -> Int? {
    choices(width: width, height: height).map(height(of:))
  }

  func draw(on surface: inout Surface, in area: Rect) {
    surface.write(
      "Does the candidate communicate well enough for the role?", in: area, style: .bold)
    var row = 1
    if let choices = choices(width: area.width, height: area.height) {
      for choice in choices {
        for (offset, line) in choice.lines.enumerated() {
          surface.write(line, in: area, row: row + offset, column: choice.column)
        }
        drawSign(choice.communication, on: &surface, in: area.row(row))
        row += choice.lines.count
      }
    } else {
      drawSign(.meets, on: &surface, in: area.row(row))
      drawSign(.below, on: &surface, in: area.row(row).inset(left: 14))
      if anchors != nil {
        surface.write(
          "g  what each sounds like", in: area, row: row, column: 28, style: .quiet)
      }
      row += 1
    }
    if !remarks.isEmpty {
      surface.write(TextWidth.fitted(remarks, to: area.width), in: area, row: row, style: .quiet)
    }
    let ready = opened.form.communication != nil
    surface.write(
      ready ? sealing(width: area.width) : "m or b first; Esc goes back.",
      in: area, row: row + 1, style: ready ? .plain : .quiet)
  }

  /// What Enter does, which says as well what was not said before.
  private func sealing(width: Int) -> String {
    guard !opened.saidBySealing.isEmpty else {
      return "Enter seals the form for good. Esc goes back to it."
    }
    let long = "Enter seals for good, and says: no conflict of interest. x: there is one."
    return TextWidth.of(long) <= width
      ? long : "Enter seals, and says: no conflict of interest. x if one."
  }

  /// The rows without which it would not be seen what Enter says; nil where there are as many.
  func heightToSay(within room: Int) -> Int? {
    opened.saidBySealing.isEmpty || room >= 4 ? nil : 4
  }

  private func drawSign(_ choice: Communication, on surface: inout Surface, in area: Rect) {
    let isChosen = opened.form.communication == choice
    surface.write(
      sign(choice), in: area, style: isChosen ? Style(.accent, [.bold, .reverse]) : .plain)
  }

  /// The key and the answer, or the answer that was given.
  private func sign(_ choice: Communication) -> String {
    if opened.form.communication == choice { return "▐ \(choice.rawValue) ▌" }
    return (choice == .meets ? "m " : "b ") + choice.rawValue
  }

  private var anchors: Gate.Anchors? { opened.guide.scoring.communicationAnchors }

  private func choices(width: Int, height room: Int) -> [Choice]? {
    guard let anchors else { return nil }
    let texts = [(Communication.meets, anchors.meets), (.below, anchors.below)]
    let beside = texts.map { choice, text in
      Choice(
        communication: choice, lines: TextWrap.lines(text, width: width - Self.margin),
        column: Self.margin)
    }
    if height(of: beside) <= room { return beside }
    // Narrow places: the texts go on below their answers.
    let below = texts.map { choice, text in
      Choice(
        communication: choice, lines: TextWrap.lines(sign(choice) + " " + text, width: width),
        column: 0)
    }
    return height(of: below) <= room ? below : nil
  }

  /// With the question above them, what was not heard, and what the keys do.
  private func height(of choices: [Choice]) -> Int {
    choices.reduce(3) { $0 + $1.lines.count }
  }

  /// What is worth a look before the seal; empty where nothing is.
  private var remarks: String {
    let unsaid = opened.form.unsaid(under: opened.guide)
    let unheard = opened.sealCheck.unheard.map { question, elements in
      question.id + " " + String(elements.map(\.letter))
    }
    let lists = [
      ("Not ticked as said: ", unsaid.map(\.rawValue)),
      ("Not asked, as planned: ", opened.sealCheck.leftToOthers),
      ("Not fully heard: ", unheard),
    ]
    return lists.filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: ", ") }
      .joined(separator: " · ")
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
    // Only interviewers have a form to seal.
    let name = seat.interviewer ?? Interviewer("")
    return SealCheck(form, of: name, in: shown, guide: guide)
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
