package import CSV
import Exact
import Guide
package import Interview
package import Scoring
import Text

/// The columns of `marks.csv`.
package enum MarkColumn: Int, FileColumn {
  case session, item, marker, phase, mark, earned, possible, reason, markedAt, outside

  package static let file = FolderFile.marks.rawValue
  package static let names = [
    "session", "item", "marker", "phase", "mark", "earned", "possible", "reason", "marked_at",
    "outside",
  ]
  package static let required: [MarkColumn] = [.session, .item, .marker]
}

/// A row of `marks.csv`: what a marker made of an answer, or marks given by hand.
package struct MarkRow: FileRow {
  /// What the row gives.
  package enum Mark: Sendable, Hashable {
    /// A marker's mark of an answer.
    case open(Marker, OpenMark)
    /// An outside rater's mark of an answer, and the file by which it came in.
    case outside(Marker, OpenMark, file: String)
    /// Marks that the lead gave by hand.
    case byHand(Marks)
  }

  package let session: SessionID
  package let item: String
  /// The first mark or the one that counts; one alone stands for both.
  package let phase: Phase
  package let mark: Mark
  /// Why it was changed; empty for a first mark.
  package let reason: String
  /// When; nil where the file does not say.
  package let markedAt: Instant?
  package let place: RowPlace<MarkColumn>

  /// What stands for an answer that has none of the steps.
  static let noStep = "none"

  package init(_ cells: Cells<MarkColumn>, names: GuideNames) throws(InputError) {
    try self.init(cells, names: names, from: nil)
  }

  /// Reads the values of a row.
  ///
  /// - Parameter source: the file, where all its marks are outside raters'; nil where the column
  ///   `outside` says which are.
  init(
    _ cells: Cells<MarkColumn>, names: GuideNames, from source: OutsideSource?
  ) throws(InputError) {
    session = SessionID(try cells.name(.session))
    let id = try cells.name(.item)
    guard let item = names.guide.assessment.item(id) else {
      throw cells.bad(.item, expected: "an item of the guide")
    }
    self.item = item.id
    phase = try cells.word(.phase) ?? .final
    reason = cells.text(.reason)
    markedAt = try cells.time(.markedAt)
    let marker = cells.text(.marker)
    if let file = source?.file ?? cells.outside {
      let rater: Marker
      if let source {
        rater = try source.rater(cells)
      } else {
        rater = Marker(try cells.name(.marker))
      }
      mark = .outside(rater, try Self.open(cells, item, names.guide.assessment), file: file)
    } else if marker.isEmpty {
      mark = .byHand(try Self.byHand(cells, item))
    } else {
      mark = .open(Marker(marker), try Self.open(cells, item, names.guide.assessment))
    }
    place = cells.place
    if case .byHand = mark, reason.isEmpty {
      throw cells.error(.reason, "marks given by hand need a reason")
    }
  }

  /// Whose mark it is; nil where it was given by hand.
  var marker: Marker? {
    switch mark {
    case .open(let name, _), .outside(let name, _, _): name
    case .byHand: nil
    }
  }

  /// What was made of the answer; nil where marks were given by hand.
  var openMark: OpenMark? {
    switch mark {
    case .open(_, let mark), .outside(_, let mark, _): mark
    case .byHand: nil
    }
  }

  /// Whether it is an outside rater's.
  var isOutside: Bool {
    if case .outside = mark { true } else { false }
  }

  private static func byHand(
    _ cells: Cells<MarkColumn>, _ item: TestItem
  ) throws(InputError) -> Marks {
    let earned = try cells.decimal(.earned)
    let possible = try cells.decimal(.possible)
    guard possible == Rational(item.points) else {
      throw cells.bad(.possible, expected: "the \(item.points) points of item \(item.id)")
    }
    guard let marks = Marks(earned: earned, possible: possible) else {
      throw cells.bad(.earned, expected: "at most possible (\(item.points))")
    }
    return marks
  }

  private static func open(
    _ cells: Cells<MarkColumn>, _ item: TestItem, _ assessment: Assessment
  ) throws(InputError) -> OpenMark {
    let criteria = assessment.criteria
    let text = cells.text(.mark)
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    switch item.task {
    case .steps(let list):
      let all = list.steps.map(\.id)
      if text == noStep { return .steps(ids: []) }
      guard !text.isEmpty, parts.allSatisfy(all.contains), Set(parts).count == parts.count else {
        throw cells.bad(
          .mark, expected: "steps of item \(item.id) joined with ; (\(all.listed("or")))")
      }
      return .steps(ids: all.filter(parts.contains))
    case .writing:
      var ratings: [String: Rating] = [:]
      for part in parts {
        let pair = part.split(separator: "=", omittingEmptySubsequences: false)
        guard pair.count == 2, let value = Int(pair[1]), let rating = Rating(value),
          ratings.updateValue(rating, forKey: String(pair[0])) == nil
        else { throw badRatings(cells, criteria) }
      }
      guard Set(ratings.keys) == Set(criteria.map(\.id)) else {
        throw badRatings(cells, criteria)
      }
      return .ratings(byCriterion: ratings)
    case .number where assessment.unreadNumbers == .marker:
      guard let points = NumberCell.whole(cells.raw(.mark)), (0...item.points).contains(points)
      else {
        throw cells.badNumber(
          .mark, expected: "the points of item \(item.id), a whole number from 0 to \(item.points)")
      }
      return .points(earned: points)
    case .number, .choice, .ticks, .order:
      throw cells.error(.item, "item \(item.id) is marked by its key, not by a marker")
    }
  }

  private static func badRatings(
    _ cells: Cells<MarkColumn>, _ criteria: [Criterion]
  ) -> InputError {
    let example = criteria.map { "\($0.id)=4" }.joined(separator: ";")
    return cells.bad(.mark, expected: "a rating from 1 to 5 for each criterion, such as \(example)")
  }
}

/// A file whose marks are all outside raters'.
package struct OutsideSource: Sendable {
  /// What the file is called.
  package var file: String
  /// Who made the marks of rows that name nobody; nil where each row has to.
  package var rater: String?

  package init(file: String, rater: String?) {
    self.file = file
    self.rater = rater
  }

  /// The rater of a row.
  fileprivate func rater(_ cells: Cells<MarkColumn>) throws(InputError) -> Marker {
    let named = Blanks.trimmed(cells.text(.marker))
    guard let rater else {
      guard !named.isEmpty else {
        throw cells.bad(.marker, expected: "the outside rater's name (or give --outside NAME)")
      }
      return Marker(named)
    }
    guard named.isEmpty || Marker(named) == Marker(rater) else {
      throw cells.bad(.marker, expected: "empty or \(rater.quoted), as --outside says")
    }
    return Marker(rater)
  }
}

extension Cells<MarkColumn> {
  /// The file by which an outside rater's mark came in; nil for a mark of somebody here.
  fileprivate var outside: String? { raw(.outside).isBlank ? nil : text(.outside) }
}

extension OpenMark {
  /// The mark as it stands in the file.
  func cell(_ criteria: [Criterion]) -> String {
    switch self {
    case .ratings(let ratings):
      criteria.compactMap { criterion in
        ratings[criterion.id].map { "\(criterion.id)=\($0.value)" }
      }.joined(separator: ";")
    case .steps(let ids): ids.isEmpty ? MarkRow.noStep : ids.joined(separator: ";")
    case .points(let earned): "\(earned)"
    }
  }
}
