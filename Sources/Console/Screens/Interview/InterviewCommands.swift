import Guide
import Interview
import Screen

extension Act {
  static let blank = Act("blank")
  static let blankNotAsked = Act("blank-not-asked")
  static let blankNoAnswer = Act("blank-no-answer")
  static let blankRecused = Act("blank-recused")
  static let clearRating = Act("clear-rating")
  static let note = Act("note")
  static let editNote = Act("edit-note")
  static let endNote = Act("end-note")
  static let nextQuestion = Act("next-question")
  static let previousQuestion = Act("previous-question")
  static let raiseFlag = Act("raise-flag")
  static let chooseFlag = Act("choose-flag")
  static let guideHere = Act("guide-here")
  static let roundTable = Act("round-table")
  static let seal = Act("seal")
  static let communicationMeets = Act("communication-meets")
  static let communicationBelow = Act("communication-below")
  static let confirmSeal = Act("confirm-seal")
  static let undo = Act("undo")
  static let redo = Act("redo")
  static let withdrawFlag = Act("withdraw-flag")
  static let keepFlag = Act("keep-flag")
  static let takeOver = Act("take-over")
  static let confirmTakeOver = Act("confirm-take-over")
  static let combined = Act("combined-scorecard")

  static func rate(_ level: Int) -> Act { Act("rate-\(level)") }
  static func step(_ element: Element) -> Act { Act("step-\(element.rawValue)") }
}

extension InterviewScreen {
  func commands(_ model: Model) -> [Command<Act>] {
    let sealed = model.desk.map(closed) ?? "no session is open"
    switch mode {
    case .writing: return writingCommands(sealed)
    case .blank: return blankCommands() + ratingKeys(sealed)
    case .flagging(let entry): return entry.isWriting ? evidenceCommands : flaggingCommands()
    case .withdrawing: return Self.withdrawingCommands
    case .sealing: return sealingCommands(model)
    case .takingOver:
      return [
        Command<Act>(
          .confirmTakeOver, [.enter], label: "take the seat", help: "Take the seat over.")
      ]
    case .rating: return ratingCommands(model, sealed)
    }
  }

  /// Why nothing can be recorded here now; nil where it can.
  func closed(_ desk: Desk) -> String? {
    let refusal = desk.seat.interviewer.flatMap { desk.shown.refusal(ofWritingBy: $0) }
    return refusal
      ?? desk.holder.map { "\($0.console) has this seat; T takes it over" }
  }

  private func ratingKeys(_ disabled: String?) -> [Command<Act>] {
    RatingCommands.levels(
      help: "Rate the answer from 1 to 5; Alt and the digit rates while writing a note, too.",
      disabled: disabled
    ) { [.character($0), .alt($0)] }
  }

  private func ratingCommands(_ model: Model, _ sealed: String?) -> [Command<Act>] {
    let changes = model.desk?.form.changes ?? ChangeHistory()
    let complete: String? =
      model.desk.map { $0.shown.isRevealed(to: $0.seat) } == true
      ? nil : "not before every form is sealed"
    return ratingKeys(sealed)
      + RatingCommands.elements(disabled: sealed)
      + [
        Command<Act>(
          .note, [.character("n"), .enter], label: "note",
          help: "Write a note; Esc comes back. Every key is saved as you type.", disabled: sealed),
        Command<Act>(
          .raiseFlag, [.character("f")], label: "flag",
          help: "Raise a red flag, with the candidate's words.", disabled: sealed),
        Command<Act>(
          .nextQuestion, [.character("]"), .pageDown], label: "next",
          help: "Go to the next question."),
        Command<Act>(
          .previousQuestion, [.character("["), .pageUp], help: "Go to the previous question."),
        Command<Act>(
          .blank, [.character("0")],
          help: "Leave the question without a rating, and say why: not asked, no answer, recused.",
          disabled: sealed),
        Command<Act>(
          .seal, [.character("S")], label: "seal",
          help: "Seal the form: asks for what is missing, then closes it for good.",
          disabled: sealed),
        Command<Act>(
          .undo, [.character("u")],
          help: "Take the last change back; it says which, and asks before it takes back a flag.",
          disabled: sealed ?? (changes.done.isEmpty ? "there is nothing to take back" : nil)),
        Command<Act>(
          .redo, [.character("U")], help: "Bring back what `u` took back last.",
          disabled: sealed ?? (changes.undone.isEmpty ? "there is nothing to bring back" : nil)),
        Command<Act>(
          .clock, [.character(".")],
          help: "Start the interview's clock, or stop it; the first rating, mark or note starts it,"
            + " too.", disabled: sealed),
        Command<Act>(.guideHere, [.character("g")], help: "Read the guide for this question."),
        Command<Act>(
          .editNote, [.character("E")],
          help: "Write the note in your own editor."
            + " It is the one that $VISUAL or $EDITOR names.",
          disabled: sealed),
        Command<Act>(
          .roundTable, [.character("v")],
          help: "Rate at one shared screen, a pane for each interviewer.",
          disabled: SessionsScreen.forTheLead),
        Command<Act>(
          .combined, [.character("c")],
          label: model.desk?.form.isSealed == true ? "scorecard" : nil,
          help: "Show the combined scorecard, once every form is sealed.", disabled: complete),
        Command<Act>(
          .takeOver, [.character("T")], label: model.desk?.holder == nil ? nil : "take over",
          help: "Take the seat over from the console that holds it, with a reason.",
          disabled: model.desk?.holder == nil ? "no other console has this seat" : nil),
        Command<Act>(.nextPane, [.tab], help: "Move to the next part of the screen."),
        Command<Act>(.previousPane, [.backTab], help: "Move to the previous part of the screen."),
        Command<Act>(
          .up, [.up, .character("k")], help: "Move up in the part of the screen you are in."),
        Command<Act>(
          .down, [.down, .character("j")], help: "Move down in the part of the screen you are in."),
        Command<Act>(.first, [.home], help: "Go to the first question."),
        Command<Act>(.last, [.end, .character("G")], help: "Go to the last question."),
      ]
  }

  private func writingCommands(_ sealed: String?) -> [Command<Act>] {
    [
      Command<Act>(
        .endNote, [.escape], label: "back to rating", help: "Stop writing; the note is kept.")
    ]
      + RatingCommands.levels(
        help: "Rate the answer without leaving the note.", disabled: sealed, keysShown: "Alt-1…5"
      ) { [.alt($0)] }
  }

  private func blankCommands() -> [Command<Act>] {
    RatingCommands.blanks(recused: "You cannot fairly rate this answer.") + [
      Command<Act>(
        .clearRating, [.character("0"), .delete, .backspace], label: "clear",
        help: "Take rating and blank away again.")
    ]
  }

  private var evidenceCommands: [Command<Act>] {
    [
      Command<Act>(
        .chooseFlag, [.enter], label: "raise", help: "Raise the flag with this evidence."),
      Command<Act>(.back, [.escape], label: "other flag", help: "Go back to the list of flags."),
    ]
  }

  private func flaggingCommands() -> [Command<Act>] {
    [
      Command<Act>(
        .chooseFlag, [.enter], label: "choose", help: "Raise this flag; its evidence comes next.")
    ]
      + Command<Act>.moving
  }

  private static let withdrawingCommands = [
    Command<Act>(
      .withdrawFlag, [.character("y")], label: "take the flag back",
      help: "Take back the flag that was raised last."),
    Command<Act>(
      .keepFlag, [.character("n"), .escape], label: "leave it", help: "Leave the flag raised."),
  ]

  private func sealingCommands(_ model: Model) -> [Command<Act>] {
    let missing = model.desk.flatMap { SealCheck(desk: $0).firstMissing }
    return [
      Command<Act>(
        .communicationMeets, [.character("m")], label: "meets",
        help: "The candidate communicates well enough for the role."),
      Command<Act>(
        .communicationBelow, [.character("b")], label: "below",
        help: "The candidate does not communicate well enough for the role."),
      Command<Act>(
        .confirmSeal, [.enter, .character("S")], label: "seal for good",
        help: "Close the form; its first ratings stay for ever.",
        disabled: missing.map { $0.sentence }),
    ]
  }
}
