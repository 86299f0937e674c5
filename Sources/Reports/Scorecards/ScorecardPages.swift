import Guide

/// Scorecards in one of the formats, and what stands before and after all of them.
struct ScorecardPages: Sendable {
  private let format: ScoreFormat
  private let guide: HiringGuide
  private let table: ScorecardTable

  /// Prepares for sessions held under a guide.
  init(format: ScoreFormat, guide: HiringGuide) {
    self.format = format
    self.guide = guide
    table = ScorecardTable(guide: guide)
  }

  /// What stands before the first session.
  var opening: [UInt8] {
    switch format {
    case .text: return []
    case .json: return Array("[".utf8)
    case .csv:
      var writer = CSVWriter()
      table.writeHeader(to: &writer)
      return writer.bytes
    }
  }

  /// What stands after the last session.
  var closing: [UInt8] {
    format == .json ? Array("\n]\n".utf8) : []
  }

  /// The scorecards of some sessions, numbered in the order of all.
  func pages(_ numbers: Range<Int>, _ scored: (Int) -> ScoredSession) -> [UInt8] {
    switch format {
    case .csv:
      var writer = CSVWriter()
      for number in numbers { table.write(scored(number), to: &writer) }
      return writer.bytes
    case .json:
      var json = JSONText()
      let card = ScorecardJSON(sections: guide.competencies.map(\.id))
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
