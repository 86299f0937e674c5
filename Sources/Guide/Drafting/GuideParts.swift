/// What guides that are drafted, or made from a spreadsheet, have in common.
enum GuideParts {
  /// An id made of a title: its letters of English and digits, small, with hyphens between words.
  static func id(of title: String, else other: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.joined(separator: "-").prefix(GuideLimits.id)
    let trimmed = id.hasSuffix("-") ? id.dropLast() : id
    return trimmed.isEmpty ? other : String(trimmed)
  }

  /// Weights that sum to 100 and are as equal as whole numbers can be.
  static func equalWeights(_ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    return (0..<count).map { 100 / count + ($0 < 100 % count ? 1 : 0) }
  }

  /// Why weights that differ by 1 at most are not the same.
  static let nearlyEqual = "They weigh the same, as far as whole numbers can."

  /// The five levels, in words that hold for any question.
  static let scale = GuideNode.list(
    [
      ("Not shown", "No usable evidence."),
      ("Below the bar", "Some evidence, with a gap that others would have to make up for."),
      ("Meets the bar", "A real and complete answer to what was asked."),
      ("Strong", "Clearly more than needed, with a result that can be checked."),
      ("Exceptional", "All of that, and a change that lasted."),
    ].enumerated().map { index, level in
      .mapping([
        ("level", .number(index + 1)), ("name", .own(level.0)), ("meaning", .own(level.1)),
      ])
    })
}
