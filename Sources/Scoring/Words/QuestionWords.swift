package import Guide
package import Interview
import Text

/// What the forms say about a question, in plain words.
package struct QuestionWords {
  private let guide: HiringGuide

  package init(guide: HiringGuide) {
    self.guide = guide
  }

  /// What an answer means: the name of its level, or what its blank stands for.
  package func meaning(_ answer: Answer?) -> String {
    switch answer {
    case .rated(let rating): guide.scale.first { $0.level == rating.value }?.name ?? ""
    case .blank(let blank): blank.words(under: guide.scoring)
    case nil: "nothing"
    }
  }

  /// How far the panel agrees, with the figures.
  package func agreement(_ result: QuestionResult) -> String {
    guard let range = result.range else { return "nobody rated it" }
    let figures = Figures(rules: guide.scoring)
    let mean = "mean \(figures.mean(result.mean)) of \(Count.of(result.n, "rating"))"
    guard result.n > 1 else { return mean }
    return mean + (range == 0 ? ", all the same" : ", \(range) apart")
      + ", on average \(figures.deviation(result.averageDeviation)) from the mean;"
      + " rwg \(figures.agreement(result.rwg)), where 1 is full agreement and .70 is good"
  }

  /// What stands for the elements of STAR.
  package static let elementLegend = "STAR: ● heard · ◐ partly · ○ missing · – no mark"
}
