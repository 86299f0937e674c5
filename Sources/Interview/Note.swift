/// What an interviewer wrote down about one answer, line by line.
package struct Note: Sendable, Hashable, Codable {
  /// A line and when it was begun.
  package struct Line: Sendable, Hashable, Codable {
    /// Seconds on the interview's clock; nil where it was not known.
    package var at: Int?
    /// The words, without a line break.
    package var text: String

    package init(at: Int? = nil, text: String) {
      self.at = at
      self.text = text
    }
  }

  /// The lines; none when nothing was written.
  package var lines: [Line]

  package init(lines: [Line] = []) {
    self.lines = lines
  }

  /// Makes a note of a text, with no times.
  ///
  /// Only a line feed ends a line, so that `text` gives back the same bytes.
  package init(text: String) {
    lines =
      text.isEmpty
      ? []
      : text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Line(text: String($0)) }
  }

  /// Makes a note of a text that was written elsewhere: lines that were there before keep their
  /// times.
  package init(text: String, timedAs before: Note) {
    self.init(text: text)
    var times: [String: Int] = [:]
    for line in before.lines { times[line.text] = line.at }
    for index in lines.indices { lines[index].at = times[lines[index].text] }
  }

  /// The lines joined by line feeds.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether nothing was written.
  package var isEmpty: Bool { lines.allSatisfy { $0.text.isEmpty } }
}
