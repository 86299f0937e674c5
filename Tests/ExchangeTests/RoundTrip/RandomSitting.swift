import Exact
import Guide
import Interview
import Scoring
import TestSupport

/// A test taken and marked in any way that a console would record.
struct RandomSitting {
  let assessment: Assessment
  let guideSHA256: String
  /// Something that somebody typed.
  let text: (inout SplitMix64) -> String

  /// The feeds by seat: the candidate's, the markers', and what the lead adds.
  func feeds(_ random: inout SplitMix64) -> (feeds: [(Seat, [Happening])], lead: [Happening]) {
    let form = assessment.forms[random.below(assessment.forms.count)]
    let percent = 100 + 25 * random.below(3)
    var candidate: [Happening] = [
      .sittingBegun(guide: guideSHA256, form: form.id, percent: percent)
    ]
    var markers: [[Happening]] = [[], []]
    var lead: [Happening] = []
    var unread: Set<String> = []
    for section in assessment.sections.prefix(random.below(assessment.sections.count + 1)) {
      candidate.append(
        .sectionBegun(section: section.id, clock: SteadyReading(boot: "b", milliseconds: 0)))
      let items = assessment.items(of: form, in: section.id)
      for item in items where random.below(4) > 0 {
        let late = random.below(8) == 0 ? section.minutes * 600 * percent + 1 : 0
        let answer = answer(item, &random)
        candidate.append(.itemAnswered(item: item.id, answer: answer, spent: late))
        if late == 0, case .number = answer, assessment.isForMarkers(answer, to: item) {
          unread.insert(item.id)
        }
      }
      guard random.below(4) > 0 else { break }
      candidate.append(.sectionEnded(section: section.id, spent: 1, byTime: false))
      for item in items {
        if item.task.isOpen || unread.contains(item.id) { mark(item, &markers, &random) }
        if item.task.isOpen || unread.contains(item.id), random.below(3) == 0 {
          lead += outside(item, &random)
        }
        if random.below(6) == 0, let half = Marks(earned: 1, possible: Rational(item.points)) {
          lead.append(.itemRemarked(item: item.id, marks: half, reason: "r" + text(&random)))
        }
      }
    }
    var feeds: [(Seat, [Happening])] = [(.candidate, candidate)]
    for (index, marker) in markers.enumerated() where !marker.isEmpty {
      feeds.append((.marker(Marker(text(&random) + "m\(index)")), marker))
    }
    return (feeds, lead)
  }

  private func mark(
    _ item: TestItem, _ markers: inout [[Happening]], _ random: inout SplitMix64
  ) {
    for index in markers.indices where random.below(3) > 0 {
      markers[index].append(.answerMarked(item: item.id, mark: open(item, &random)))
      guard random.below(3) == 0 else { continue }
      markers[index].append(
        .answerRemarked(item: item.id, mark: open(item, &random), reason: text(&random)))
    }
  }

  /// What an outside rater made of an answer, and perhaps another time.
  private func outside(_ item: TestItem, _ random: inout SplitMix64) -> [Happening] {
    let rater = Marker(random.below(2) == 0 ? "Northgate" : "=a model")
    let reasons = random.below(3) == 0 ? [nil, text(&random)] : [nil]
    return reasons.map {
      .outsideMarked(
        item: item.id, mark: open(item, &random), rater: rater, file: "f" + text(&random),
        reason: $0)
    }
  }

  private func open(_ item: TestItem, _ random: inout SplitMix64) -> OpenMark {
    if case .number = item.task { return .points(earned: random.below(item.points + 1)) }
    if case .steps(let list) = item.task {
      return .steps(ids: list.steps.map(\.id).filter { _ in random.below(2) == 0 })
    }
    return .ratings(
      byCriterion: assessment.criteria.reduce(into: [:]) {
        $0[$1.id] = Rating(1 + random.below(5))
      })
  }

  private func answer(_ item: TestItem, _ random: inout SplitMix64) -> TestAnswer {
    switch item.task {
    case .number: return .number(text: text(&random), remark: text(&random))
    case .choice(let choices):
      let index = random.below(choices.count + 1)
      return .choice(id: index < choices.count ? choices[index].id : nil)
    case .ticks(let statements):
      return .ticks(ids: statements.map(\.id).filter { _ in random.below(2) == 0 })
    case .order(let steps):
      var ids = steps.map(\.id)
      if random.below(2) == 0 { ids.swapAt(0, ids.count - 1) }
      return .order(ids: ids)
    case .steps, .writing: return .text(text: text(&random))
    }
  }
}
