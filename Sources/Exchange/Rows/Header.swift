import CSV
import Guide
import Interview
import Text

/// The first record of a file: which known column stands where.
struct Header: Sendable {
  let file: String
  /// For each known column its field; nil where the file has none.
  let places: [Int?]
  /// The fields without a name, which must be empty in every row.
  let nameless: [Int]

  /// Finds the columns, by names that are compared as `ColumnName` says.
  ///
  /// An unknown column is ignored with a warning. One whose name is near to that of a
  /// column that the file lacks is refused: what it holds could turn the verdict.
  ///
  /// - Parameter more: columns that are known besides, and to which a near name may be given.
  /// - Throws: An error for a column that is named twice, for a required one that is
  ///   missing, and for a near name.
  init(
    _ record: CSVRecord, file: String, names: [String], required: [String],
    more: [String] = [], warn: (Warning) -> Void
  ) throws(InputError) {
    var finding = Finding(file: file, names: names + more)
    for field in 0..<record.count {
      try finding.take(record.text(field), field, at: record.position(of: field))
    }
    try finding.checkRequired(required)
    try finding.checkNear(names)
    for column in finding.unknown {
      warn(
        Warning(
          file: file, position: column.position,
          message: "unknown column \(column.name.quoted) is ignored"))
    }
    self.file = file
    places = finding.places
    nameless = finding.nameless
  }

  /// Finds the columns of one of the files.
  init<Column: FileColumn>(
    _ record: CSVRecord, _ columns: Column.Type, file: String, more: [String] = [],
    warn: (Warning) -> Void
  ) throws(InputError) {
    try self.init(
      record, file: file, names: Column.names, required: Column.required.map(\.name),
      more: more, warn: warn)
  }

  /// The error for a file that lacks columns.
  static func missing(
    _ columns: [String], file: String, position: FilePosition = .start, meant: [String] = []
  ) -> InputError {
    InputError(
      file: file, position: position,
      message: "the required column\(columns.count == 1 ? "" : "s") \(columns.listed("and"))"
        + " \(columns.count == 1 ? "is" : "are") missing from the header"
        + (meant.isEmpty ? "" : "; did you mean \(meant.listed("and"))?"))
  }

  /// Checks that nothing stands below a cell of the header that is empty.
  @inline(__always)
  func checkNameless(_ record: CSVRecord) throws(InputError) {
    if nameless.isEmpty { return }
    for field in nameless where !record.bytes(field).isBlank {
      throw InputError(
        file: file, position: record.position(of: field),
        message: "\(record.text(field).quoted) stands in a column without a name; name the column"
          + " in the header, or empty it")
    }
  }
}

extension Header {
  /// What is known of a header while it is read.
  private struct Finding {
    struct Unknown {
      var name: String
      var folded: String
      var position: FilePosition
    }

    let file: String
    let names: [String]
    var places: [Int?]
    var nameless: [Int] = []
    var unknown: [Unknown] = []
    /// The names as they stand, by how they are compared.
    private var seen: [Identifier<Header>: String] = [:]

    init(file: String, names: [String]) {
      self.file = file
      self.names = names
      places = [Int?](repeating: nil, count: names.count)
    }

    /// Takes the next cell.
    mutating func take(_ name: String, _ field: Int, at position: FilePosition) throws(InputError) {
      let folded = ColumnName.folded(name)
      if folded.isEmpty {
        nameless.append(field)
        return
      }
      if let other = seen.updateValue(name, forKey: Identifier(folded)) {
        throw InputError(
          file: file, position: position,
          message: Identifier<Header>(other) == Identifier(name)
            ? "the column \(name.quoted) is there twice; give each column once"
            : "the columns \(other.quoted) and \(name.quoted) are the same one; give it once")
      }
      if let column = names.firstIndex(where: { $0.utf8.elementsEqual(folded.utf8) }) {
        places[column] = field
      } else {
        unknown.append(Unknown(name: name, folded: folded, position: position))
      }
    }

    private var lacking: [String] { names.indices.filter { places[$0] == nil }.map { names[$0] } }

    func checkRequired(_ required: [String]) throws(InputError) {
      let missing = lacking.filter(required.contains)
      guard !missing.isEmpty else { return }
      let near = unknown.filter { ColumnName.nearest(to: $0.folded, in: missing) != nil }
      throw Header.missing(
        missing, file: file, position: near.first?.position ?? .start,
        meant: near.map(\.name.quoted))
    }

    func checkNear(_ read: [String]) throws(InputError) {
      let lacking = lacking.filter(read.contains)
      for column in unknown {
        guard let meant = ColumnName.nearest(to: column.folded, in: lacking) else { continue }
        throw InputError(
          file: file, position: column.position,
          message: "the column \(column.name.quoted) is not known; did you mean \(meant)?"
            + " Rename it, or take it out, since what it holds could decide")
      }
    }
  }
}

extension [String] {
  /// The words as a list in a sentence: `a, b or c`.
  func listed(_ conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }
}

extension ColumnName {
  /// The name that was meant by another, folded one; nil where none is close enough.
  ///
  /// Close is: the same letters with other signs between them (`Rated at`), the name
  /// as a word of a longer one (`Interviewer name`), or a typing error away (`comunication`).
  static func nearest(to name: String, in known: [String]) -> String? {
    let letters = squeezed(name)
    let words = words(name)
    return known.first { squeezed($0) == letters }
      ?? known.first { isTypingError(name, of: $0) || isTypingError(letters, of: squeezed($0)) }
      ?? known.first { words.contains($0) }
  }

  /// Whether a text is another one with a slip or two, as its length allows.
  ///
  /// Who mistypes rarely does so in the first letter, so a short word or two slips
  /// need that to be right: `date` is not `late`, and `savings` are not `ratings`.
  static func isTypingError(_ text: String, of word: String) -> Bool {
    let (given, meant) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
    guard meant.count >= 4, abs(given.count - meant.count) <= 2 else { return false }
    let distance = NearestWord.distance(given, meant)
    if distance == 0 { return true }
    let isSameStart = given.first == meant.first
    return distance == 1 && (isSameStart || meant.count > 4)
      || distance == 2 && isSameStart && meant.count >= 7
  }

  /// The words of a text: runs of letters, digits and underscores.
  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !$0.properties.isAlphabetic && !($0 == "_" || isDigit($0)) }
      .map { String($0) }
  }

  private static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || isDigit($0)
        }))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
