/// A role as data: what is asked, what to listen for, and how it is scored.
///
/// A guide is read from YAML (`GuideReader`), which also proves that it is
/// consistent; the rest of the program relies on that. The text of the guide
/// under which a session is held is frozen into the session.
package struct HiringGuide: Sendable, Equatable {
  /// The name the guide goes by in files and events: `a`-`z`, `0`-`9`, `-`.
  package var id: String
  package var title: String
  /// The edition of this guide, counted from 1.
  package var version: Int
  package var role: Role
  /// The five levels of the rating scale, lowest first.
  package var scale: [ScaleLevel]
  /// The competencies, each of which may have a section of the test; weights sum to 100.
  package var competencies: [Competency]
  /// Why the competencies weigh what they weigh.
  package var weightsReason: String?
  /// The questions, in the order in which they are asked.
  package var questions: [Question]
  /// Why some questions weigh more than others; nil when all weigh the same.
  package var questionWeightsReason: String?
  /// What stops a hiring, or has to be discussed before it.
  package var flags: [RedFlag]
  /// How a verdict is reached.
  package var scoring: ScoringRules
  /// The shape of the test; without sections where the role has none.
  package var assessment: Assessment
  /// What every candidate is told before the first question.
  package var opening: String?
  /// What every candidate is told after the last one.
  package var closing: String?
  /// How an answer is rated that has parts of several levels.
  package var mixedAnswers: String?
  /// What the role cannot do without, as a list to check.
  package var mustHaves: [MustHave]

  package init(
    id: String, title: String, version: Int, role: Role, scale: [ScaleLevel],
    competencies: [Competency], weightsReason: String?, questions: [Question],
    questionWeightsReason: String?, flags: [RedFlag], scoring: ScoringRules,
    assessment: Assessment, opening: String? = nil, closing: String? = nil,
    mixedAnswers: String? = nil, mustHaves: [MustHave] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.role = role
    self.scale = scale
    self.competencies = competencies
    self.weightsReason = weightsReason
    self.questions = questions
    self.questionWeightsReason = questionWeightsReason
    self.flags = flags
    self.scoring = scoring
    self.assessment = assessment
    self.opening = opening
    self.closing = closing
    self.mixedAnswers = mixedAnswers
    self.mustHaves = mustHaves
  }

  /// The title of a competency, and of its section of the test; the id of one that is unknown.
  package func title(of competency: String) -> String {
    competencies.first { $0.id == competency }?.title ?? competency
  }

  /// Whether the role has a test; without one the interview alone is the total.
  package var hasTest: Bool { !assessment.sections.isEmpty }

  /// The competencies that the test has a section for, in the guide's order.
  package var tested: [Competency] { competencies.filter { assessment.section($0.id) != nil } }

  package func question(_ id: String) -> Question? {
    questions.first { $0.id == id }
  }

  package func flag(_ id: String) -> RedFlag? {
    flags.first { $0.id == id }
  }
}
