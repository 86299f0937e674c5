import Foundation
import Testing

/// Control sequences in a real terminal, whole and cut on the way, in a note.
@Suite(.serialized) struct CutKeysTests {
  private let home: TemporaryHome
  private let demo: String
  private let terminal: TerminalSession

  /// Two questions are rated, and the note of the second is open.
  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
    terminal = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "A. Moreau"]), home: home.url)
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("Down", "Enter", "4", "]", "3", "n")
    try terminal.wait(for: "back to rating")
  }

  /// What stands in the files of an export, question by question: rating, STAR and note.
  private func record() throws -> [String] {
    _ = try home.starpanel("export", "--to", home.path("x"), "--as", "A. Moreau", "--data", demo)
    let text = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).filter {
      $0.hasPrefix("luis-ortega,") && $0.contains(",A. Moreau,")
    }.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropFirst(4).dropLast()
        .joined(separator: ",")
    }
  }

  /// Ends the program once all is saved.
  private func end() throws {
    try terminal.wait(for: "saved ✓")
    try terminal.press("q")
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
  }

  @Test(arguments: [0, 50, 200])
  func sequencesThatMeanNothingChangeNothing(milliseconds: Int) throws {
    let sequences = [
      "\u{1b}[M 55", "\u{1b}[M !1", "\u{1b}[32;21;5M", "\u{1b}[<0;3;4M", "\u{1b}[I",
      "\u{1b}]11;rgb:1111/5555/3333\u{1b}\\", "\u{1b}]4;1;rgb:11/5/3\u{7}", "\u{1b}[57364u",
      "\u{1b}P>|WezTerm 20240203-110809-5046fc22\u{1b}\\", "\u{1b}_Gi=5;OK\u{1b}\\",
      "\u{1b}[?1;2c", "\u{1b}[5n", "\u{1b}[27;5;53~", "\u{1b}[15;5~", "\u{9b}24;5~",
    ]
    var note = ""
    for (index, sequence) in sequences.enumerated() {
      let bytes = Array(sequence.utf8)
      let cut = 2 + index % (bytes.count - 2)
      try terminal.send(Array(bytes[..<cut]))
      // The time on the way is what is tried here.
      usleep(UInt32(milliseconds) * 1_000)
      try terminal.send(Array(bytes[cut...]))
      try terminal.type("\(index) 5 ")
      note += "\(index) 5 "
    }
    try terminal.type("end")
    try terminal.wait(for: "14 5 end")
    try terminal.press("Escape")
    try terminal.wait(for: "1-5 rate")
    try end()
    let record = try record()
    #expect(record == ["q1,final,rated,4,,,,,", "q2,final,rated,3,,,,,\(note)end"])
  }

  @Test(arguments: [50, 120])
  func whatFollowsAnEscThatHasActedChangesNothing(milliseconds: Int) throws {
    let sequences = [
      "[1~", "[3~", "[5~", "[6~", "[A", "[1;5C", "OP", "]11;rgb:1111/5555/3333\u{1b}\\", "[M 55",
      "[32;21;5M", "[<0;3;4M", "[57364u", "[I", "P>|WezTerm 20240203\u{1b}\\", "[3^", "[5;3~",
    ]
    for sequence in sequences {
      // The time on the way is what is tried here; a busy machine may make a whole
      // sequence of the two pieces, and the note stays open.
      try terminal.press("Escape")
      usleep(UInt32(milliseconds) * 1_000)
      try terminal.send(Array(sequence.utf8))
      usleep(100_000)
      if !terminal.text.contains("back to rating") {
        try terminal.wait(for: "1-5 rate")
        try terminal.press("n")
        try terminal.wait(for: "back to rating")
      }
      #expect(terminal.text.contains("▸ 2 "), "\(sequence.debugDescription)")
      #expect(terminal.text.contains("2 of 8 rated"), "\(sequence.debugDescription)")
    }
    try terminal.press("Escape")
    try terminal.wait(for: "1-5 rate")
    try end()
    let record = try record()
    #expect(record == ["q1,final,rated,4,,,,,", "q2,final,rated,3,,,,,"])
  }

  @Test func escAndABracketTypedFastLeaveTheNoteAndGoOn() throws {
    // One piece, as a terminal with a delay of its own sends them.
    try terminal.send(Array("\u{1b}]5".utf8))
    try terminal.wait(for: "3 of 8 rated")
    #expect(terminal.text.contains("▸ 3 "))
    try terminal.type("n")
    try terminal.wait(for: "back to rating")
    try terminal.send(Array("\u{1b}[".utf8))
    try terminal.wait(for: "▸ 2 ")
    try terminal.press("]", "n", "Escape", "]", "2")
    try terminal.wait(for: "4 of 8 rated")
    #expect(terminal.text.contains("▸ 4 "))
    try end()
    let record = try record()
    #expect(
      record == [
        "q1,final,rated,4,,,,,", "q2,final,rated,3,,,,,", "q3,final,rated,5,,,,,",
        "q4,final,rated,2,,,,,",
      ])
  }

  @Test func reportsThatACrashedProgramLeftOnAreSwitchedOff() throws {
    let shell = try TerminalSession(
      .init(arguments: [], environment: ["PS1": "ready> "], isShell: true), home: home.url)
    try shell.wait(for: "ready>")
    try shell.type(#"printf '\033[?1000;1003;1006h\033='; echo left'' on"#)
    try shell.press("Enter")
    try shell.wait(for: "left on")
    #expect(try shell.flag("mouse_all_flag") == "1")
    try shell.type(Product.starpanel + " demo")
    try shell.press("Enter")
    try shell.wait(for: "Priya Raman")
    try shell.wait(for: "no mouse", { _ in (try? shell.flag("mouse_any_flag")) == "0" })
    #expect(try shell.flag("mouse_sgr_flag") == "0")
    #expect(try shell.flag("keypad_flag") == "0")
    // On again behind the program's back, and off when the shell has given it the terminal.
    try shell.press("C-z")
    try shell.wait(for: "Stopped")
    try shell.type(#"printf '\033[?1002h'; fg"#)
    try shell.press("Enter")
    try shell.wait(for: "Priya Raman")
    try shell.wait(for: "no mouse", { _ in (try? shell.flag("mouse_any_flag")) == "0" })
    try shell.press("q")
    try shell.wait(for: "the shell again", { !$0.contains("Priya Raman") })
  }
}
