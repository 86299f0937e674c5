import CSV

/// How the rows of a `ratings.csv` are read, known from its header.
struct RatingPlan: Sendable {
  /// Reads what a row says.
  let scan: RatingScan
  /// How many fields a row has.
  let width: Int
  /// Whether everything that rows say is kept, and not only what counts.
  let keepsRows: Bool
  private let names: GuideNames
  // The fields of the columns.
  let session: Int
  let interviewer: Int
  let question: Int
  let candidate: Int?
  let opening: Int?

  /// Prepares for the rows of a file.
  init(header: Header, width: Int, names: GuideNames, keepsRows: Bool) {
    func field(_ column: RatingColumn) -> Int? { header.places[column.rawValue] }
    scan = RatingScan(header: header, names: names)
    self.width = width
    self.keepsRows = keepsRows
    self.names = names
    session = field(.session) ?? 0
    interviewer = field(.interviewer) ?? 0
    question = field(.question) ?? 0
    candidate = field(.candidate)
    opening = field(.opening)
  }

  /// Everything that a row says.
  ///
  /// - Throws: Nothing that the scan of the row did not throw before.
  func row(_ record: CSVRecord, _ finding: RatingScan.Finding) throws(InputError) -> RatingRow {
    try RatingRow(scan.cells(record), finding, names: names)
  }
}
