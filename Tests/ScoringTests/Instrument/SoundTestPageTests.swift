import Foundation
import Guide
import Testing

@testable import Scoring

/// Keeps what `docs/guide-format.md` says of a sound test true.
struct SoundTestPageTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../docs/guide-format.md")
    page = try String(contentsOf: root.standardized, encoding: .utf8)
  }

  @Test func theTestOfTheExampleIsSound() throws {
    let parts = page.components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }?.dropFirst("yaml\n".count))
    let guide = try GuideReader.read(text: String(example))
    #expect(!guide.assessment.forms.isEmpty)
    #expect(Instrument.faults(of: guide).map(\.message) == [])
  }

  @Test(arguments: InstrumentRule.allCases)
  func everyRuleIsListedAndExplained(_ rule: InstrumentRule) {
    #expect(page.contains("\n| `\(rule.rawValue)` | "))
    #expect(page.contains("\n**\(rule.rawValue).** "))
  }
}
