import Guide
import Interview
import Screen

extension InterviewScreen {
  enum Action: ScreenAction {
    /// One key says something of the answer in view.
    case say(FormAction)
    case clearRating
    case blank
    case note
    case endNote
    case editNote
    case nextQuestion
    case previousQuestion
    /// In the part of the screen that has the focus, or in the list of flags.
    case move(Movement)
    case nextPane
    case previousPane
    case raiseFlag
    case chooseFlag
    case recordFlag
    case withdrawFlag
    case keepFlag
    case seal
    case communicationMeets
    case communicationBelow
    case confirmSeal
    case undo
    case redo
    /// Asks whether there is a conflict of interest.
    case askOfConflict
    case noConflict
    case recuse
    case confirmRecusal
    /// Does not recuse, after all.
    case stay
    case clock
    /// That the words in view were said, or were not.
    case tick
    case takeOver
    case confirmTakeOver
    case guideHere
    case roundTable
    case combinedScorecard
  }
}

extension InterviewScreen {
  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    let sealed = refusalToWrite(opened)
    switch mode {
    case .writing: return writingCommands(sealed)
    case .blank: return blankCommands + ratingKeys(sealed) + Self.turning
    case .flagging(let entry): return entry.isWriting ? evidenceCommands : flaggingCommands
    case .withdrawing: return withdrawingCommands
    case .sealing: return sealingCommands(opened)
    case .takingOver:
      return [
        Command(
          .confirmTakeOver, [.enter], label: "take the seat", help: "Take the seat over.")
      ]
    case .rating, .stating: return ratingCommands(opened, sealed)
    case .recusing: return recusingCommands
    }
  }

  /// Why nothing can be recorded here now; nil where it can.
  func refusalToWrite(_ opened: OpenSession) -> String? {
    let refusal = opened.seat.interviewer.flatMap { opened.shown.refusal(ofWritingBy: $0) }
    return refusal
      ?? opened.holder.map { "\($0.console) has this seat; T takes it over" }
  }

  /// The keys that say something of an answer.
  private var saying: RatingCommands<Action> { RatingCommands(say: Action.say) }

  private func ratingKeys(_ disabled: String?) -> [Command<Action>] {
    saying.levels(
      help: "Rate the answer from 1 to 5; Alt and the digit rates while writing a note, too.",
      disabled: disabled
    ) { [.character($0), .alt($0)] }
  }

  private func ratingCommands(_ opened: OpenSession, _ sealed: String?) -> [Command<Action>] {
    let changes = opened.form.changes
    let closed = sealed ?? refusalOfAnswer(opened)
    let complete: String? = opened.visibility.isOpen ? nil : refusalToShow(opened)
    let tick = Command(
      Action.tick, [.character(" ")], label: words(opened) == nil ? nil : "said",
      help: "Tick that the opening or closing words were said, or take the tick away.",
      disabled: sealed ?? (words(opened) == nil ? "there are no words to be said in view" : nil))
    let own: [Command<Action>] =
      [
        Command(
          .note, [.character("n"), .enter], label: "note",
          help: "Write a note; Esc comes back. Every key is saved as you type.", disabled: sealed),
        Command(
          .raiseFlag, [.character("f")], label: "flag",
          help: "Raise a red flag, with the candidate's words.", disabled: sealed),
      ] + Self.turning + [
        Command(
          .blank, [.character("0")],
          help: "Leave the question without a rating, and say why: not asked, no answer, recused.",
          disabled: closed),
        Command(
          .seal, [.character("S")], label: "seal",
          help: "Seal the form: asks for what is missing, then closes it for good.",
          disabled: sealed),
        Command(
          .undo, [.character("u")],
          help: "Take the last change back; it says which, and asks before it takes back a flag.",
          disabled: sealed ?? (changes.done.isEmpty ? "there is nothing to take back" : nil)),
        Command(
          .redo, [.character("U")], help: "Bring back what `u` took back last.",
          disabled: sealed ?? (changes.undone.isEmpty ? "there is nothing to bring back" : nil)),
        Command(
          .clock, [.character(".")],
          help: "Start the interview's clock, or stop it; the first rating, mark or note starts it,"
            + " too.", disabled: sealed),
        Command(.guideHere, [.character("g")], help: "Read the guide for this question."),
        Command(
          .editNote, [.character("E")],
          help: "Write the note in your own editor."
            + " It is the one that $VISUAL or $EDITOR names.",
          disabled: sealed),
        Command(
          .roundTable, [.character("v")],
          help: "Rate at one shared screen, a pane for each interviewer.",
          disabled: SessionsScreen.forTheLead),
        Command(
          .combinedScorecard, [.character("c")],
          label: opened.form.isSealed ? "scorecard" : nil,
          help: "Show the combined scorecard, once every form is sealed.", disabled: complete),
        Command(
          .takeOver, [.character("T")], label: opened.holder == nil ? nil : "take over",
          help: "Take the seat over from the console that holds it, with a reason.",
          disabled: opened.holder == nil ? "no other console has this seat" : nil),
        Command(.nextPane, [.tab], help: "Move to the next part of the screen."),
        Command(.previousPane, [.backTab], help: "Move to the previous part of the screen."),
      ] + Command.movingInPane { .move($0) } + [
        Command(.move(.first), [.home], help: "Go to the first question."),
        Command(.move(.last), [.end, .character("G")], help: "Go to the last question."),
      ]
    let answering = ratingKeys(closed) + saying.elements(disabled: closed)
    let conflict = conflictCommands(opened, sealed)
    // What belongs to the page in view comes first, where there is little room for keys.
    guard !isAskingOfConflict(opened) else {
      return conflict + (words(opened) == nil ? answering + own + [tick] : [tick] + own + answering)
    }
    return words(opened) == nil
      ? answering + own + [tick] + conflict : [tick] + own + answering + conflict
  }

  /// What turns to another question, from anywhere but a text.
  private static let turning: [Command<Action>] = [
    Command(
      .nextQuestion, [.character("]"), .pageDown], label: "next", help: "Go to the next question."),
    Command(.previousQuestion, [.character("["), .pageUp], help: "Go to the previous question."),
  ]

  private func writingCommands(_ sealed: String?) -> [Command<Action>] {
    [
      Command(
        .endNote, [.escape], label: "back to rating", help: "Stop writing; the note is kept.")
    ]
      + saying.levels(
        help: "Rate the answer without leaving the note.", disabled: sealed, keysShown: "Alt-1…5"
      ) { [.alt($0)] }
  }

  private var blankCommands: [Command<Action>] {
    saying.blanks(recused: "You cannot fairly rate this answer.") + [
      Command(
        .clearRating, [.character("0"), .delete, .backspace], label: "clear",
        help: "Take rating and blank away again.")
    ]
  }

  private var evidenceCommands: [Command<Action>] {
    [
      Command(
        .recordFlag, [.enter], label: "raise", help: "Raise the flag with this evidence."),
      Command(.back, [.escape], label: "other flag", help: "Go back to the list of flags."),
    ]
  }

  private var flaggingCommands: [Command<Action>] {
    [
      Command(
        .chooseFlag, [.enter], label: "choose", help: "Raise this flag; its evidence comes next.")
    ]
      + Command.moving { .move($0) }
  }

  private var withdrawingCommands: [Command<Action>] {
    [
      Command(
        .withdrawFlag, [.character("y")], label: "take the flag back",
        help: "Take back the flag that was raised last."),
      Command(
        .keepFlag, [.character("n"), .escape], label: "leave it", help: "Leave the flag raised."),
    ]
  }

  private func sealingCommands(_ opened: OpenSession) -> [Command<Action>] {
    [
      Command(
        .communicationMeets, [.character("m")], label: "meets",
        help: "The candidate communicates well enough for the role."),
      Command(
        .communicationBelow, [.character("b")], label: "below",
        help: "The candidate does not communicate well enough for the role."),
      Command(
        .confirmSeal, [.enter, .character("S")], label: "seal for good",
        help: "Close the form; its first ratings stay for ever.",
        disabled: opened.sealCheck.missing.first?.sentence),
      Command(
        .guideHere, [.character("g")], help: "Read in the guide what each answer sounds like.",
        disabled: opened.guide.scoring.communicationAnchors == nil
          ? "the guide of this session does not say" : nil),
    ] + (opened.saidBySealing.isEmpty ? [] : [recusal(opened, nil)])
  }
}
