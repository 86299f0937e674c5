import Exact
import Guide
import Interview

/// How something that the role cannot do without stands.
package struct MustHaveResult: Sendable, Hashable {
  package enum State: String, Sendable, Hashable {
    case met
    case notMet = "not-met"
    /// What shows it is not known yet, or was not given.
    case open
  }

  package var id: String
  package var state: State
}

/// The must-haves of a guide: they read what gates read, and decide nothing.
struct MustHaveRules {
  let scoringPlan: ScoringPlan
  let sheet: Sheet
  let test: TestFigures

  /// The must-haves in the order of the guide.
  func results(_ tallies: [RatingTally], gates: [GateResult]) -> [MustHaveResult] {
    scoringPlan.guide.mustHaves.map { mustHave in
      // What was left out of every gate shows nothing here, either.
      let states = mustHave.shownBy.filter { !isVoided($0) }
        .map { standing(of: $0, tallies, gates) }
      let isMet = !states.isEmpty && states.allSatisfy { $0 == .pass }
      let state: MustHaveResult.State = states.contains(.fail) ? .notMet : (isMet ? .met : .open)
      return MustHaveResult(id: mustHave.id, state: state)
    }
  }

  private func isVoided(_ proof: MustHave.Proof) -> Bool {
    guard case .question(let id) = proof else { return false }
    return scoringPlan.questions.firstIndex { $0.id == id }.map(sheet.isVoided) ?? false
  }

  private func standing(
    of proof: MustHave.Proof, _ tallies: [RatingTally], _ gates: [GateResult]
  ) -> GateResult.State {
    switch proof {
    case .question(let id): question(id, tallies)
    case .section(let id): section(id)
    case .topic(let id): topic(id)
    case .flag(let id): flag(id)
    case .gate(let id): gates.first { $0.id == id }?.state ?? .open
    }
  }

  private func question(_ id: String, _ tallies: [RatingTally]) -> GateResult.State {
    guard let index = scoringPlan.questions.firstIndex(where: { $0.id == id }),
      let minimum = scoringPlan.criticalMinimums.max(), let mean = tallies[index].mean,
      GateRules.isSettled(tallies[index], panel: sheet.panelCount)
    else { return .open }
    return mean < minimum ? .fail : .pass
  }

  private func section(_ id: String) -> GateResult.State {
    guard let index = scoringPlan.competencies.firstIndex(where: { $0.id == id }),
      let score = test.sections[index]
    else { return .open }
    let minimums = scoringPlan.guide.scoring.minimums(ofSection: id)
    return minimums.contains { score < Rational($0) } ? .fail : .pass
  }

  private func topic(_ id: String) -> GateResult.State {
    guard test.isGiven, let index = scoringPlan.topics.firstIndex(of: id),
      index < sheet.topics.count, let share = sheet.topics[index]?.score
    else { return .open }
    let fails = scoringPlan.gates.contains { gate in
      guard case .topics(let topics, let minimum) = gate.kind else { return false }
      return topics.contains(index) && share < minimum
    }
    return fails ? .fail : .pass
  }

  private func flag(_ id: String) -> GateResult.State {
    let states = sheet.flags.filter { $0.id == id }.map(\.state)
    if states.contains(.confirmed) { return .fail }
    return states.contains(.raised) ? .open : .pass
  }
}
