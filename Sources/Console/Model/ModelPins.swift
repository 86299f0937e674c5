import Interview
import Screen

/// Where a PIN is asked for, and what follows.
extension Model {
  /// Asks whoever the console was started for, before anything is shown.
  package mutating func askAtStart() {
    ask(of: me, .start)
  }

  /// Asks what is asked of whoever takes a seat.
  ///
  /// - Returns: whether anything is asked.
  @discardableResult
  mutating func ask(of seat: Seat?, _ purpose: PinDesk.Purpose) -> Bool {
    let need = isDemo ? .nothing : pins.need(at: seat)
    guard need != .nothing else { return false }
    desk = PinDesk(seat: seat, purpose: purpose, need: need, book: pins, at: clock)
    return desk != nil
  }

  /// Whether whoever sits here has a PIN, so that the console can be locked.
  var isLockable: Bool { !isDemo && desk == nil && pins.need(at: me) == .pin }

  /// Milliseconds until the console locks itself; nil where it does not.
  var untilLock: Int? {
    guard isLockable, let lastInput else { return nil }
    return pins.policy.untilLock(since: lastInput, now: clock)
  }

  /// Locks the console where nobody has pressed a key for long.
  mutating func lockIfIdle() {
    if lastInput == nil { lastInput = clock }
    if untilLock == 0 { lock() }
  }

  mutating func lock() { ask(of: me, .locked) }

  /// Why a PIN cannot be chosen here now; nil where it can.
  var refusalOfChoosing: String? {
    if isDemo { return "a demo asks for no PIN" }
    return PinHolder(me) == nil ? "say first who sits here" : nil
  }

  var refusalOfLocking: String? {
    isLockable ? nil : isDemo ? "a demo asks for no PIN" : "you have no PIN; choose-pin sets one"
  }

  /// Lets whoever sits here choose a PIN, after the one that they have.
  mutating func choosePin() {
    desk = PinDesk(
      seat: me, purpose: .change, need: pins.need(at: me), book: pins, at: clock)
  }

  /// Takes in a key or a paste where a PIN is asked for.
  mutating func takeAtDesk(_ input: Input) -> [Effect] {
    guard var asking = desk else { return [] }
    let reaction = asking.take(input, at: clock)
    desk = asking
    switch reaction {
    case .stay: return []
    case .effect(let effect): return [effect]
    case .cancel:
      desk = nil
      notice = Notice("Nothing was changed.")
      return withScreen { screen, model in screen.seatRefused(&model) }
    case .leaveProgram:
      // What is not on disk is still tried for a while, and kept in a file of its own.
      return leaveAll()
    }
  }

  /// Takes in what came of a PIN.
  mutating func takePinNews(_ message: Message) -> [Effect] {
    switch message {
    case .pinsRead(let book, let told):
      pins = book
      if let told { notice = Notice(told) }
      return []
    case .pinTried(let answer):
      guard var asking = desk else { return [] }
      let outcome = asking.take(answer, zone: zone)
      desk = asking
      return outcome == .open ? open(asking, isReset: answer == .noPin) : []
    case .pinChosen(let book, let hasPin):
      pins = book
      guard let asking = desk, asking.stage == .keeping else { return [] }
      let effects = open(asking, isReset: false)
      notice = Notice(PinWords.chosen(hasPin, book.policy))
      return effects
    case .pinFailed(let why):
      desk?.fail(why)
      return []
    default: return []
    }
  }

  /// Shows the screens again, and takes in what was typed for them.
  private mutating func open(_ asked: PinDesk, isReset: Bool) -> [Effect] {
    desk = nil
    lastInput = clock
    var effects: [Effect] = []
    if asked.purpose == .sitting {
      effects = withScreen { screen, model in screen.seatGiven(&model) }
    }
    let told =
      isReset
      ? "The hiring lead has reset your PIN. choose-pin in the : palette sets another."
      : PinWords.opening(dropped: asked.dropped, wrongBefore: asked.wrongBefore)
    for input in asked.ahead { effects += takeInTurn(input) }
    if let told { notice = Notice(told) }
    return effects + refresh()
  }
}
