import CSV
import Exact
import Guide
import Interview
import Scoring
import Text

/// What a folder's `scorecards.csv` says of sessions that its other files name.
///
/// The file is an outcome: its figures are worked out anew, and only compared. Its
/// decisions, and the names of candidates that no other file gives, are taken.
struct GivenScorecards: Sendable {
  /// A row of the file.
  struct Row: Sendable {
    var session: Int
    /// Where the row begins.
    var position: FilePosition
    /// What was decided; nil where nothing was.
    var choice: Choice?
    /// The figures, in the order of `columns`; nil where the file lacks a column.
    var figures: [String?]
  }

  /// The columns that are compared, in the order of the table.
  let columns: [String]
  var file = FolderFile.scorecards.rawValue
  var rows: [Row] = []

  /// The columns that meant something else in files of before there was a column `method`: totals
  /// were by shares then, whichever method decided.
  private let changed: Set<String>

  /// Prepares for a file about sessions of a guide.
  init(guide: HiringGuide) {
    changed = guide.scoring.method == .split ? [] : ["total", "total_initial"]
    columns = ScorecardTable(guide: guide).columns.filter { !DecisionColumn.names.contains($0) }
  }

  /// A sentence for each figure that is not what was worked out, and for each decision to
  /// advance that the verdict forbids.
  func warnings(_ row: Row, on scored: ScoredSession, _ table: ScorecardTable) -> [Warning] {
    let id = scored.session.text.quoted
    let worked = table.cells(of: scored)
    var found: [Warning] = []
    let isOfBefore = columns.firstIndex(of: "method").flatMap { row.figures[$0] } == nil
    for (column, name) in columns.enumerated() where !(isOfBefore && changed.contains(name)) {
      guard let given = row.figures[column], let place = table.columns.firstIndex(of: name),
        worked.indices.contains(place),
        !GivenScorecards.isSame(given, worked[place])
      else { continue }
      found.append(
        warning(
          row,
          "\(name) of session \(id) is \(given.quoted) here and worked out as"
            + " \(worked[place].quoted); the latter stands"))
    }
    let verdict = scored.scorecard.final.verdict
    if row.choice == .advance, verdict == .fail || verdict == .incomplete {
      found.append(
        warning(
          row,
          "session \(id) has the decision to advance, which stands as recorded, and the verdict"
            + " worked out is \(verdict.rawValue)"))
    }
    return found
  }

  private func warning(_ row: Row, _ message: String) -> Warning {
    Warning(file: file, position: row.position, message: message)
  }

  /// Whether two cells say the same: as numbers where both are numbers, as a spreadsheet may
  /// have written 84.0000 as 84.
  private static func isSame(_ given: String, _ worked: String) -> Bool {
    if Identifier<GivenScorecards>(given) == Identifier(worked) { return true }
    let given = Blanks.trimmed(given)
    guard let first = Rational(plainDecimal: given), let second = Rational(plainDecimal: worked)
    else { return Identifier<GivenScorecards>(given) == Identifier(worked) }
    return first == second
  }
}

extension FolderWalk {
  /// Reads `scorecards.csv`, of which decisions and names are taken.
  mutating func read(
    scorecards source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    given.file = source.name
    let columns = given.columns
    var seen: Set<SessionID> = []
    try DecisionColumn.forEachCells(source, more: columns, warn: warn) {
      (cells) throws(InputError) in
      let row = try DecisionRow(cells, names: names)
      guard seen.insert(row.session).inserted else {
        throw row.place.error(
          .session, "session \(row.session.text.quoted) is given twice; give it one row")
      }
      guard let session = gathering.known(row.session) else {
        warn(
          row.place.warning(
            .session,
            "session \(row.session.text.quoted) is in no other file and is passed over"))
        return
      }
      gathering.name(session, candidate: row.candidate, opening: row.opening)
      record?.take(row)
      let figures = columns.indices.map { cells.more($0) }
      let isHeldBack = HeldBack.isMarked(under: names.guide) { column in
        columns.firstIndex(of: column).flatMap { figures[$0] }
      }
      if isHeldBack {
        gathering.heldBack.insert(session)
        record?.holdBack(row.session)
      }
      given.rows.append(
        GivenScorecards.Row(
          session: session, position: row.place.position(.session), choice: row.choice,
          figures: figures))
    }
  }
}
