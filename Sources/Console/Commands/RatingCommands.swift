import Guide
import Interview
import Screen

/// The commands of every screen on which a form is filled in.
struct RatingCommands<Action: ScreenAction> {
  /// The screen's own action for what a key says.
  let say: (FormAction) -> Action

  /// A key for each level.
  ///
  /// - Parameter keys: the keys of a level.
  func levels(
    help: String, disabled: String?, keysShown: String = "1-5", keys: (Character) -> [Key]
  ) -> [Command<Action>] {
    Rating.all.map { rating in
      Command(
        say(.rate(rating)), keys(Character("\(rating.value)")),
        label: rating == .lowest ? "rate" : nil, help: help, disabled: disabled,
        keysShown: keysShown, isListed: rating == .lowest)
    }
  }

  /// A key for each STAR element.
  func elements(disabled: String?) -> [Command<Action>] {
    Element.allCases.map { element in
      Command(
        say(.step(element)), [.character(Character(element.letter.lowercased()))],
        label: element == .situation ? "heard" : nil,
        help: "Step what was heard of a STAR element: heard, partly, missing.",
        disabled: disabled, keysShown: "s t a r", isListed: element == .situation)
    }
  }

  /// A key for each kind of blank.
  func blanks(recused help: String) -> [Command<Action>] {
    Blank.allCases.map { blank in
      let help =
        switch blank {
        case .notAsked: "The question was not put to the candidate."
        case .noAnswer: "It was asked, and the candidate had no answer."
        case .recused: help
        }
      return Command(
        say(.leaveBlank(blank)), [.character(blank.letter)], label: blank.words, help: help)
    }
  }
}
