/// How scores become a verdict: method, bands and gates.
package struct ScoringRules: Sendable, Equatable {
  /// How test and interview become one total.
  package enum Method: String, Sendable, CaseIterable {
    /// Half test, half interview.
    case split
    /// Competency by competency, then by weight.
    case competency
  }

  /// The totals from which a band begins, out of 100.
  package struct Bands: Sendable, Equatable {
    /// From here on `strong`.
    package var strong: Int
    /// From here on `discuss`; below, `fail`.
    package var discuss: Int

    package init(strong: Int, discuss: Int) {
      self.strong = strong
      self.discuss = discuss
    }
  }

  /// The five gates, which must hold whatever the total is.
  package struct Gates: Sendable, Equatable {
    /// The section that must reach `hardSkillsMinimum`.
    package var hardSkillsSection: String
    /// The lowest passing score of that section, out of 100.
    package var hardSkillsMinimum: Int
    /// The lowest passing mean of a critical question.
    package var criticalMinimum: Int
    /// The topics of the test that must be known.
    package var mustHaveTopics: [String]
    /// The lowest passing share of each topic's points, in percent.
    package var mustHaveMinimum: Int
    /// Why each gate is there, by its id.
    package var why: [String: String]

    package init(
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
  package var method: Method
  /// Where the bands begin.
  package var bands: Bands
  /// What must hold whatever the total is.
  package var gates: Gates
  /// What comes from the source page and what was added.
  package var source: String

  package init(method: Method, bands: Bands, gates: Gates, source: String) {
    self.method = method
    self.bands = bands
    self.gates = gates
    self.source = source
  }
}
