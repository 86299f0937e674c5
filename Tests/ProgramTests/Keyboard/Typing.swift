import Screen

@testable import Terminal

/// Bytes on their way to a decoder, with the time between them.
struct Typing {
  private var decoder: KeyDecoder
  private var now = 1_000
  private(set) var inputs: [Input] = []

  init(escapeDelay: Int = 25, described: [(sequence: String, key: Key)] = []) {
    decoder = KeyDecoder(KeySequences(described: described), escapeDelay: escapeDelay)
  }

  /// The keys among the inputs.
  var keys: [Key] { inputs.compactMap { if case .key(let key) = $0 { key } else { nil } } }

  /// Whether the decoder waits for more.
  var isWaiting: Bool { decoder.deadline != nil }

  /// Lets time pass, and then a piece arrive.
  mutating func send(_ bytes: [UInt8], after delay: Int = 0) {
    pass(delay)
    decoder.take(bytes[...], at: now, into: &inputs)
  }

  mutating func send(_ text: String, after delay: Int = 0) { send(Array(text.utf8), after: delay) }

  /// Lets time pass as the loop does.
  mutating func pass(_ milliseconds: Int) {
    let end = now + milliseconds
    while let deadline = decoder.deadline, deadline <= end, milliseconds > 0 {
      now = max(now, deadline)
      decoder.giveUp(into: &inputs)
    }
    now = end
  }

  /// Takes what has been gathered.
  mutating func taken() -> [Input] {
    defer { inputs = [] }
    return inputs
  }

  /// What pieces mean that come with a delay between them, and silence then.
  static func inputs(
    _ pieces: [[UInt8]], every delay: Int = 0, escapeDelay: Int = 25
  ) -> [Input] {
    var typing = Typing(escapeDelay: escapeDelay)
    for piece in pieces { typing.send(piece, after: delay) }
    typing.pass(5_000)
    return typing.inputs
  }

  static func keys(_ pieces: String..., every delay: Int = 0, escapeDelay: Int = 25) -> [Key] {
    var typing = Typing(escapeDelay: escapeDelay)
    for piece in pieces { typing.send(piece, after: delay) }
    typing.pass(5_000)
    return typing.keys
  }
}

/// A small generator with a seed, so that a failure can be run again.
struct SeededBytes {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func byte(in range: ClosedRange<UInt8>) -> UInt8 {
    range.lowerBound + UInt8(below(Int(range.upperBound - range.lowerBound) + 1))
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  mutating func bytes(_ count: Int, in range: ClosedRange<UInt8>) -> [UInt8] {
    (0..<count).map { _ in byte(in: range) }
  }
}
