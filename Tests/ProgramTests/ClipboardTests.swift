import Foundation
import Testing

@testable import Terminal

/// What goes into the terminal's clipboard.
struct ClipboardTests {
  @Test(arguments: 1...20)
  func theTextIsInBase64(length: Int) {
    let bytes = (0..<length).map { UInt8(33 + ($0 * 37) % 90) }
    #expect(ClipboardSequence.base64(bytes) == Data(bytes).base64EncodedString())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      ClipboardSequence.text(copying: text, isANSI: true)
        == "\u{1b}]52;c;\(Data(bytes).base64EncodedString())\u{1b}\\")
    #expect(ClipboardSequence.text(copying: text, isANSI: false) == nil)
  }

  @Test(arguments: ["", "a\u{1b}b", "a\nb", "é", String(repeating: "x", count: 5000)])
  func nothingElseIsCopied(text: String) {
    #expect(ClipboardSequence.text(copying: text, isANSI: true) == nil)
  }

  @Test func anIDReachesTheClipboardThroughTmux() throws {
    let home = try TemporaryHome()
    let terminal = try TerminalSession(.init(arguments: ["demo"]), home: home.url)
    try terminal.openClipboard()
    try terminal.wait(for: "today first · 1 of 6")
    try terminal.type("jy")
    try terminal.wait(for: "Copied: luis-ortega")
    try terminal.wait(for: "the clipboard", { _ in terminal.clipboard == "luis-ortega" })
    #expect(!terminal.text.contains("]52"))
  }

  @Test func theTitleIsTheScreensAndGoesBack() throws {
    let home = try TemporaryHome()
    let terminal = try TerminalSession(.init(arguments: ["demo"]), home: home.url)
    try terminal.wait(for: "today first")
    try terminal.wait(
      for: "the title", { _ in (try? terminal.flag("pane_title")) == "starpanel: Sessions, lead" })
    try terminal.type("g")
    try terminal.wait(
      for: "another", { _ in (try? terminal.flag("pane_title")) == "starpanel: Guide, lead" })
    try terminal.type("qq")
    try terminal.wait(for: "EXIT:0")
    #expect(try terminal.flag("pane_title").contains("starpanel") == false)
  }
}
