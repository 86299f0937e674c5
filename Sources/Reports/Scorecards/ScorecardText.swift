import Guide
struct ScorecardText {
  init(_ s: ScoredSession, guide: HiringGuide) {}
  var page: String { "" }
}
