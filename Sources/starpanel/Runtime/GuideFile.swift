import CSV
import Guide
import Text

/// A guide read from a file, with every fault named by file, line and column.
enum GuideFile {
  /// The longest guide that is read, in bytes; the built-in one has a tenth of it.
  static let limit = 1 << 20

  /// The text of a guide's file, found to be sound; of a sheet, the YAML that is drafted from it.
  static func text(_ path: String) throws -> String {
    let bytes = try bytes(path)
    if isSheet(path) { return try sheet(bytes, named: path, withGaps: false).text }
    _ = try parse(bytes, named: path)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter withGaps: whether texts that a draft left to be written are faults.
  static func read(_ path: String, withGaps: Bool = false) throws -> HiringGuide {
    let bytes = try bytes(path)
    if isSheet(path) { return try sheet(bytes, named: path, withGaps: withGaps).guide }
    return try parse(bytes, named: path, withGaps: withGaps)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    switch TextFile.read(path, limit: limit) {
    case .failure(let unreadable):
      throw Failure(
        status: .badInput, message: "\(path): cannot be read: \(unreadable.reason)")
    case .success(let bytes): return bytes
    }
  }

  // MARK: Sheets

  /// Whether a file is a sheet by its name; workbooks are among them, to be told what to do.
  static func isSheet(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".csv", ".xlsx", ".xls", ".ods"].contains { name.hasSuffix($0) }
  }

  /// The guide of a sheet.
  static func sheet(_ bytes: [UInt8], named path: String, withGaps: Bool) throws -> SheetGuide {
    let rows: [[String]]
    do throws(InputError) {
      rows = try SheetRows.read(bytes, file: path, isHeading: SheetGuide.isHeading)
    } catch {
      throw Failure(status: .badInput, message: error.description)
    }
    do throws(SheetFaults) {
      return try SheetGuide(rows: rows, named: title(of: path), withGaps: withGaps)
    } catch {
      throw Failure(status: .badInput, message: error.description(in: path.shownHarmless))
    }
  }

  /// The bytes of a sheet, with the mark by which spreadsheet programs know UTF-8.
  static func sheet(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    writer.byteOrderMark()
    for row in rows {
      for cell in row { writer.text(cell) }
      writer.endRecord()
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The name of a file in words: a role, for a sheet that does not say it.
  private static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = name.prefix { $0 != "." }.split { "-_ ".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  static func parse(
    _ bytes: [UInt8], named name: String, withGaps: Bool = false
  ) throws -> HiringGuide {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(status: .badInput, message: "\(name):1:1: not UTF-8 text; save it as UTF-8")
    }
    let gaps = withGaps ? GuideGap.all(in: text).map { Line(gap: $0, name) } : []
    let guide: HiringGuide
    do throws(GuideFaults) {
      guide = try GuideReader.read(text: text)
    } catch {
      throw failure(gaps + error.faults.map { Line(fault: $0, name) })
    }
    guard gaps.isEmpty else { throw failure(gaps) }
    return guide
  }

  /// A line of what is wrong, with its place for the order.
  private struct Line {
    let place: (Int, Int)
    let text: String

    init(gap: (line: Int, column: Int, what: String), _ name: String) {
      place = (gap.line, gap.column)
      text =
        "\(name):\(gap.line):\(gap.column): still to be written: \(gap.what.shownHarmless) (gap)"
    }

    init(fault: GuideFault, _ name: String) {
      place = (fault.line, fault.column)
      text = fault.description(in: name)
    }
  }

  private static func failure(_ lines: [Line]) -> Failure {
    let ordered = lines.enumerated().sorted { left, right in
      (left.element.place.0, left.element.place.1, left.offset)
        < (right.element.place.0, right.element.place.1, right.offset)
    }
    return Failure(
      status: .badInput, message: ordered.map(\.element.text).joined(separator: "\n"))
  }
}
