import Foundation
import Testing

@testable import Guide

/// Keeps `docs/guide-format.md` true.
@Suite struct GuideFormatPageTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../docs/guide-format.md")
    page = try String(contentsOf: root.standardized, encoding: .utf8)
  }

  @Test func theExampleIsAGuide() throws {
    let parts = page.components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }?.dropFirst("yaml\n".count))
    #expect(SmallGuide.faults(String(example)).map(\.description) == [])
  }

  @Test(arguments: GuideRule.allCases)
  func everyRuleIsListed(_ rule: GuideRule) {
    #expect(page.contains("\n| `\(rule.rawValue)` | "))
  }

  @Test(
    arguments: [
      Role.keys, Competency.keys, ScaleLevel.keys, RedFlag.keys, Question.keys, Probes.keys,
      ScoringRules.keys, Assessment.keys, Assessment.sectionKeys, HiringGuide.keys,
      Criterion.keys, TestItem.keys(of: nil), TestTask.NumberKey.keys, TestTask.Remark.keys,
      MustHaveReader.keys, TestTask.choiceKeys, TestTask.statementKeys, TestTask.stepKeys,
      TestFormReader.keys,
    ].flatMap { $0.required + $0.optional })
  func everyKeyIsNamed(_ key: String) {
    #expect(page.contains("`\(key)`"))
  }

  @Test(
    arguments: SheetSetting.allCases.map(\.rawValue)
      + SheetColumn.allCases.filter { ![.anchor2, .anchor3, .anchor4].contains($0) }.map(\.rawValue)
  )
  func everyNameOfASheetIsNamed(_ name: String) {
    #expect(page.contains("`\(name)`"))
  }

  @Test(arguments: TestTaskKind.allCases)
  func everyKindOfItemIsExplained(_ kind: TestTaskKind) {
    #expect(page.contains("| `\(kind.rawValue)` | "))
    #expect(page.contains("kind: \(kind.rawValue)\n"))
  }
}
