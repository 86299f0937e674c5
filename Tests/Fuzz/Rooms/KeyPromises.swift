import Screen

@testable import Terminal

/// The bytes of a keyboard mean the same however they are cut, and no key is made of nothing.
enum KeyPromises {
  static func hold(for bytes: [UInt8]) {
    // The first byte says where the rest is cut.
    guard let cut = bytes.first else { return }
    let rest = bytes.dropFirst()
    let whole = inputs(of: [rest])
    for input in whole {
      guard case .paste(let text) = input else { continue }
      precondition(!text.isEmpty)
    }
    // Esc at the end of a piece is a key of its own, so a cut after one is another message.
    let place = rest.startIndex + (rest.isEmpty ? 0 : Int(cut) % rest.count)
    guard !rest[..<place].contains(0x1B), !rest[place...].contains(0x1B) else {
      _ = inputs(of: [rest[..<place], rest[place...]])
      return
    }
    precondition(inputs(of: [rest[..<place], rest[place...]]) == whole)
  }

  private static func inputs(of pieces: [ArraySlice<UInt8>]) -> [Input] {
    var decoder = KeyDecoder(KeySequences())
    var inputs: [Input] = []
    for (index, piece) in pieces.enumerated() { decoder.take(piece, at: index, into: &inputs) }
    decoder.giveUp(into: &inputs)
    precondition(decoder.deadline == nil)
    return inputs
  }
}
