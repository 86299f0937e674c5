import Testing

@testable import Guide

@Suite struct GuideReaderTests {
  @Test func aGuideIsReadAsItIsWritten() throws {
    let guide = try GuideReader.read(text: SmallGuide.text)
    #expect(guide.id == "night-porter")
    #expect(guide.version == 2)
    #expect(guide.role.artefacts == ["Log", "Key list"])
    #expect(guide.role.differsFrom == [.init(title: "Day porter", how: "Works by day.")])
    #expect(guide.scale.map(\.level) == [1, 2, 3, 4, 5])
    #expect(guide.competencies.map(\.weight) == [60, 40])
    #expect(guide.weightsReason == "Seeing comes first.")
    #expect(guide.questionWeightsReason == nil)
    #expect(guide.question("q1")?.isCritical == true)
    #expect(guide.question("q2")?.isCritical == false)
    #expect(guide.question("q2")?.weight == 1)
    #expect(guide.question("q2")?.kind == .situational)
    #expect(
      guide.question("q2")?.text
        == "You smell smoke. It is two in the morning.\nWhat do you do?")
    #expect(guide.question("q2")?.anchor(level: 5) == "Drills.")
    #expect(guide.question("q1")?.probes?.task == "What was yours to do?")
    #expect(guide.flag("late")?.kind == .concern)
    #expect(guide.scoring.bands == .init(strong: 80, discuss: 60))
    #expect(guide.scoring.topics == ["fire", "keys"])
    #expect(guide.scoring.minimums(ofSection: "watch").count == 1)
    #expect(guide.scoring.gate("red-flags")?.why == "Trust.")
    #expect(guide.scoring.gates.map(\.id) == FirstEditionGates.ids)
    #expect(guide.assessment.sections.map(\.minutes) == [20, 10])
    #expect(guide.assessment.criteria.map(\.high) == ["Calms.", "Gives the time."])
    #expect(guide.assessment.items.count == 7)
    #expect(guide.assessment.forms.map(\.items.count) == [4, 3])
  }

  @Test func theKeysOfTheSecondEditionAreRead() throws {
    let guide = try GuideReader.read(text: SmallGuide.second)
    #expect(guide.scoring.testShare == 40 && guide.scoring.noAnswer == .lowest)
    #expect(guide.scoring.gates.map(\.id) == ["eyes", "talk", "bar", "words", "trust"])
    #expect(guide.scoring.gate("talk")?.rule == .partMinimum(.interview, minimum: 60))
    #expect(guide.scoring.communicationAnchors == Gate.Anchors(meets: "Clear.", below: "Lost."))
    #expect(guide.mustHaves.map(\.shownBy.count) == [2, 2])
    #expect(guide.opening == "Everybody is asked the same.")
    #expect(guide.closing == "You will hear from us.")
    #expect(guide.mixedAnswers == "The lower level counts.")
    #expect(guide.question("q2")?.probes == nil)
    #expect(guide.question("q1")?.practice.map(\.level) == [2, 4])
    #expect(guide.assessment.items.map(\.near) == [["q2"]])
    #expect(guide.hasTest && guide.assessment.sections.map(\.id) == ["watch"])
  }

  @Test func aGuideOfTheFirstEditionHasTheOldRules() throws {
    let guide = try GuideReader.read(text: SmallGuide.text)
    #expect(guide.scoring.testShare == 50 && guide.scoring.noAnswer == .leftOut)
    #expect(guide.mustHaves.isEmpty && guide.opening == nil)
  }

  @Test func aGuideMayHaveNoTest() throws {
    let text = try #require(
      SmallGuide.second.replacingFirst(SmallGuide.secondTest, by: "")?
        .replacingFirst("kind: section-minimum", by: "kind: part-minimum")?
        .replacingFirst("section: watch", by: "part: interview")?
        .replacingFirst("section:watch", by: "gate:eyes"))
    let guide = try GuideReader.read(text: text)
    #expect(!guide.hasTest)
  }

  @Test func aGuideWithoutABankIsWhole() throws {
    let assessment = try GuideReader.read(text: SmallGuide.withoutBank).assessment
    #expect(assessment.criteria.isEmpty && assessment.items.isEmpty && assessment.forms.isEmpty)
  }

  @Test(arguments: BrokenRule.all)
  func aBrokenRuleIsReportedAloneAndAtItsPlace(_ broken: BrokenRule) throws {
    let text = try #require(broken.edition.text.replacingFirst(broken.old, by: broken.new))
    let place = try #require(text.position(of: broken.at))
    let faults = SmallGuide.faults(text)
    #expect(faults.map(\.rule) == [broken.rule], "\(faults)")
    #expect(faults.first?.line == place.line, "\(faults)")
    #expect(faults.first?.column == place.column + broken.into, "\(faults)")
    #expect(faults.first?.message.contains(broken.says) ?? false, "\(faults)")
  }

  @Test func everyRuleIsBrokenByATest() {
    let elsewhere: Set<GuideRule> = [.fileSize, .emptyFile, .yamlDepth]
    let broken = Set(BrokenRule.all.map(\.rule))
    #expect(broken.union(elsewhere) == Set(GuideRule.allCases))
  }

  @Test func allFaultsAreReportedInTheirOrder() throws {
    var text = SmallGuide.text
    for (old, new) in [
      ("method: split", "method: both"), ("version: 2", "version: 2.5"),
      ("title: Noise", "title: ''"), ("id: q2", "id: Q2"), ("weight: 40", "wieght: 40"),
    ] {
      text = try #require(text.replacingFirst(old, by: new))
    }
    let faults = SmallGuide.faults(text)
    #expect(
      faults.map(\.description) == [
        "4:10: \"version\" must be a whole number and is \"2.5\" (whole-number)",
        "35:5: competency tact: the key \"weight\" is missing (missing-key)",
        "37:5: competency tact: unknown key \"wieght\"; did you mean \"weight\"? (unknown-key)",
        "43:12: question q1: \"title\" is empty; write a text (empty-text)",
        "67:9: question Q2: \"id\" is \"Q2\"; use a-z, 0-9 and hyphens between them (id-form)",
        "95:11: scoring: \"method\" is \"both\"; known are split, competency (unknown-method)",
      ])
  }

  @Test func aFaultNamesItsFile() {
    let fault = GuideFault(line: 3, column: 7, rule: .emptyText, message: "this is empty")
    #expect(fault.description(in: "a/b.yaml") == "a/b.yaml:3:7: this is empty (empty-text)")
  }

  @Test func emptyFilesAreNoGuides() {
    for text in ["", "\n", "# only a comment\n", "\u{FEFF}"] {
      let faults = SmallGuide.faults(text)
      #expect(faults.map(\.rule) == [.emptyFile])
      #expect(faults.map(\.line) == [1])
    }
    #expect(SmallGuide.faults("hello").map(\.rule) == [.wrongType])
    #expect(SmallGuide.faults("[1, 2]").map(\.rule) == [.wrongType])
    #expect(SmallGuide.faults("{}").allSatisfy { $0.rule == .missingKey })
    #expect(SmallGuide.faults("{}").count == 9)
  }

  @Test func filesBeyondTheLimitAreNotRead() {
    let padding = GuideReader.sizeLimit - SmallGuide.text.utf8.count
    let full = SmallGuide.text + "#" + String(repeating: "x", count: padding - 1)
    #expect(SmallGuide.faults(full).isEmpty)
    #expect(SmallGuide.faults(full + "x").map(\.rule) == [.fileSize])
  }

  @Test func lineEndsOfWindowsAndAByteOrderMarkChangeNothing() throws {
    let expected = try GuideReader.read(text: SmallGuide.text)
    let lines = SmallGuide.text.split(separator: "\n", omittingEmptySubsequences: false)
    let windows = "\u{FEFF}" + lines.joined(separator: "\r\n")
    #expect(try GuideReader.read(text: windows) == expected)

    let broken = try #require(windows.replacingFirst("minutes: 6", by: "minutes: six"))
    let place = try #require(broken.position(of: "six"))
    #expect(
      SmallGuide.faults(broken).map { [$0.line, $0.column] } == [[place.line, place.column]])
  }

  @Test func asterisksAreOrdinaryInsideTexts() throws {
    let text = try #require(
      SmallGuide.text.replacingFirst("Watches the door.", by: "\"* Watches ** & more*\""))
    #expect(try GuideReader.read(text: text).role.function == "* Watches ** & more*")
  }

  @Test func aliasesOfAliasesAreRefusedWithoutBeingExpanded() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (previous, name) in zip("abcdefgh", "bcdefghi") {
      let aliases = Array(repeating: "*\(previous)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    text += "? *i\n: 1\n"
    let rules = Set(SmallGuide.faults(text).map(\.rule))
    #expect(rules == [.yamlAlias, .unknownKey, .missingKey])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingIsRefused(_ opening: String) {
    for depth in [20, 900, 5000] {
      let text = String(repeating: opening, count: depth)
      #expect(!SmallGuide.faults(text).isEmpty)
    }
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(SmallGuide.faults("guide: \(closed)\n").contains { $0.rule == .yamlDepth })
  }

  @Test func everyRepetitionOfAKeyIsFound() throws {
    var text = SmallGuide.text
    for (old, new) in [
      ("title: Noise", "title: Noise\n    'title': Two\n    title: Three"),
      ("strong: 80, ", "strong: 80, strong: 70, strong: 60, "), ("method: split", "method: both"),
      ("focus:", "scope: \"One\n  scope: two\"\n  focus:"),
    ] {
      text = try #require(text.replacingFirst(old, by: new))
    }
    let faults = SmallGuide.faults(text)
    let places = try ["'title': Two", "title: Three", "both", "strong: 70", "strong: 60"].map {
      try #require(text.position(of: $0))
    }
    // The repeated `scope` begins above the one that was there.
    let scope = try #require(text.position(of: "scope: One house"))
    #expect(
      faults.map { [$0.line, $0.column] }
        == ([scope] + places).map { [$0.line, $0.column] })
    #expect(faults.filter { $0.rule == .duplicateKey }.count == 5)
  }

  @Test func aKeyRepeatedTooOftenIsReportedInPart() {
    let text = String(repeating: "guide: a\n", count: 40)
    let faults = SmallGuide.faults(text)
    #expect(faults.allSatisfy { $0.rule == .duplicateKey })
    #expect(faults.count == RepeatedKey.limit + 1)
  }

  @Test func messagesHoldNoControlCharacters() {
    let nasty = "\"\\e]0;x\\a\\n\\u202E\": 1\n"
    let faults = SmallGuide.faults(nasty + SmallGuide.text)
    #expect(faults.map(\.rule) == [.unknownKey])
    for fault in faults {
      let scalars = fault.message.unicodeScalars
      #expect(!scalars.contains { $0 == "\n" || ForbiddenScalar.contains($0) })
    }
  }
}
