import TestSupport
import Testing

@testable import Interview

/// Notes are lines, and their text comes back byte for byte.
struct NoteTests {
  @Test(arguments: [
    "", "one", "one\ntwo", "\n", "\n\n", "one\n", "\none", "a\r\nb", "a\rb", "e\u{301}\n\u{E9}",
    "\u{2028}x\u{0B}y",
  ])
  func textComesBack(text: String) {
    #expect(Note(text: text).text.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: 0..<10)
  func anyTextComesBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scalars = Array("ab\n\r\u{301}\u{1F600} ".unicodeScalars)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.unicodeScalars.append(scalars[Int.random(in: scalars.indices, using: &random)])
      }
      #expect(Note(text: text).text.utf8.elementsEqual(text.utf8))
    }
  }

  @Test func emptiness() {
    #expect(Note(text: "").isEmpty)
    #expect(Note(text: "\n").isEmpty)
    #expect(!Note(text: " ").isEmpty)
    #expect(Note(text: "a\nb").lines.map(\.text) == ["a", "b"])
  }

  @Test func linesThatWereThereKeepTheirTimes() {
    let before = Note(lines: [Note.Line(at: 3, text: "a"), Note.Line(at: 9, text: "b")])
    let after = Note(text: "b\nnew\na", timedAs: before)
    #expect(after.lines.map(\.text) == ["b", "new", "a"])
    #expect(after.lines.map(\.at) == [9, nil, 3])
  }
}
