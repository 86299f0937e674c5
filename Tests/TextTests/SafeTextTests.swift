import Testing
import Text

@Suite struct SafeTextTests {
  @Test func harmlessTextSpellsOutWhatCouldActOnATerminal() {
    #expect("plain é 日本 👍".harmless == "plain é 日本 👍")
    #expect("a\u{1B}[31m".harmless == "a\\u{1B}[31m")
    #expect("a\nb\r\tc\u{7F}".harmless == "a\\nb\\r\\tc\\u{7F}")
    #expect("a\u{202E}b\u{2066}\u{9B}".harmless == "a\\u{202E}b\\u{2066}\\u{9B}")
    #expect("👩\u{200D}💻".harmless == "👩\u{200D}💻")
  }

  @Test func quotedTextIsShortened() {
    #expect("6".quoted == "\"6\"")
    #expect(String(repeating: "x", count: 40).quoted.count == 42)
    #expect(
      String(repeating: "x", count: 41).quoted == "\"" + String(repeating: "x", count: 40) + "…\"")
  }
}
