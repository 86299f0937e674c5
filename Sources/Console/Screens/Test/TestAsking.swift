import Interview
import Screen

/// A screen of the test that asks for something in lines at its foot.
protocol TestAsking: SessionScreen {
  /// What is being asked; nil while nothing is.
  var dialogue: TestDialogue? { get set }
}

extension TestAsking {
  /// What can be done while something is asked.
  var askingCommands: [Command<Action>] {
    [Command(.back, [.escape], label: "back", help: "Record nothing and go back.")]
  }

  /// Takes a key into the lines; Enter in the last one records.
  mutating func typeIntoDialogue(
    _ input: Input, _ opened: OpenSession, _ model: inout Model
  ) -> Transition? {
    if case .key(.escape) = input {
      dialogue = nil
      return .stay
    }
    guard var open = dialogue else { return nil }
    let isDone = open.type(input)
    dialogue = open
    guard isDone else { return .stay }
    switch open.answer(opened) {
    case .success(let happening):
      dialogue = nil
      let effects = model.record([happening])
      return Transition(move: refresh(&model).move, effects: effects)
    case .failure(let wrong):
      dialogue?.problem = wrong.why
      return .stay
    }
  }
}
