import Glibc
import Screen

/// The terminal's input: bytes are read in blocks and decoded.
@MainActor
struct Keyboard {
  /// What a look at the terminal brought.
  struct Taken {
    /// What the person did.
    var inputs: [Input] = []
    /// Whether the terminal is gone.
    var isGone = false
  }

  /// How much makes a batch at the most, so that painting and signals are never starved.
  private static let mostInputs = 4096
  private static let mostBytes = 1 << 18
  /// How long a paste may be silent before its end is held to be lost, in milliseconds.
  private static let pasteSilence = 1000

  private var decoder = KeyDecoder(KeySequences(described: TerminalKeys.described))
  private var block = [UInt8](repeating: 0, count: 1 << 14)
  /// How long Esc waits for what may belong to it, in milliseconds.
  private let escapeDelay: Int
  /// When bytes came last, on the loop's clock.
  private var lastRead = 0

  /// Makes the keyboard of the terminal in use.
  init() {
    let named = getenv("ESCDELAY").flatMap { Int(String(cString: $0)) }
    escapeDelay = min(max(named ?? 25, 0), 10_000)
  }

  /// When silence will mean something, on the loop's clock.
  var deadline: Int? {
    switch decoder.waiting {
    case .escape: lastRead + escapeDelay
    case .paste: lastRead + Self.pasteSilence
    case nil: nil
    }
  }

  /// Takes all that waits, when `poll` has announced it.
  mutating func read(_ events: Int16, now: Int) -> Taken {
    var taken = Taken()
    lastRead = now
    var events = events
    var bytes = 0
    while taken.inputs.count < Self.mostInputs, bytes < Self.mostBytes {
      guard events & Int16(POLLIN) != 0 else {
        // Hung up, in error or not open: without anything to read, nothing will come.
        taken.isGone = events != 0
        break
      }
      let count = Glibc.read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        taken.isGone = true
        break
      }
      bytes += count
      decoder.take(block[..<count], into: &taken.inputs)
      events = Self.look()
    }
    return taken
  }

  /// Takes what silence has made clear: Esc alone, or a paste whose end was lost.
  mutating func giveUp(now: Int) -> [Input] {
    guard let deadline, deadline <= now else { return [] }
    return rest()
  }

  /// Takes what is there of a key or a paste that is not complete.
  mutating func rest() -> [Input] {
    var inputs: [Input] = []
    decoder.giveUp(into: &inputs)
    return inputs
  }

  private static func look() -> Int16 {
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0 ? watched.revents : 0
  }
}
