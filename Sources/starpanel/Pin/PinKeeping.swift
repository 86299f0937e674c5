import Console
import Interview
import Ledger
import Synchronization

/// Tries PINs, keeps them, and tells a console who has one.
final class PinKeeping: Sendable {
  private let ledger: PanelLedger
  /// Wrong tries while none can be written down.
  private let tries = Mutex(WrongTries())
  /// What the console was told last.
  private let told: Mutex<PinBook?>

  init(_ ledger: PanelLedger) {
    self.ledger = ledger
    told = Mutex(nil)
  }

  /// Who has a PIN by now.
  func book() throws -> PinBook {
    let book = try ledger.pinBook()
    told.withLock { $0 = book }
    return book
  }

  /// The same where it has changed since it was told; nil otherwise.
  func news() throws -> Message? {
    let book = try ledger.pinBook()
    return told.withLock { last in
      guard last != book else { return nil }
      last = book
      return .pinsRead(book, notice: nil)
    }
  }

  func attempt(_ pin: Pin, of holder: PinHolder) throws -> PinAnswer {
    do {
      return try ledger.tryPin(pin, of: holder, at: WallClock.now())
    } catch is LedgerError {
      // A full disk must not keep anybody from a screen with unsaved work behind it.
      return try attemptWithoutWriting(pin, of: holder)
    }
  }

  private func attemptWithoutWriting(_ pin: Pin, of holder: PinHolder) throws -> PinAnswer {
    let now = SteadyClock.now().milliseconds
    let wait = tries.withLock { $0.attempt(at: now) }
    guard wait == 0 else { return .wait(wait) }
    guard let isRight = try ledger.keptPin(of: holder)?.matches(pin) else { return .noPin }
    return tries.withLock { tries in
      guard isRight else { return .wrong(wait: tries.wait(at: now), reset: nil) }
      let before = tries.count - 1
      tries.succeed()
      return .right(wrongBefore: before)
    }
  }

  func choose(_ pin: Pin?, of holder: PinHolder, replacing before: Instant?) throws -> Message {
    try ledger.choosePin(pin, of: holder, replacing: before, at: WallClock.now())
    return .pinChosen(try book(), hasPin: pin != nil)
  }

  func reset(_ holder: PinHolder, reason: GivenReason) throws -> Message {
    try ledger.resetPin(of: holder, reason: reason, at: WallClock.now())
    return .pinsRead(
      try book(), notice: "\(holder.words) has no PIN now, and may choose another. It is on record."
    )
  }

  func set(_ policy: PinPolicy) throws -> Message {
    try ledger.setPinPolicy(policy, at: WallClock.now())
    return .pinsRead(try book(), notice: "Set, and on record.")
  }
}
