import Guide

/// What the record takes as practice.
package enum PracticeRule {
  /// Why a level is not recorded; nil where it is.
  ///
  /// - Parameter guideText: the text of the guide that is to have the answer.
  package static func refusal(of rating: PracticeRating, guideText: String) -> String? {
    if let refusal = NameRule.refusal(of: rating.rater, beside: []) { return refusal }
    guard let guide = try? GuideReader.read(text: guideText) else {
      return "the guide \(rating.guide.id) cannot be read"
    }
    guard guide.id == rating.guide.id, guide.version == rating.guide.version else {
      return "the guide is not \(rating.guide.id), version \(rating.guide.version)"
    }
    let answers = guide.questions.flatMap(\.practice)
    guard answers.contains(where: { $0.id == rating.answer }) else {
      return "the guide \(guide.id) has no practice answer \(rating.answer)"
    }
    return nil
  }
}
