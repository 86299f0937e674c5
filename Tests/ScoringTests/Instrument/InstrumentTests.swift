import Guide
import Testing

@testable import Scoring

/// The rules of a sound instrument, on guides that keep and that break them.
struct InstrumentTests {
  private func rules(_ guide: HiringGuide) -> [InstrumentRule] {
    Instrument.faults(of: guide).map(\.rule)
  }

  @Test(arguments: BuiltInGuide.texts) func theBuiltInGuidesKeepThemAll(_ text: String) throws {
    #expect(Instrument.faults(of: try GuideReader.read(text: text)).map(\.message) == [])
  }

  @Test func theThirdEditionBreaksAllThatItCould() throws {
    let faults = Instrument.faults(of: try EarlierEdition.guide(3))
    #expect(Set(faults.map(\.rule)) == [.guessable, .mustHaveThin, .hurried])
    // What an expert worked out by hand: findings/content.md, error 6.
    #expect(
      faults.contains {
        $0.message.contains("form a: always picking the second longest option earns 20 of the 29")
      })
  }

  @Test func criticalQuestionsThatNoGateReadsAreRemarkedUpon() throws {
    var guide = try BuiltInGuide.guide()
    #expect(Instrument.remarks(on: guide) == [])
    var without = guide
    for index in without.questions.indices { without.questions[index].isCritical = false }
    #expect(
      Instrument.remarks(on: without) == [
        "a gate reads critical questions, and no question is one, so it fails nobody"
      ])
    guide.scoring.gates.removeAll { if case .criticalQuestions = $0.rule { true } else { false } }
    #expect(
      Instrument.remarks(on: guide) == [
        "q1, q3, q4, q7, q8: critical, and no gate reads critical questions, so they fail nobody"
      ])
    guide.scoring.gates[1].title = guide.scoring.gates[0].title
    #expect(Instrument.remarks(on: guide).last?.hasPrefix("several gates are called") == true)
  }

  @Test func anItemNearAQuestionBelongsInNoForm() throws {
    var guide = try BuiltInGuide.guide()
    let near = try #require(guide.assessment.items.firstIndex { !$0.near.isEmpty })
    #expect(rules(guide) == [])
    let first = try #require(guide.assessment.forms.first?.items.first)
    let place = try #require(guide.assessment.items.firstIndex { $0.id == first })
    guide.assessment.items[place].near = guide.assessment.items[near].near
    #expect(rules(guide) == [.nearQuestion])
  }

  @Test func aTopicWithTooFewPointsIsThin() throws {
    var guide = try BuiltInGuide.guide()
    for index in guide.assessment.items.indices
    where guide.assessment.items[index].topic == "hipaa" {
      guide.assessment.items[index].points = 1
    }
    #expect(Set(rules(guide)).contains(.mustHaveThin))
  }

  @Test func anItemHasToBeReadInItsTime() throws {
    var guide = try BuiltInGuide.guide()
    let first = try #require(guide.assessment.forms.first?.items.last)
    let place = try #require(guide.assessment.items.firstIndex { $0.id == first })
    let item = guide.assessment.items[place]
    let need = AnsweringTime(of: item).seconds
    guide.assessment.items[place].seconds = need
    #expect(rules(guide) == [])
    guide.assessment.items[place].seconds = need - 1
    let faults = Instrument.faults(of: guide)
    #expect(faults.map(\.rule) == [.hurried] && faults.map(\.subject) == [.item(first)])
  }

  @Test func oneLetterThatIsAlwaysRightIsFound() throws {
    var guide = try BuiltInGuide.guide()
    for index in guide.assessment.items.indices {
      guard case .choice(var choices) = guide.assessment.items[index].task else { continue }
      choices.sort { $0.points > $1.points }
      guide.assessment.items[index].task = .choice(choices)
    }
    let faults = Instrument.faults(of: guide)
    #expect(
      faults.count == 2 && faults.allSatisfy { $0.message.contains("always picking option 1") })
  }
}
