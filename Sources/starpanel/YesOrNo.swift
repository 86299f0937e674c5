import Glibc

/// A question at the terminal, before there is a screen.
enum YesOrNo {
  /// Asks, and takes nothing but `y` or `yes` for a yes.
  static func ask(_ question: String) -> Bool {
    StandardStreams.ask(question)
    // Byte by byte: what is typed after the line is meant for the screen.
    var answer: [UInt8] = []
    var byte: UInt8 = 0
    while answer.count < 64 {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != UInt8(ascii: "\n") else { break }
      answer.append(byte)
    }
    let word = String(decoding: answer, as: UTF8.self).lowercased()
    return ["y", "yes"].contains(String(word.filter { !$0.isWhitespace }))
  }
}
