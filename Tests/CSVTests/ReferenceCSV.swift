@testable import CSV

/// CSV read in the plainest way that could be thought of, to compare with.
enum ReferenceCSV {
  private struct Fault: Error {
    var index: Int
  }

  /// The records of a text, and the place of the first fault if there is one.
  static func read(_ text: String) -> (records: [[String]], fault: FilePosition?) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var records: [[String]] = []
    var index = 0
    do throws(Fault) {
      while index < scalars.count {
        let start = index
        let record = try record(scalars, &index)
        if record.allSatisfy({ $0.unicodeScalars.allSatisfy(Blanks.contains) }) { continue }
        if let first = records.first, first.count != record.count { throw Fault(index: start) }
        records.append(record)
      }
    } catch {
      return (records, position(scalars, error.index))
    }
    return (records, nil)
  }

  private static func record(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(Fault) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(
        index < scalars.count && scalars[index] == "\""
          ? try quoted(scalars, &index) : try plain(scalars, &index))
      if index == scalars.count { return fields }
      let isEnd = scalars[index] != ","
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      index += isPair ? 2 : 1
      if isEnd { return fields }
    }
  }

  private static func plain(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(Fault) -> String {
    var field = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != ",", !isLineEnd(scalars, index) {
      if scalars[index] == "\"" { throw Fault(index: index) }
      field.append(scalars[index])
      index += 1
    }
    return String(field)
  }

  private static func quoted(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(Fault) -> String {
    let open = index
    var field = String.UnicodeScalarView()
    index += 1
    while true {
      guard index < scalars.count else { throw Fault(index: open) }
      if scalars[index] == "\"" {
        if index + 1 < scalars.count, scalars[index + 1] == "\"" {
          index += 1
        } else {
          break
        }
      }
      field.append(scalars[index])
      index += 1
    }
    index += 1
    if index < scalars.count, scalars[index] != ",", !isLineEnd(scalars, index) {
      throw Fault(index: index)
    }
    return String(field)
  }

  private static func isLineEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars[index] == "\n" || scalars[index] == "\r"
  }

  private static func position(_ scalars: [Unicode.Scalar], _ index: Int) -> FilePosition {
    var (line, start) = (1, 0)
    for place in 0..<index where isLineEnd(scalars, place) {
      let isHalf = scalars[place] == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n"
      if !isHalf || place + 1 >= index {
        line += 1
        start = place + 1
      }
    }
    return FilePosition(line: line, column: index - start + 1)
  }
}
