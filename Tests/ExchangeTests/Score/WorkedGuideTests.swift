import Exact
import Foundation
import Guide
import Scoring
import Testing

@testable import Exchange

/// The cases of each guide, worked out by other code in fractions (`Tests/Cases`).
struct WorkedGuideTests {
  private static let root = URL(filePath: #filePath)
    .appending(path: "../../../Cases").standardized

  struct Expected: Decodable {
    struct Gate: Decodable, Equatable {
      var id: String
      var state: String
      var margin: String?
    }

    struct Standing: Decodable, Equatable {
      var id: String
      var state: String
    }

    var panel: Int
    var forms: Int
    var mean: String?
    var interview: String?
    var test: String?
    var split: String?
    var competency: String?
    var total: String?
    var band: String?
    var gates: [Gate]
    var mustHaves: [Standing]
    var verdict: String
    var reasons: [String]
    var agenda: [String]
  }

  private static let cases: [String] =
    (try? FileManager.default.subpathsOfDirectory(atPath: root.path))?
    .filter { $0.hasSuffix("/expected.json") }.map { String($0.dropLast("/expected.json".count)) }
    .sorted() ?? []

  @Test func everyGuideHasCases() throws {
    let guides = try BuiltInGuide.texts.map { try GuideReader.read(text: $0).id }
    #expect(
      Set(Self.cases.compactMap { $0.split(separator: "/").first.map(String.init) }) == Set(guides))
  }

  @Test(arguments: cases) func theScorecardIsWhatOtherCodeWorkedOut(_ path: String) throws {
    let folder = Self.root.appending(path: path)
    func file(_ name: String) -> String? {
      try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let guides = try BuiltInGuide.texts.map { try GuideReader.read(text: $0) }
    let guide = try #require(guides.first { path.hasPrefix($0.id + "/") })
    let given = Folder(
      ratings: file("ratings.csv") ?? "", forms: file("forms.csv"), tests: file("tests.csv"),
      flags: file("flags.csv"))
    let card = try #require(given.scored(guide).all.first).scorecard
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(
      Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json")))
    #expect(card.panel == expected.panel && card.forms == expected.forms)
    #expect(card.final.interviewMean?.description == expected.mean)
    #expect(card.final.interviewScore?.description == expected.interview)
    #expect(card.testScore?.description == expected.test)
    #expect(card.final.splitTotal?.description == expected.split)
    #expect(card.final.competencyTotal?.description == expected.competency)
    #expect(card.final.total?.description == expected.total)
    #expect(card.final.band?.rawValue == expected.band)
    #expect(
      card.final.gates.map {
        Expected.Gate(id: $0.id, state: $0.state.rawValue, margin: $0.margin?.description)
      } == expected.gates)
    #expect(
      card.mustHaves.map { Expected.Standing(id: $0.id, state: $0.state.rawValue) }
        == expected.mustHaves)
    #expect(card.final.verdict.rawValue == expected.verdict)
    #expect(card.final.reasons.map(\.text) == expected.reasons)
    #expect(card.agenda.map(\.text) == expected.agenda)
  }
}
