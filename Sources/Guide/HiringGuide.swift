/// A role as data: what is asked, what to listen for, and how it is scored.
///
/// A guide is read from YAML (`GuideReader`), which also proves that it is
/// consistent; the rest of the program relies on that. The text of the guide
/// under which a session is held is frozen into the session.
public struct HiringGuide: Sendable, Equatable {
  /// The name the guide goes by in files and events: `a`-`z`, `0`-`9`, `-`.
  public var id: String
  /// The title of the role.
  public var title: String
  /// The edition of this guide, counted from 1.
  public var version: Int
  /// What the role is.
  public var role: Role
  /// The five levels of the rating scale, lowest first.
  public var scale: [ScaleLevel]
  /// The competencies, each also a section of the test; weights sum to 100.
  public var competencies: [Competency]
  /// Why the competencies weigh what they weigh.
  public var weightsReason: String?
  /// The questions, in the order in which they are asked.
  public var questions: [Question]
  /// Why some questions weigh more than others; nil when all weigh the same.
  public var questionWeightsReason: String?
  /// What must stop, or at least be discussed, a hiring.
  public var flags: [RedFlag]
  /// How a verdict is reached.
  public var scoring: ScoringRules
  /// The shape of the test.
  public var assessment: Assessment

  /// Makes a guide from its parts, unchecked.
  public init(
    id: String, title: String, version: Int, role: Role, scale: [ScaleLevel],
    competencies: [Competency], weightsReason: String?, questions: [Question],
    questionWeightsReason: String?, flags: [RedFlag], scoring: ScoringRules,
    assessment: Assessment
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
  }

  /// The title of a competency, and of its section of the test; the id of one that is unknown.
  public func title(of competency: String) -> String {
    competencies.first { $0.id == competency }?.title ?? competency
  }

  /// The question of that id.
  public func question(_ id: String) -> Question? {
    questions.first { $0.id == id }
  }

  /// The flag of that id.
  public func flag(_ id: String) -> RedFlag? {
    flags.first { $0.id == id }
  }
}
