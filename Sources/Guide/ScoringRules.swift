/// How scores become a verdict: method, bands and gates.
package struct ScoringRules: Sendable, Equatable {
  /// How test and interview become one total.
  package enum Method: String, Sendable, CaseIterable {
    /// Test and interview, by the share of the test.
    case split
    /// Competency by competency, then by weight.
    case competency
  }

  /// What becomes of a question that was asked and got no usable answer.
  package enum NoAnswer: String, Sendable, CaseIterable {
    /// It is left out of every mean, as in guides from before there was a choice.
    case leftOut = "left-out"
    /// It counts as a 1.
    case lowest
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

  /// The method whose total decides.
  package var method: Method
  /// The test's share of the total by the method `split`, in percent, 0 to 100.
  package var testShare: Int
  package var noAnswer: NoAnswer
  /// Where the bands begin.
  package var bands: Bands
  /// What must hold whatever the total is, in the order of reporting.
  package var gates: [Gate]
  /// What comes from the source page and what was added.
  package var source: String

  package init(
    method: Method, testShare: Int = 50, noAnswer: NoAnswer = .leftOut, bands: Bands,
    gates: [Gate], source: String
  ) {
    self.method = method
    self.testShare = testShare
    self.noAnswer = noAnswer
    self.bands = bands
    self.gates = gates
    self.source = source
  }
}
