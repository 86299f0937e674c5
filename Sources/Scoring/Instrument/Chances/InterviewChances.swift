import Exact
import Guide

/// How likely a candidate of a true level passes the gates that read the interview.
///
/// It is worked out from all ratings that a panel may give, none of them drawn. Everybody rates
/// every question.
struct InterviewChances {
  private let plan: ScoringPlan
  /// The spread of what a question comes to, in units of which a level has `unit`.
  private let question: Spread
  private let unit: Int
  /// The chance that the communication gate is passed; nil where nothing is said of single raters.
  private let communication: Chance?

  init(plan: ScoringPlan, panel: Int, level: Rational, error: PanelError) {
    self.plan = plan
    switch error {
    case .ofJudgement(let error):
      let rating = RatingSpread.ofRating(level: level, error: error)
      question = rating.repeated(panel)
      unit = panel
      communication = Self.communication(rating, panel: panel)
    case .ofMean(let error):
      question = RatingSpread.ofMean(level: level, error: error)
      unit = RatingSpread.steps
      communication = nil
    }
  }

  /// A rater says below where the level of speaking is rated 1 or 2; half of the forms fail.
  private static func communication(_ rating: Spread, panel: Int) -> Chance {
    let below = rating.chances[1] + rating.chances[2]
    let forms = Spread([below.complement, below]).repeated(panel)
    return forms.from((panel + 1) / 2).total.complement
  }

  /// The chance of passing one gate; nil for one of which nothing can be said.
  func passing(_ gate: ScoringPlan.GateRule) -> Chance? {
    switch gate.kind {
    case .critical(let minimum):
      (0..<plan.questions.count(where: \.isCritical)).reduce(.certain) { chance, _ in
        chance * oneQuestion(minimum)
      }
    case .part(.interview, let minimum): interview(minimum, critical: nil)
    case .communication: communication
    case .section, .part(.test, _), .topics, .redFlags: nil
    }
  }

  /// The chance that the mean of one question reaches a minimum.
  func oneQuestion(_ minimum: Rational) -> Chance { question.from(least(minimum)).total }

  /// The chance of passing all gates of which something can be said.
  var passingAll: Chance {
    var critical: Rational?
    var score = Rational.zero
    var isSaid = false
    for gate in plan.gates {
      switch gate.kind {
      case .critical(let minimum): critical = max(critical ?? minimum, minimum)
      case .part(.interview, let minimum): score = max(score, minimum)
      case .communication: isSaid = true
      case .section, .part(.test, _), .topics, .redFlags: break
      }
    }
    let rated = interview(score, critical: critical)
    return isSaid ? rated * (communication ?? .certain) : rated
  }

  /// The lowest number of units that reaches a mean.
  private func least(_ minimum: Rational) -> Int {
    (0...(5 * unit)).first { Rational($0) >= minimum * Rational(unit) } ?? 5 * unit + 1
  }

  /// The chance that the interview score reaches a minimum, and every critical question its own.
  private func interview(_ minimum: Rational, critical: Rational?) -> Chance {
    let divisor = plan.questions.reduce(0) { Self.commonDivisor($0, $1.weight) }
    var all = Spread.zero
    var weights = 0
    for rule in plan.questions {
      let weight = rule.weight / max(1, divisor)
      let own = rule.isCritical ? critical.map { question.from(least($0)) } ?? question : question
      all = all.adding(own, times: weight)
      weights += weight
    }
    let full = all.chances.count - 1
    let needed = minimum * Rational(unit * weights) - roundedOff * Rational(weights)
    return all.from((0...full).first { Rational(20 * $0) >= needed } ?? full + 1).total
  }

  /// What a question lost on average when its mean was rounded down, times 20.
  private var roundedOff: Rational { communication == nil ? 10 : 0 }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }
}
