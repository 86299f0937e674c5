import Testing

@testable import Guide

@Suite struct GuidePrintTests {
  @Test(arguments: [24, 40, 60, 80, 120, 200])
  func noLineIsWiderThanThePage(_ width: Int) throws {
    for text in [SmallGuide.text, BuiltInGuide.text] {
      let lines = GuidePrint.lines(of: try GuideReader.read(text: text), width: width)
      for line in lines {
        #expect(line.count <= width)
        #expect(line.last != " ", "\(line)")
        #expect(!line.contains("\n"))
      }
    }
  }

  @Test(arguments: [24, 80, 200])
  func everyTextOfTheGuideIsPrinted(_ width: Int) throws {
    for text in [SmallGuide.text, BuiltInGuide.text] {
      let guide = try GuideReader.read(text: text)
      let printed = packed(GuidePrint.text(of: guide, width: width))
      for text in texts(in: guide) {
        #expect(printed.contains(packed(text)), "\(text)")
      }
    }
  }

  @Test func aLongWordIsCutAndNotLost() throws {
    let word = String(repeating: "abcdefghij", count: 12)
    let text = try #require(
      SmallGuide.text.replacingFirst("What happened?", by: String(word.prefix(110))))
    let guide = try GuideReader.read(text: text)
    let lines = GuidePrint.lines(of: guide, width: 50)
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect(packed(lines.joined()).contains(word.prefix(110)))
  }

  @Test func aQuestionReadsAsADocument() throws {
    let lines = GuidePrint.lines(of: try GuideReader.read(text: SmallGuide.text), width: 50)
    let start = try #require(lines.firstIndex(of: "2. Smoke on the stairs"))
    #expect(
      lines[start...].prefix(11).map { $0 } == [
        "2. Smoke on the stairs",
        "   q2 \"Smoke\", situational, Watching, 5 minutes",
        "",
        "   You smell smoke. It is two in the morning.",
        "   What do you do?",
        "",
        "   Listen for",
        "     - alarm",
        "     - people first",
        "",
        "   Ask when it is missing",
      ])
  }

  @Test func narrowPagesAreTakenAsTheNarrowestThatWorks() throws {
    let guide = try GuideReader.read(text: SmallGuide.text)
    let least = GuidePrint.lines(of: guide, width: GuidePrint.leastWidth)
    for width in [-1, 0, 1, 23] { #expect(GuidePrint.lines(of: guide, width: width) == least) }
  }

  /// Everything that somebody wrote into the guide.
  private func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    let mirror = Mirror(reflecting: value)
    // The ids of the gates are the keys of a dictionary, whose texts are its values.
    return mirror.children.flatMap { texts(in: $0.value) }
  }

  private func packed(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}
