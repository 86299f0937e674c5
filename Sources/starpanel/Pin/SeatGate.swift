import Interview
import Ledger
import Synchronization
import Text

/// Asks for the PIN of the seat that a command reads or works for.
///
/// A right one leaves the ledger as it is, for a command that reads changes nothing; a wrong one is
/// on record where the ledger can be written. Whoever can read the file needs no PIN to: this keeps
/// people of one account apart who go through the program.
struct SeatGate {
  private static let tries = 3
  /// Who has given the PIN already: a command begins anew where the file has changed meanwhile, which
  /// a wrong try alone brings about.
  private static let admitted = Mutex<PinHolder?>(nil)

  let ledger: PanelLedger

  /// Returns where the seat may be read for.
  func admit(_ seat: Seat?) throws {
    guard let holder = PinHolder(seat), Self.admitted.withLock({ $0 }) != holder else { return }
    let book = try ledger.pinBook()
    let name = holder.words.shownHarmless
    switch book.need(at: seat) {
    case .nothing: return
    case .choice:
      throw Failure(
        status: .badInput,
        message: "The hiring lead requires a PIN at every seat, and \(name) has none yet. Start"
          + " `starpanel` at that seat, and choose one.")
    case .pin: break
    }
    guard let kept = try ledger.keptPin(of: holder) else { return }
    guard let prompt = HiddenPrompt() else {
      throw Failure(
        status: .noTerminal,
        message: "\(name) has a PIN, which is asked for on a terminal, and there is none. Run the"
          + " command in a terminal, or without --as.")
    }
    defer { prompt.end() }
    try ask(prompt, kept, holder, book.entry(of: holder)?.wrong ?? WrongTries())
    Self.admitted.withLock { $0 = holder }
  }

  private func ask(
    _ prompt: HiddenPrompt, _ kept: KeptPin, _ holder: PinHolder, _ before: WrongTries
  ) throws {
    let name = holder.words.shownHarmless
    let wait = before.wait(at: WallClock.now().milliseconds)
    guard wait == 0 else { throw Self.refused(WrongTries.words(ofWait: wait)) }
    for _ in 0..<Self.tries {
      guard let pin = prompt.ask("PIN of \(name): ") else {
        throw Failure(status: .interrupted, message: "")
      }
      if try kept.matches(pin) { return }
      let wait = writeDown(pin, of: holder)
      guard wait == 0 else {
        throw Self.refused("That is not the PIN. " + WrongTries.words(ofWait: wait))
      }
      StandardStreams.complain("that is not the PIN")
    }
    throw Self.refused("That is not the PIN of \(name). One that was forgotten can be reset.")
  }

  private static func refused(_ why: String) -> Failure {
    Failure(status: .checkFailed, message: why)
  }

  /// Records a wrong try, where the ledger can be written.
  ///
  /// - Returns: the milliseconds that the next one waits.
  private func writeDown(_ pin: Pin, of holder: PinHolder) -> Int {
    let answer = try? DataOption.ledger(at: ledger.path, place: .here)
      .tryPin(pin, of: holder, at: WallClock.now())
    return switch answer {
    case .wrong(let wait, _), .wait(let wait): wait
    case .right, .noPin, nil: 0
    }
  }
}
