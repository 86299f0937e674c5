import Exact
import Guide
import Interview
import Scoring
import TestSupport
import Testing

@testable import Exchange

/// What folders say, worked out a second time from lists and dictionaries alone.
@Suite struct SecondScoreTests {
  private struct Row {
    var session: String
    var interviewer: String
    var question: Int
    var isInitial: Bool
    var rating: Int?
  }

  @Test func agreesWithASecondComputationOnRandomFolders() throws {
    var random = SplitMix64(seed: 2026)
    let guide = smallGuide()
    for _ in 0..<60 {
      let rows = randomRows(&random)
      let excused = Set(
        rows.filter { _ in random.below(12) == 0 }.map { [$0.session, $0.interviewer] })
      let forms = excused.sorted { $0.lexicographicallyPrecedes($1) }.map {
        "\($0[0]),\($0[1]),excused\n"
      }
      let text = rows.map { row in
        "\(row.session),\(row.interviewer),\(guide.questions[row.question].id),"
          + (row.isInitial ? "initial" : "final")
          + (row.rating.map { ",rated,\($0)\n" } ?? ",no_answer,\n")
      }
      let folder = Folder(
        ratings: "session,interviewer,question,phase,status,rating\n" + text.joined(),
        forms: "session,interviewer,state\n" + forms.joined())
      let scored = try folder.scored().all
      #expect(scored.map(\.session.text) == unique(rows.map(\.session)))
      for session in scored {
        let own = rows.filter { $0.session == session.session.text }
        let counted = own.filter { !excused.contains([$0.session, $0.interviewer]) }
        #expect(session.sheet.seats.map(\.interviewer.text) == unique(own.map(\.interviewer)))
        #expect(session.scorecard.forms == unique(counted.map(\.interviewer)).count)
        for isInitial in [true, false] {
          let means = (0..<3).compactMap { question in
            ratings(counted.filter { $0.question == question }, isInitial: isInitial).mean()
          }
          let outcome = isInitial ? session.scorecard.initial : session.scorecard.final
          #expect(outcome.interviewMean == means.mean())
        }
      }
    }
  }

  /// The ratings of one question that count in a phase.
  private func ratings(_ rows: [Row], isInitial: Bool) -> [Rational] {
    unique(rows.map(\.interviewer)).compactMap { interviewer in
      let own = rows.filter { $0.interviewer == interviewer }
      let row = own.first { $0.isInitial == isInitial } ?? own.first
      return row?.rating.map { Rational($0) }
    }
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func randomRows(_ random: inout SplitMix64) -> [Row] {
    var rows: [Row] = []
    for session in 0..<6 {
      for interviewer in 0..<1 + random.below(4) {
        for question in 0..<3 {
          for isInitial in [true, false] where random.below(3) > 0 {
            let rating = random.below(7)
            rows.append(
              Row(
                session: "s\(session)", interviewer: "i\(interviewer)", question: question,
                isInitial: isInitial, rating: (1...5).contains(rating) ? rating : nil))
          }
        }
      }
    }
    return rows.shuffled(using: &random)
  }
}
