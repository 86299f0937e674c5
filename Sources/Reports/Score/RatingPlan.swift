/// How the rows of a `ratings.csv` are read, known from its header.
struct RatingPlan: Sendable {
  /// Reads what a row says.
  let scan: RatingScan
  /// How many fields a row has.
  let width: Int
  // The fields of the columns.
  let session: Int
  let interviewer: Int
  let question: Int
  let candidate: Int?
  let opening: Int?

  /// Prepares for the rows of a file.
  init(header: Header, width: Int, names: GuideNames) {
    func field(_ column: RatingColumn) -> Int? { header.places[column.rawValue] }
    scan = RatingScan(header: header, names: names)
    self.width = width
    session = field(.session) ?? 0
    interviewer = field(.interviewer) ?? 0
    question = field(.question) ?? 0
    candidate = field(.candidate)
    opening = field(.opening)
  }
}
