import Guide
import Interview
import Testing

@testable import Scoring

/// Which answers of a test a person is shown to mark.
struct AnswersToMarkTests {
  private let ada = Marker("Ada")

  private func items(_ sat: Sat, _ marker: Marker) -> [String] {
    AnswerToMark.all(in: sat.session, under: sat.guide, for: marker).map(\.item.id)
  }

  private func sat() throws -> Sat {
    var sat = try Sat()
    sat.take("soft-skills", [("s-bill-complaint", .wrote("x")), ("s-owner-memo", .wrote("  "))])
    return sat
  }

  @Test func writtenAnswersOfAClosedSectionThatAreNotBlank() throws {
    var sat = try sat()
    #expect(items(sat, ada) == ["s-bill-complaint"])
    sat.begin("judgment")
    #expect(items(sat, ada) == ["s-bill-complaint"])
  }

  @Test func aMarkerSeesTheirOwnMarksAndNobodyElses() throws {
    var sat = try sat()
    sat.rate("s-bill-complaint", [4, 4, 4, 4, 4], by: "Ben")
    let shown = AnswerToMark.all(in: sat.session, under: sat.guide, for: ada)
    #expect(shown.first?.marks.isEmpty == true)
    let own = AnswerToMark.all(in: sat.session, under: sat.guide, for: Marker("Ben"))
    #expect(own.first?.marks.count == 1)
  }

  @Test func whoHasAFormToSealAndTheCandidateAreShownNothing() throws {
    var sat = try sat()
    sat.record(
      .sessionPlanned(
        plan: Plan(
          candidate: "Cy", opening: Opening("o"), panel: [Interviewer("Ada")],
          guide: GuideReference(id: "g", version: 1, sha256: ""))))
    #expect(items(sat, ada).isEmpty)
    #expect(items(sat, Marker("CY")).isEmpty)
    #expect(items(sat, Marker("Ben")) == ["s-bill-complaint"])
    sat.record(.formSealed(guide: ""), by: .interviewer(Interviewer("Ada")))
    #expect(items(sat, ada) == ["s-bill-complaint"])
  }
}
