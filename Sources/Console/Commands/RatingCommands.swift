import Interview
import Screen

/// The commands of every screen on which a form is rated.
enum RatingCommands {
  /// A key for each level.
  ///
  /// - Parameter keys: the keys of a level.
  static func levels(
    help: String, disabled: String?, keysShown: String = "1-5", keys: (Character) -> [Key]
  ) -> [Command<Act>] {
    Rating.all.map { rating in
      Command<Act>(
        .rate(rating.value), keys(Character("\(rating.value)")),
        label: rating.value == 1 ? "rate" : nil, help: help, disabled: disabled,
        keysShown: keysShown, isListed: rating.value == 1)
    }
  }

  /// A key for each STAR element.
  static func elements(disabled: String?) -> [Command<Act>] {
    zip(Element.allCases, "star").map { element, key in
      Command<Act>(
        .step(element), [.character(key)], label: element == .situation ? "heard" : nil,
        help: "Step what was heard of a STAR element: heard, partly, missing.",
        disabled: disabled, keysShown: "s t a r", isListed: element == .situation)
    }
  }

  /// A key for each kind of blank.
  static func blanks(recused help: String) -> [Command<Act>] {
    [
      Command<Act>(
        .blankNotAsked, [.character("n")], label: "not asked",
        help: "The question was not put to the candidate."),
      Command<Act>(
        .blankNoAnswer, [.character("a")], label: "no answer",
        help: "It was asked, and the candidate had no answer."),
      Command<Act>(.blankRecused, [.character("r")], label: "recused", help: help),
    ]
  }
}
