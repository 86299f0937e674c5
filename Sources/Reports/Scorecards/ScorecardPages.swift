package import Guide
package import Scoring

/// Scorecards one after another, as plain text or as JSON.
package struct ScorecardPages: ScoredPages {
  /// How they are written.
  package enum Format: Sendable {
    /// A page of plain text for each session.
    case text
    /// An array of objects.
    case json
  }

  private let format: Format
  private let guide: HiringGuide

  /// Prepares for sessions held under a guide.
  package init(_ format: Format, guide: HiringGuide) {
    self.format = format
    self.guide = guide
  }

  package var opening: [UInt8] { format == .json ? Array("[".utf8) : [] }

  package var closing: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  package func pages(_ numbers: Range<Int>, _ scored: (Int) -> ScoredSession) -> [UInt8] {
    switch format {
    case .json:
      var json = JSONText()
      let card = ScorecardJSON(guide: guide)
      for number in numbers {
        json.raw(number == 0 ? "\n" : ",\n")
        card.write(scored(number), to: &json)
      }
      return json.bytes
    case .text:
      var text = ""
      for number in numbers {
        if number > 0 { text += "\n\n" }
        text += ScorecardText(scored(number), guide: guide).page
      }
      return Array(text.utf8)
    }
  }
}
