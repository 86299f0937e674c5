package import Exact
package import Guide

/// Which gates can fail whom, and how likely chance alone does it, before anyone has rated.
package struct GateSimulation: Sendable {
  /// What is taken for true.
  package struct Assumptions: Sendable, Hashable {
    /// How many people rate.
    package var panel: Int
    package var error: PanelError
    /// Where the drawn numbers of the test begin.
    package var seed: UInt64
    /// How many candidates are drawn for each form and each share.
    package var draws: Int

    package init(panel: Int = 3, error: PanelError, seed: UInt64 = 1, draws: Int = 10_000) {
      self.panel = panel
      self.error = error
      self.seed = seed
      self.draws = draws
    }
  }

  /// One line of a table: the chance at each level, or at each share.
  package struct Row: Sendable, Hashable {
    /// What is passed.
    package enum Subject: Sendable, Hashable {
      case gate(String)
      /// One of so many critical questions, which the gate holds to this minimum.
      case oneQuestion(of: Int, minimum: Int)
      /// All gates that the table tells of.
      case all
    }

    package let subject: Subject
    package let chances: [Rational]
  }

  /// The gates that read the test, on one form.
  package struct FormTable: Sendable, Hashable {
    package let form: String
    /// By the share of the elements that is known.
    package let rows: [Row]
    /// All gates: a list for each level, in it one chance for each share.
    package let together: [[Rational]]
  }

  /// The true levels that are looked at.
  package static let levels = [Rational(3), tenths(33), tenths(35), Rational(4)]
  /// The shares of the elements that are known, in percent.
  package static let shares = [60, 70, 80, 90]

  package let assumptions: Assumptions
  /// The gates that read the interview, by level; empty where no gate does.
  package let interview: [Row]
  package let forms: [FormTable]
  /// The gates of which nothing can be said, by id.
  package let untold: [String]

  package init(of guide: HiringGuide, _ assumptions: Assumptions) {
    self.assumptions = assumptions
    let plan = ScoringPlan(guide: guide)
    let interviews = Self.levels.map {
      InterviewChances(plan: plan, panel: assumptions.panel, level: $0, error: assumptions.error)
    }
    interview = Self.rows(plan, interviews)
    let gates = guide.scoring.gates
    let tested = gates.filter(\.rule.readsTest).map(\.id)
    let all = interviews.map(\.passingAll.value)
    var stream = DrawStream(seed: assumptions.seed)
    forms =
      tested.isEmpty
      ? []
      : guide.assessment.forms.map { form in
        let draws = Self.shares.map { share in
          FormDraws(
            plan: plan, form: FormOfItems(form, guide.assessment),
            known: Rational(share, over: 100) ?? .zero, draws: assumptions.draws, stream: &stream)
        }
        return Self.table(form.id, tested, draws, interview: all, of: assumptions.draws)
      }
    let told = interview.compactMap { row -> String? in
      guard case .gate(let id) = row.subject else { return nil }
      return id
    }
    let known = told + (forms.isEmpty ? [] : tested)
    untold = gates.map(\.id).filter { !known.contains($0) }
  }

  private static func rows(_ plan: ScoringPlan, _ levels: [InterviewChances]) -> [Row] {
    let critical = plan.questions.count(where: \.isCritical)
    let rows = zip(plan.gates, plan.guide.scoring.gates).flatMap { rule, gate -> [Row] in
      let chances = levels.compactMap { $0.passing(rule)?.value }
      guard chances.count == levels.count else { return [] }
      let row = Row(subject: .gate(gate.id), chances: chances)
      guard case .critical(let bar) = rule.kind, critical > 1, let minimum = gate.minimum else {
        return [row]
      }
      let one = Row(
        subject: .oneQuestion(of: critical, minimum: minimum),
        chances: levels.map { $0.oneQuestion(bar).value })
      return [row, one]
    }
    guard !rows.isEmpty else { return [] }
    return rows + [Row(subject: .all, chances: levels.map(\.passingAll.value))]
  }

  private static func table(
    _ form: String, _ gates: [String], _ draws: [FormDraws], interview: [Rational], of count: Int
  ) -> FormTable {
    func share(_ passes: Int) -> Rational { Rational(passes, over: count) ?? .zero }
    let rows = gates.indices.map { gate in
      Row(subject: .gate(gates[gate]), chances: draws.map { share($0.passes[gate]) })
    }
    let all = draws.map { share($0.passesOfAll) }
    return FormTable(
      form: form, rows: rows + [Row(subject: .all, chances: all)],
      together: interview.map { level in all.map { level * $0 } })
  }

  private static func tenths(_ count: Int) -> Rational { Rational(count, over: 10) ?? .zero }
}
