import Testing
import Text

@testable import CSV

@Suite struct FormulaGuardTests {
  private let dangerous = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "   -x", "＝1", " ＋1", "－1", "＠x",
    "'=1", "''=1", "\"=1", "'\"' -1", "\u{A0}=1", "\u{3000}＝1", "\n=1", "\u{0}=1",
    "\u{FEFF}=1", "\u{2003}@x", "'\t", " \t", "\r\n=1", "\u{200B}=1", "\u{202E}=1", "\u{2060}＝1",
    "\u{AD}-1", "\u{FE0F}@x", "\u{E0041}+1", "\u{3164}=1", "\u{180E} =1", "'\u{200B}=1",
    "\u{200B}'=1", " \u{202E}\u{200B} =1", "\u{200B}\t",
  ]

  private let harmless = [
    "", "a", "1", "'t Hooft", "''t", "\"quoted\"", "a=b", "don't", " x", "'", "\"", "   ", "#1",
    "é", "日本", "x-1", "' '=1", " '=1", "\u{0}", "\u{200B}", "\u{200B}a", "\n", "*", "(=1)", ",=1",
  ]

  /// The text as the writer puts it into a file, but for quotes.
  private func guarded(_ text: String) -> String {
    FormulaGuard.needsGuard(text) ? "'" + text : text
  }

  @Test func guardsWhatASpreadsheetWouldRun() {
    for text in dangerous {
      let file = guarded(text)
      #expect(Array(file.utf8) == Array("'".utf8) + Array(text.utf8), "\(text.harmless)")
    }
  }

  @Test func leavesOtherTextsAlone() {
    for text in harmless {
      #expect(guarded(text) == text, "\(text.harmless)")
      #expect(FormulaGuard.unguarded(text) == text, "\(text.harmless)")
    }
  }

  @Test func takesExactlyOneGuardOff() {
    #expect(FormulaGuard.unguarded("'=1") == "=1")
    #expect(FormulaGuard.unguarded("''=1") == "'=1")
    #expect(FormulaGuard.unguarded("'t Hooft") == "'t Hooft")
    #expect(FormulaGuard.unguarded("=1") == "=1")
  }

  @Test func unguardingUndoesGuardingOfEveryText() {
    let alphabet: [Character] = [
      "'", "\"", "=", "+", "-", "@", "\t", "\r", "\n", " ", "\u{A0}", "＝", "－", "a", "\u{0}",
      "\u{FEFF}", "\u{200B}", "\u{202E}",
    ]
    // All texts of up to four of these characters.
    var texts = [""]
    for _ in 0..<4 {
      texts += texts.flatMap { text in alphabet.map { text + String($0) } }
      texts = Array(Set(texts.map { Array($0.utf8) })).map { String(decoding: $0, as: UTF8.self) }
    }
    var count = 0
    for text in texts {
      let file = guarded(text)
      if Array(FormulaGuard.unguarded(file).utf8) != Array(text.utf8) {
        Issue.record("\(text.harmless) became \(FormulaGuard.unguarded(file).harmless)")
      }
      if file.utf8.count != text.utf8.count { count += 1 }
      #expect(!runs(file), "\(file.harmless)")
    }
    #expect(count > 1000)
  }

  /// Whether a cell begins, as a spreadsheet would look at it, with a formula.
  private func runs(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint || $0 == "\t"
        || $0 == "\r"
    }
    return first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
