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

  private var decoder: KeyDecoder
  private var block = [UInt8](repeating: 0, count: 1 << 14)

  init() {
    decoder = KeyDecoder(
      KeySequences(described: TerminalKeys.described),
      escapeDelay: Self.escapeDelay { name in getenv(name).map { String(cString: $0) } })
  }

  /// How long Esc waits for what may belong to it, in milliseconds: what the person says,
  /// else longer where the way is.
  ///
  /// An Esc that was only the first half of a key would leave the text that is typed.
  static func escapeDelay(_ environment: (String) -> String?) -> Int {
    if let named = environment("ESCDELAY").flatMap({ Int($0) }) {
      return min(max(named, 0), 10_000)
    }
    let isFar = ["SSH_CONNECTION", "SSH_TTY"].contains { environment($0)?.isEmpty == false }
    return isFar ? 200 : 25
  }

  /// When silence will mean something, on the loop's clock.
  var deadline: Int? { decoder.deadline }

  /// Takes all that waits, when `poll` has announced it.
  mutating func read(_ events: Int16, now: Int) -> Taken {
    var taken = Taken()
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
      decoder.take(block[..<count], at: now, into: &taken.inputs)
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
