/// The sequence OSC 52, with which a program asks the terminal to put a text into the clipboard.
///
/// It reaches the terminal in front of the person, over ssh as well. tmux hands it on where its
/// `set-clipboard` is `on`.
enum ClipboardSequence {
  /// Terminals cut what is longer, or drop it.
  private static let longest = 4096

  /// The sequence for a text; nil for one that is not printable ASCII, or for another terminal.
  static func text(copying text: String, isANSI: Bool) -> String? {
    guard isANSI, !text.isEmpty, text.utf8.count <= longest,
      text.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return "\u{1b}]52;c;" + base64(Array(text.utf8)) + "\u{1b}\\"
  }

  /// The bytes in base64, filled up with `=`.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = Array(bytes[start..<min(start + 3, bytes.count)])
      var number = 0
      for index in 0..<3 { number = number << 8 | (index < three.count ? Int(three[index]) : 0) }
      for place in 0..<4 {
        text.append(
          place <= three.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
