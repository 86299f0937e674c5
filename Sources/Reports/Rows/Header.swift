import Interview

/// The first record of a file: which known column stands where.
struct Header: Sendable {
  /// The name of the file.
  let file: String
  /// The known columns.
  let names: [String]
  /// For each known column its field; nil where the file has none.
  let places: [Int?]

  /// Finds the columns.
  ///
  /// - Throws: An error for a column that is named twice or a required one that is missing.
  init(
    _ record: CSVRecord, file: String, names: [String], required: [String],
    warn: (Warning) -> Void
  ) throws(InputError) {
    var places = [Int?](repeating: nil, count: names.count)
    var seen: Set<Identifier<Header>> = []
    for field in 0..<record.count {
      let name = record.text(field)
      guard seen.insert(Identifier(name)).inserted else {
        throw InputError(
          file: file, position: record.position(of: field),
          message: "the column \(name.quoted) is there twice; give each column once")
      }
      if let column = names.firstIndex(where: { record.bytes(field).elementsEqual($0.utf8) }) {
        places[column] = field
      } else {
        warn(
          Warning(
            file: file, position: record.position(of: field),
            message: "unknown column \(name.quoted) is ignored"))
      }
    }
    let missing = names.indices.filter { places[$0] == nil && required.contains(names[$0]) }
    guard missing.isEmpty else {
      throw Header.missing(missing.map { names[$0] }, file: file)
    }
    self.file = file
    self.names = names
    self.places = places
  }

  /// Finds the columns of one of the files.
  init<Column: FileColumn>(
    _ record: CSVRecord, _ columns: Column.Type, warn: (Warning) -> Void
  ) throws(InputError) {
    try self.init(
      record, file: Column.file, names: Column.names, required: Column.required.map(\.name),
      warn: warn)
  }

  /// The error for a file that lacks columns.
  static func missing(_ columns: [String], file: String) -> InputError {
    InputError(
      file: file, position: .start,
      message: "the required column\(columns.count == 1 ? "" : "s") \(columns.listed("and"))"
        + " \(columns.count == 1 ? "is" : "are") missing from the header")
  }
}

extension [String] {
  /// The words as a list in a sentence: `a, b or c`.
  func listed(_ conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }
}
