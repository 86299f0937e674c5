package import Exact
package import Interview

/// Where a total lies among the guide's cut-offs.
package enum Band: String, Sendable, Hashable, CaseIterable {
  /// At or above the strong cut-off.
  case strong
  case discuss
  /// Below the discuss cut-off.
  case fail
}

/// The verdict on a session: computed, never chosen.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Every gate passed and the total is strong.
  case strong
  /// Every gate passed and the total lies between the cut-offs.
  case discuss
  /// A gate failed, or the total is below the lower cut-off.
  case fail
  case incomplete
}

/// A gate of the verdict, in the order in which they are reported.
package enum Gate: String, Sendable, Hashable, CaseIterable {
  /// The hard-skills section reaches its minimum.
  case hardSkillsMinimum = "hard-skills-minimum"
  /// Every critical question's mean reaches the bar.
  case criticalQuestions = "critical-questions"
  /// Every must-have topic of the test reaches its share.
  case mustHaveItems = "must-have-items"
  /// Fewer than half of the forms that answered say below.
  case communication
  /// No disqualifying flag stands.
  case redFlags = "red-flags"
}

/// How a gate stands.
package struct GateResult: Sendable, Hashable {
  /// Whether the candidate passes it.
  package enum State: String, Sendable, Hashable {
    case pass
    /// Failed; no total offsets it.
    case fail
    /// Not known yet; the verdict waits for it.
    case open
    /// Cannot be known from what was recorded; blocks nothing.
    case notGiven = "not-given"
  }

  package var gate: Gate
  package var state: State
  /// How far above (or, negative, below) its cut-off; nil where it has none.
  package var margin: Rational?
}

/// Why a verdict is what it is.
package enum Reason: Sendable, Hashable {
  case gate(Gate)
  /// The total is below the lower cut-off.
  case band
  /// A gate is not known yet.
  case gateOpen(Gate)
  /// There is no test at all.
  case testMissing
  /// A section of the test is missing, by its id.
  case sectionMissing(String)
  /// A question has no rating, by its id.
  case questionUnrated(String)
  /// A form is neither sealed nor excused.
  case formOpen(Interviewer)

  /// The reason as it stands in files.
  package var text: String {
    switch self {
    case .gate(let gate): gate.rawValue
    case .band: "band"
    case .gateOpen(let gate): "gate-open:" + gate.rawValue
    case .testMissing: "test-missing"
    case .sectionMissing(let section): "section-missing:" + section
    case .questionUnrated(let question): "question-unrated:" + question
    case .formOpen(let interviewer): "form-open:" + interviewer.text
    }
  }
}

/// Something that the debrief has to settle.
package struct AgendaItem: Sendable, Hashable {
  /// What kind of thing.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A critical question that passes on its mean with a rating below the bar.
    case criticalStraddle = "critical-straddle"
    /// Ratings of one question two or more apart.
    case spread
    /// Forms that would each give another band.
    case bandStraddle = "band-straddle"
    /// Test and interview 20 or more apart.
    case testInterviewGap = "test-interview-gap"
    /// The two methods give different bands.
    case methodsDisagree = "methods-disagree"
    /// The first ratings give another verdict.
    case flipped
    /// Some forms find communication below, fewer than half.
    case communicationSplit = "communication-split"
    /// No form says anything of communication.
    case communicationNotGiven = "communication-not-given"
    /// The test says nothing of a must-have topic.
    case mustHaveItemsNotGiven = "must-have-items-not-given"
    /// A concern flag is raised or confirmed.
    case concernFlag = "concern-flag"
    /// Two markers of an open answer are two or more apart.
    case markerSpread = "marker-spread"
  }

  /// What kind of thing.
  package var kind: Kind
  /// The question that it concerns, or for `markerSpread` the item of the test; nil for neither.
  package var question: String?

  package init(kind: Kind, question: String? = nil) {
    self.kind = kind
    self.question = question
  }

  /// The item as it stands in files: `kind` or `kind:question`.
  package var text: String { question.map { kind.rawValue + ":" + $0 } ?? kind.rawValue }
}

/// What the sealed forms say about one question.
package struct QuestionResult: Sendable, Hashable {
  package var id: String
  /// Whether it was voided for this session.
  package var isVoided: Bool
  /// How many rated it.
  package var n: Int
  /// Mean of the ratings; nil where there is none.
  package var mean: Rational?
  /// Highest less lowest; nil where there is no rating.
  package var range: Int?
  /// Average deviation about the mean; nil where there is no rating.
  package var averageDeviation: Rational?
  /// Within-group agreement, 0 to 1; nil below two ratings.
  package var rwg: Rational?
}

/// What test and panel say about one competency.
package struct CompetencyResult: Sendable, Hashable {
  package var id: String
  /// Score of its test section; nil where it has none.
  package var test: Rational?
  /// Mean score of its questions, equally weighted; nil where none is rated.
  package var interview: Rational?
  /// The mean of the two, or the one there is.
  package var score: Rational?
}

/// The interview, the total and the verdict from one phase of the ratings.
package struct Outcome: Sendable, Hashable {
  /// Weighted mean of the question means.
  package var interviewMean: Rational?
  /// That mean out of 100.
  package var interviewScore: Rational?
  /// Half test, half interview.
  package var splitTotal: Rational?
  /// Competency by competency, then by weight.
  package var competencyTotal: Rational?
  /// Band of the total by the deciding method.
  package var band: Band?
  /// The five gates, in order.
  package var gates: [GateResult]
  package var verdict: Verdict
  /// Why, in the contract's order.
  package var reasons: [Reason]
}

/// Everything that is worked out from one session, exactly.
///
/// Formulas: section 1 of the contract, restated in `docs/scoring.md`.
package struct Scorecard: Sendable, Hashable {
  /// Seats of the panel, the excused left out.
  package var panel: Int
  /// Sealed forms among them.
  package var forms: Int
  /// The questions in the guide's order, from final ratings.
  package var questions: [QuestionResult]
  /// The questions in the guide's order, from first ratings.
  package var initialQuestions: [QuestionResult]
  /// The competencies in the guide's order, from final ratings.
  package var competencies: [CompetencyResult]
  /// Score of each section of the test, in the guide's order.
  package var sections: [Rational?]
  /// Score of the test; nil unless every section has one.
  package var testScore: Rational?
  /// From final ratings: this one decides.
  package var final: Outcome
  /// From the ratings when first sealed.
  package var initial: Outcome
  /// The debrief list, in the contract's order.
  package var agenda: [AgendaItem]
}
