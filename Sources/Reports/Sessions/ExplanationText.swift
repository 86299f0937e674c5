package import Scoring
import Text

/// Why a verdict is what it is, as plain text: what it comes to, then rule by rule.
package struct ExplanationText {
  private let explanation: Explanation

  package init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  /// The lines, at most eighty columns wide.
  package var lines: [String] {
    paragraph("  Why", explanation.summary, indent: 13) + [""]
      + explanation.steps.flatMap { paragraph("  " + $0.rule, $0.text, indent: 24) }
  }

  /// A text beside its label; below one that is too long for that.
  private func paragraph(_ label: String, _ text: String, indent: Int) -> [String] {
    if TextWidth.of(label.shownHarmless) >= indent {
      return [TextWidth.fitted(label.shownHarmless, to: 80)]
        + paragraph("", text, indent: indent)
    }
    return TextWrap.lines(text.shownHarmless, width: 80 - indent).enumerated().map { row, line in
      TextWidth.padded(row == 0 ? label : "", to: indent) + line
    }
  }
}
