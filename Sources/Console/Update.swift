import Interview
import Screen

/// Takes a message into the model and says what is to be done outside.
///
/// It does no I/O, reads no clock and never traps, whatever comes.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  // Only the next key may go by what the last picture offered.
  if case .input(.key) = message {} else { model.offer = nil }
  model.followDay()
  switch message {
  case .input(.resized(let size)):
    model.size = size
    return []
  case .input(let input):
    // What comes after a long time is for the lock, whichever of the two is noticed first.
    model.lockIfIdle()
    // To paint anew waits for nothing and is no part of any text.
    if input == .key(.control("l")) {
      model.lastInput = model.clock
      model.request(.repaint)
      return []
    }
    guard model.desk == nil else { return model.takeAtDesk(input) }
    model.lastInput = model.clock
    return model.takeInTurn(input)
  case .tick:
    model.lockIfIdle()
    model.desk?.pass(to: model.clock)
    return model.refresh()
  case .terminate: return model.leaveAll()
  case .resumed:
    model.lockIfIdle()
    model.request(.repaint)
    return []
  default:
    let (isTyping, depth) = (model.screen.isTyping, model.screens.count)
    let effects = model.takeNews(message)
    if isTyping, !model.screen.isTyping, model.screens.count == depth {
      model.textEnded = model.clock
    }
    return effects + model.typeAheadIsDue(after: message, effects)
  }
}

extension Model {
  /// Lets the visible screen change itself and the model.
  mutating func withScreen(_ change: (inout any ConsoleScreen, inout Model) -> Transition)
    -> [Effect]
  {
    guard var screen = screens.popLast() else { return [] }
    let transition = change(&screen, &self)
    screens.append(screen)
    return transition.effects + go(transition.move)
  }

  /// Lets every screen take in what the world outside has to tell, the visible one last.
  ///
  /// Each can close with it; only the visible one can go elsewhere.
  mutating func tellScreens(_ news: Message) -> [Effect] {
    var effects: [Effect] = []
    var kept: [any ConsoleScreen] = []
    var move = Transition.Move.stay
    for var screen in screens {
      let transition = screen.receive(news, &self)
      effects += transition.effects
      move = transition.move
      if case .close = move { continue }
      kept.append(screen)
    }
    screens = kept
    if case .close = move { return effects }
    return effects + go(move)
  }

  mutating func refresh() -> [Effect] {
    withScreen { screen, model in screen.refresh(&model) }
  }

  /// Goes where a screen wants to.
  mutating func go(_ move: Transition.Move) -> [Effect] {
    if case .stay = move {} else { finding = nil }
    switch move {
    case .stay: return []
    case .push(let screen):
      screens.append(screen)
      return []
    case .replace(let screen):
      let effects = leaveTop()
      screens.append(screen)
      return effects
    case .close:
      screens.removeLast()
      return []
    case .pop where screens.count == 1: return leaveLast()
    case .pop:
      let effects = leaveTop()
      // What was recorded above is news for the screen that comes into view again.
      return effects + refresh()
    }
  }

  /// Takes the visible screen off, after what it still has to record.
  private mutating func leaveTop() -> [Effect] {
    guard var screen = screens.popLast() else { return [] }
    return screen.leave(&self)
  }

  /// Leaves the first screen: the program ends when all is on disk.
  private mutating func leaveLast() -> [Effect] {
    guard let last = screens.last else { return [] }
    leftSession = opened?.id
    let effects = leaveTop()
    isLeaving = true
    hasReported = false
    screens = [LeavingScreen(below: last, since: now)]
    return effects + [.watchUnsaved]
  }

  /// Leaves every screen and then the program, as `q` would on each of them.
  private mutating func quit() -> [Effect] {
    var effects: [Effect] = []
    while screens.count > 1 { effects += leaveTop() }
    return effects + leaveLast()
  }

  /// Ends the program, after what every screen still has to record.
  mutating func leaveAll() -> [Effect] {
    var effects: [Effect] = []
    while !screens.isEmpty { effects += leaveTop() }
    isOver = true
    return effects
  }

  /// Takes in a key or a paste.
  mutating func take(_ input: Input) -> [Effect] {
    if isForEndedText(input) { return [] }
    let offered = takeOffer()
    notice = nil
    if input == .key(.control("c")), !screen.isLocked { return explainLeaving() }
    if savingTo != nil { return typeIntoSaving(input) }
    if palette != nil { return typeIntoPalette(input) }
    if filtering != nil { return typeIntoFilter(input) }
    if finding?.isTyping == true { return typeIntoFinding(input) }
    // In a text Ctrl-Z takes the last change back.
    if input == .key(.control("z")), !screen.isLocked, !screen.isTyping { return suspend() }
    if screen.isTyping {
      var transition: Transition?
      let effects = withScreen { screen, model in
        transition = screen.type(input, &model)
        return transition ?? .stay
      }
      if transition != nil { return effects }
    }
    // A paste outside a text is never taken for keys.
    guard case .key(let key) = input else { return [] }
    if let command = command(for: key, in: offered ?? allCommands) { return run(command) }
    // Esc steps back out of any text, whether or not the screen says so.
    if key == .escape { return stepBack() }
    return withScreen { screen, _ in
      screen.passOver()
      return .stay
    }
  }

  /// Whether a key was still meant for a text that was ended from outside, such as a note whose seat
  /// was taken; dropped, it does not act as a command.
  private mutating func isForEndedText(_ input: Input) -> Bool {
    guard let ended = textEnded, case .key(let key) = input else { return false }
    textEnded = nil
    guard clock.milliseconds - ended.milliseconds < Self.textRest else { return false }
    if key == .escape { return true }
    guard key.belongsToText || key == .enter else { return false }
    textEnded = clock
    return true
  }

  /// Ctrl-C ends other programs: here it says how this one is left.
  private mutating func explainLeaving() -> [Effect] {
    let isText =
      palette != nil || filtering != nil || finding?.isTyping == true || screen.isTyping
    let place = screens.count > 1 ? "this screen" : "starpanel"
    notice = Notice("To leave \(place), press " + (isText ? "Esc and then q." : "q."))
    return []
  }

  /// The command that a key stands for.
  ///
  /// While a text is typed, a key that writes, moves or deletes in a text is none, on any screen
  /// and whatever its commands say, even where the text had no use for it.
  private func command(for key: Key, in commands: [ListedCommand]) -> ListedCommand? {
    if screen.isTyping, key.belongsToText, !screen.isCommandWhileTyping(key) { return nil }
    return commands.first { $0.keys.contains(key) }
  }

  /// Everything that can be done on the visible screen.
  var allCommands: [ListedCommand] {
    if let desk { return desk.listed }
    if let offer { return offer.commands }
    let own = screen.listed(self)
    // While a text is typed, the letters that work everywhere else are text.
    guard !screen.isTyping, !screen.isLocked else { return own }
    let rescue: [Command<ConsoleAction>] = unsaved.isLost ? [.savingElsewhere] : []
    let others =
      rescue
      + Command.everywhere(
        screen, isFirst: screens.count <= 1, noChoice: refusalOfChoosing, noLock: refusalOfLocking,
        noFinding: finding == nil ? "nothing is looked for; / begins" : nil)
    // A key that means something else on this screen is not offered for what all screens have.
    let taken = Set(own.flatMap(\.keys))
    return own
      + others.map { command in
        var listed = ListedCommand(command)
        if listed.console == .findNext || listed.console == .findPrevious {
          listed.keys.removeAll { taken.contains($0) }
        }
        return listed
      }
  }

  /// Does a command, or says why it cannot be done.
  mutating func run(_ command: ListedCommand) -> [Effect] {
    if let reason = command.disabled {
      notice = Notice(reason)
      return []
    }
    if let action = command.console { return run(action) }
    guard let action = command.screen else { return [] }
    return withScreen { screen, model in screen.perform(listed: action, &model) }
  }

  private mutating func run(_ action: ConsoleAction) -> [Effect] {
    switch action {
    case .help: return go(.push(HelpScreen(of: screen, model: self)))
    case .palette: palette = Palette(commands: allCommands)
    case .filter:
      if let text = screen.filterText { filtering = LineField(text) } else { beginFinding() }
    case .findNext: return findNext(.down)
    case .findPrevious: return findNext(.up)
    case .quit: return quit()
    case .back: return stepBack()
    case .leave: return go(.pop)
    case .saveElsewhere: savingTo = LineField()
    case .redraw: request(.repaint)
    case .choosePin: choosePin()
    case .lock: lock()
    case .suspend: return suspend()
    }
    return []
  }

  /// Stops the program like any other, after what the screens still have to record.
  private mutating func suspend() -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices {
      var screen = screens[index]
      effects += screen.pause(&self)
      screens[index] = screen
    }
    request(.suspend)
    return effects
  }

  private mutating func stepBack() -> [Effect] {
    var transition: Transition?
    let effects = withScreen { screen, model in
      transition = screen.stepBack(&model)
      return transition ?? .stay
    }
    if transition != nil { return effects }
    if finding != nil {
      finding = nil
      return effects
    }
    if screen.filterText?.isEmpty == false { return filter(by: "") }
    // Esc never leaves the program: that is for `q`.
    return screens.count > 1 && !screen.isLocked ? go(.pop) : []
  }

  private mutating func typeIntoFilter(_ input: Input) -> [Effect] {
    guard var field = filtering else { return [] }
    switch input {
    case .key(.escape):
      filtering = nil
      return filter(by: "")
    case .key(.enter):
      filtering = nil
      return []
    default:
      _ = field.type(input)
      filtering = field
      return filter(by: field.text)
    }
  }

  private mutating func filter(by text: String) -> [Effect] {
    withScreen { screen, model in
      guard screen.filterText != text else { return .stay }
      screen.filter(text, &model)
      return screen.afterFilter(&model)
    }
  }

  private mutating func typeIntoPalette(_ input: Input) -> [Effect] {
    guard var open = palette else { return [] }
    switch input {
    case .key(.escape):
      palette = nil
      return []
    case .key(.enter):
      palette = nil
      // Looked up anew: what could be done as the palette opened may be refused by now.
      guard let selected = open.selected else { return [] }
      return allCommands.first { $0.isSame(as: selected) }.map { run($0) } ?? []
    default:
      open.type(input)
      palette = open
      return []
    }
  }
}

extension Key {
  /// Whether the key writes into a text, or moves or deletes in one; Alt and 1-5 rate.
  var belongsToText: Bool {
    switch self {
    case .character, .wordLeft, .wordRight, .backspace, .delete, .altBackspace, .altDelete: true
    case .control(let letter): "aekuwyz".contains(letter)
    case .alt(let character): !"12345".contains(character)
    default: false
    }
  }
}
