import Interview
import Screen

/// Asks for a PIN, or for a new one, before anything else; nothing of the screens is shown meanwhile.
///
/// What is typed here is never taken for a rating or a note. It is not lost without a word either: how
/// many keys meant nothing here is told once the screens are back.
struct PinDesk: Sendable {
  /// Why it is asked.
  enum Purpose: Sendable, Hashable {
    /// The console was started for that seat.
    case start
    /// Somebody sits down at a console that is open.
    case sitting
    /// Nobody pressed a key for a while, or somebody locked it.
    case locked
    /// Another PIN is to be chosen.
    case change
  }

  enum Stage: Sendable, Hashable {
    case asking
    /// What was given is being looked at.
    case checking
    case choosing
    /// The new one is being typed once more.
    case again(Pin)
    /// What was chosen is being written.
    case keeping
  }

  /// Milliseconds without a key after which what stands in the field is taken out: a single digit in
  /// it is most likely a rating that was meant for the screen behind.
  static let rest = 10_000

  let seat: Seat
  let holder: PinHolder
  let purpose: Purpose
  /// Whether nobody works at a seat without one.
  let isRequired: Bool
  /// When the PIN was chosen that a new one takes the place of.
  let before: Instant?
  private(set) var stage: Stage
  private(set) var field = PinField()
  /// What was told last.
  var message: String?
  /// How many keys meant nothing here.
  private(set) var dropped = 0
  /// What was typed while a PIN was being looked at, and is for the screen behind.
  private(set) var ahead: [Input] = []
  /// How many wrong tries there were before the right one.
  private(set) var wrongBefore = 0
  /// Whether an empty field was given once, which asks whether none is wanted.
  private var isDeclining = false
  /// Whether Esc was pressed once, which asks whether the program is to be left.
  private var isLeaving = false
  /// Where the clock stood at the last key.
  private var touched: SteadyReading

  /// - Parameter need: what is asked first; `.choice` where there is none yet.
  init?(
    seat: Seat?, purpose: Purpose, need: PinBook.Need, book: PinBook, at clock: SteadyReading
  ) {
    guard let seat, let holder = PinHolder(seat) else { return nil }
    self.seat = seat
    self.holder = holder
    self.purpose = purpose
    isRequired = book.policy.isRequired
    before = book.entry(of: holder)?.since
    stage = need == .pin ? .asking : .choosing
    touched = clock
  }

  /// What the console is to do about it.
  enum Reaction: Sendable, Hashable {
    case stay
    case effect(Effect)
    /// It is over, and nothing has changed.
    case cancel
    case leaveProgram
  }

  mutating func take(_ input: Input, at clock: SteadyReading) -> Reaction {
    touched = clock
    switch stage {
    case .checking, .keeping:
      // It is for the screen behind, once the PIN was right.
      if ahead.count < TypeAhead.most { ahead.append(input) } else { dropped += 1 }
      return .stay
    case .asking, .choosing, .again: break
    }
    switch input {
    case .key(.enter):
      isLeaving = false
      return enter()
    case .key(.escape): return escape()
    default:
      isLeaving = false
      isDeclining = false
      if field.take(input) == .typed {
        message = nil
      } else {
        dropped += 1
        message = "A PIN has digits only. Nothing that is typed here is recorded."
      }
      return .stay
    }
  }

  private mutating func enter() -> Reaction {
    let pin = field.pin
    let isEmpty = field.isEmpty
    switch stage {
    case .asking:
      guard !isEmpty else {
        message = "Type your PIN, then Enter."
        return .stay
      }
      stage = .checking
      message = nil
      return .effect(.tryPin(pin, of: holder))
    case .choosing:
      guard !isEmpty else { return decline() }
      field = PinField()
      message = pin.refusal
      if message == nil { stage = .again(pin) }
      return .stay
    case .again(let first):
      field = PinField()
      guard pin == first else {
        stage = .choosing
        message = "The two were not the same. Type the new PIN again, twice."
        return .stay
      }
      stage = .keeping
      return .effect(.choosePin(pin, of: holder, replacing: before))
    case .checking, .keeping: return .stay
    }
  }

  /// Enter on nothing, twice, says that no PIN is wanted.
  private mutating func decline() -> Reaction {
    guard !isRequired else {
      message = "The hiring lead requires a PIN at every seat of this ledger."
      return .stay
    }
    guard isDeclining else {
      isDeclining = true
      message = "Enter once more: no PIN. That is on record, and you can choose one at any time."
      return .stay
    }
    stage = .keeping
    return .effect(.choosePin(nil, of: holder, replacing: before))
  }

  private mutating func escape() -> Reaction {
    isDeclining = false
    guard field.isEmpty else {
      dropped += field.count
      field = PinField()
      message = nil
      return .stay
    }
    if case .again = stage {
      stage = .choosing
      message = nil
      return .stay
    }
    guard isTheOnlyWay else { return .cancel }
    guard isLeaving else {
      isLeaving = true
      message = "Esc once more leaves the program. What was done here is saved or kept."
      return .stay
    }
    return .leaveProgram
  }

  /// Whether there is nothing to go back to: the screens behind are not for whoever has no PIN.
  var isTheOnlyWay: Bool { purpose == .start || purpose == .locked }

  /// Takes out what stands in the field after a rest.
  mutating func pass(to clock: SteadyReading) {
    guard stage == .asking, !field.isEmpty, untilRest(at: clock) == 0 else { return }
    dropped += field.count
    field = PinField()
    message = "What was typed was taken out after a pause."
  }

  private func untilRest(at clock: SteadyReading) -> Int {
    guard let since = clock.since(touched) else { return 0 }
    return max(0, Self.rest - since)
  }

  /// Milliseconds until there is something to do; nil for nothing.
  func wakeAfter(at clock: SteadyReading) -> Int? {
    stage == .asking && !field.isEmpty ? max(1, untilRest(at: clock)) : nil
  }
}

extension PinDesk {
  /// What an answer makes of it.
  enum Outcome: Sendable, Hashable {
    case stay
    /// It is over, and the screens are shown again.
    case open
  }

  mutating func take(_ answer: PinAnswer, zone: ClockZone) -> Outcome {
    guard stage == .checking else { return .stay }
    switch answer {
    case .right(let wrong):
      wrongBefore = wrong
      guard purpose == .change else { return .open }
      field = PinField()
      stage = .choosing
      // It was typed for a question that comes only now.
      dropAhead()
      return .stay
    case .noPin: return .open
    case .wait(let wait):
      stage = .asking
      dropAhead()
      message = WrongTries.words(ofWait: wait)
    case .wrong(let wait, let reset):
      stage = .asking
      field = PinField()
      dropAhead()
      message =
        "That is not the PIN. The try is on record."
        + (wait > 0 ? " " + WrongTries.words(ofWait: wait) : "")
        + (reset.map { " " + PinWords.told(of: $0, in: zone) } ?? "")
    }
    return .stay
  }

  /// Takes note that a PIN could not be looked at, or not be written.
  mutating func fail(_ why: String) {
    switch stage {
    case .checking: stage = .asking
    case .keeping: stage = .choosing
    case .asking, .choosing, .again: return
    }
    field = PinField()
    dropAhead()
    message = why
  }

  private mutating func dropAhead() {
    dropped += ahead.count
    ahead = []
  }
}
