/// A text that a draft leaves to be written.
package enum GuideGap {
  /// What such a text begins with.
  package static let mark = "GAP:"

  /// A text that says what belongs in its place.
  static func node(_ what: String) -> GuideNode { .own(mark + " " + what) }

  /// The texts of a guide's file that are still to be written, in the order of the file.
  package static func all(in text: String) -> [(line: Int, column: Int, what: String)] {
    // Not by `Character`: a carriage return and a line feed are one of these.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [(Int, Int, String)] in
      let line = String(line)
      if line.drop(while: { $0 == " " }).hasPrefix("#") { return [] }
      return line.ranges(of: mark).map { range in
        let column = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
        let rest = line[range.upperBound...].prefix { $0 != "\"" && $0 != "'" && !$0.isNewline }
        let what = rest.trimmingPrefix { $0 == " " }
        return (number + 1, column, String(what.prefix(60)))
      }
    }
  }
}
