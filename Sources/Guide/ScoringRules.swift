/// How scores become a verdict: method, bands and gates.
public struct ScoringRules: Sendable, Equatable {
  /// How test and interview become one total.
  public enum Method: String, Sendable, CaseIterable {
    /// Half test, half interview.
    case split
    /// Competency by competency, then by weight.
    case competency
  }

  /// The totals from which a band begins, out of 100.
  public struct Bands: Sendable, Equatable {
    /// From here on `strong`.
    public var strong: Int
    /// From here on `discuss`; below, `fail`.
    public var discuss: Int

    /// Makes the two cut-offs.
    public init(strong: Int, discuss: Int) {
      self.strong = strong
      self.discuss = discuss
    }
  }

  /// The five gates, which no total offsets.
  public struct Gates: Sendable, Equatable {
    /// The section that must reach `hardSkillsMinimum`.
    public var hardSkillsSection: String
    /// The lowest passing score of that section, out of 100.
    public var hardSkillsMinimum: Int
    /// The lowest passing mean of a critical question.
    public var criticalMinimum: Int
    /// The topics of the test that must be known.
    public var mustHaveTopics: [String]
    /// The lowest passing share of each topic's points, in percent.
    public var mustHaveMinimum: Int
    /// Why each gate is there, by its id.
    public var why: [String: String]

    /// Makes the gates.
    public init(
      hardSkillsSection: String, hardSkillsMinimum: Int, criticalMinimum: Int,
      mustHaveTopics: [String], mustHaveMinimum: Int, why: [String: String]
    ) {
      self.hardSkillsSection = hardSkillsSection
      self.hardSkillsMinimum = hardSkillsMinimum
      self.criticalMinimum = criticalMinimum
      self.mustHaveTopics = mustHaveTopics
      self.mustHaveMinimum = mustHaveMinimum
      self.why = why
    }
  }

  /// The method whose total decides.
  public var method: Method
  /// Where the bands begin.
  public var bands: Bands
  /// What no total offsets.
  public var gates: Gates
  /// What comes from the source page and what was added.
  public var source: String

  /// Makes the rules.
  public init(method: Method, bands: Bands, gates: Gates, source: String) {
    self.method = method
    self.bands = bands
    self.gates = gates
    self.source = source
  }
}
