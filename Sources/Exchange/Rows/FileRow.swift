package import CSV
package import Guide

/// The columns of one of the files, in the order in which they are written.
package protocol FileColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The name of the file.
  static var file: String { get }
  /// The names of all columns, in the order of the raw values, which count from 0.
  static var names: [String] { get }
  /// The columns without which the file is not taken.
  static var required: [Self] { get }
}

extension FileColumn {
  /// The column's name in the header.
  package var name: String { Self.names[rawValue] }

  /// Begins the file with its header.
  ///
  /// - Parameter forExcel: whether it begins with the UTF-8 mark.
  static func begin(forExcel: Bool) -> CSVWriter {
    var writer = CSVWriter()
    if forExcel { writer.byteOrderMark() }
    writer.record(names)
    return writer
  }
}

extension FileColumn {
  /// Reads a file to its end, cell by cell.
  ///
  /// - Parameter more: columns that are known besides those of the row, and stand after them.
  /// - Throws: The first fault of the file, or what `body` throws.
  static func forEachCells(
    _ source: consuming some ByteSource & ~Copyable, more: [String] = [],
    warn: (Warning) -> Void, _ body: (Cells<Self>) throws(InputError) -> Void
  ) throws(InputError) {
    let file = source.name
    var header: Header?
    try CSVReader.read(source, columns: names) { (record) throws(InputError) in
      if let header {
        try header.checkNameless(record)
        try body(Cells(record: record, header: header))
      } else {
        header = try Header(record, Self.self, file: file, more: more, warn: warn)
      }
    }
    if header == nil { throw Header.missing(required.map(\.name), file: file) }
  }
}

/// One row of a file, its values read and each found to be allowed.
///
/// What rows must not do to one another, such as give a rating twice, is
/// `RowChecks`.
package protocol FileRow: Sendable {
  /// The columns of the file.
  associatedtype Column: FileColumn

  /// Where the row stood.
  var place: RowPlace<Column> { get }

  /// Reads the values.
  ///
  /// - Throws: An error at the first value, in column order, that is not allowed.
  init(_ cells: Cells<Column>, names: GuideNames) throws(InputError)
}

extension FileRow {
  /// Reads a file of such rows to its end.
  ///
  /// - Parameters:
  ///   - warn: is told of columns that are ignored.
  ///   - row: is given each row in the order of the file.
  /// - Throws: The first fault of the file, or what `row` throws.
  package static func read(
    _ source: consuming some ByteSource & ~Copyable, names: GuideNames,
    warn: (Warning) -> Void, _ row: (Self) throws(InputError) -> Void
  ) throws(InputError) {
    try Column.forEachCells(source, warn: warn) { (cells) throws(InputError) in
      try row(Self(cells, names: names))
    }
  }
}

/// The ids that files may use of a guide.
///
/// Nothing in it changes. It is an object because every row of a file is read
/// with it, and a guide has many parts to copy.
package final class GuideNames: Sendable {
  /// The guide that they come from.
  package let guide: HiringGuide
  let questions: NameList
  /// The sections of the test.
  let sections: NameList
  /// The place of each section among the guide's competencies.
  let sectionPlaces: [Int]
  let flags: NameList

  /// Collects the ids of a guide.
  package init(guide: HiringGuide) {
    self.guide = guide
    questions = NameList(guide.questions.map(\.id))
    sections = NameList(guide.tested.map(\.id))
    sectionPlaces = guide.competencies.indices.filter {
      guide.assessment.section(guide.competencies[$0].id) != nil
    }
    flags = NameList(guide.flags.map(\.id))
  }
}
