import Foundation
import Testing

@testable import Guide

/// The program knows the format of guides, and no role: what a role names stands in its files.
@Suite struct RoleWordsTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// The reader of first-edition guides, whose gates had no names of their own.
  private static let readerOfFirstEditions = "Sources/Guide/FirstEditionGates.swift"

  private let words: RoleWords

  init() throws {
    words = try Self.ofAllGuides.get()
  }

  private static let ofAllGuides = Result {
    let folder = root.appending(path: "Tests/Editions")
    let editions = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let texts = try editions.map { try String(contentsOf: $0, encoding: .utf8) }
    return RoleWords(
      guides: try (BuiltInGuide.texts + texts).map { try GuideReader.read(text: $0) })
  }

  @Test func nothingButTheReaderOfFirstEditionsNamesThem() throws {
    let paths = FileManager.default.enumerator(atPath: Self.root.appending(path: "Sources").path)
    var count = 0
    while let path = (paths?.nextObject() as? String).map({ "Sources/" + $0 }) {
      guard path.hasSuffix(".swift"), path != Self.readerOfFirstEditions else { continue }
      count += 1
      let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      for hit in words.hits(in: text) {
        Issue.record(
          """
          \(path):\(hit.line) names "\(hit.name)", which belongs to a guide; take it from the \
          guide, or if it is plain English there, add it to RoleWords.plainEnglish
          """)
      }
    }
    #expect(count > 300)
  }

  @Test func theReaderOfFirstEditionsNamesThem() throws {
    let file = Self.root.appending(path: Self.readerOfFirstEditions)
    let names = words.hits(in: try String(contentsOf: file, encoding: .utf8)).map(\.name)
    #expect(names.contains("hard-skills-minimum") && names.contains("must-have-items"))
  }

  @Test(
    arguments: [
      ("let id = \"q3\"", "q3"), ("/// As in `question q3: minutes`.", "q3"),
      ("x.section == \"accuracy\"", "accuracy"), ("// such as HIPAA", "hipaa"),
      ("case hardSkills", "hard skills"), ("// the hard\n  /// skills of a role", "hard skills"),
      ("\"Hard Skills of 69\"", "hard skills"), ("\"h-denied-claim\": 1", "h-denied-claim"),
      ("a \"tone\" of 4", "tone"), ("gate(\"writing-minimum\")", "writing-minimum"),
      ("\"Upset\" + \" patient\"", "Upset patient"),
    ])
  func aNameIsFoundWhereverItStands(_ text: String, _ name: String) {
    #expect(words.hits(in: text).contains { $0.name == name }, "\(words.hits(in: text))")
    #expect(words.hits(in: "\n\n" + text).first?.line == 3)
  }

  @Test(
    arguments: [
      "kind == .communication", "\"critical-questions\"", "\"must_haves\"", "a name and a letter",
      "the tone of a reader", "hard to read; skills", "q31",
    ])
  func theFormatAndPlainEnglishAreNobodysNames(_ text: String) {
    #expect(words.hits(in: text) == [])
  }

  @Test func everyWordThatIsLetThroughIsOneOfAGuide() {
    let kept = Set(words.literals.map { RoleWords.words($0).joined(separator: " ") })
    #expect(kept.symmetricDifference(RoleWords.plainEnglish) == [])
  }
}
