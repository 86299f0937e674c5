import Text

/// One thing that is wrong with a guide file, and where.
package struct GuideFault: Sendable, Equatable {
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1 in Unicode scalars.
  package let column: Int
  /// The rule that is broken.
  package let rule: GuideRule
  /// What is wrong and what to do about it, in one line without characters that could harm a terminal.
  package let message: String

  package init(line: Int, column: Int, rule: GuideRule, message: String) {
    self.line = line
    self.column = column
    self.rule = rule
    // It may quote what stands in the file.
    self.message = message.harmless
  }

  /// The fault as one line, `FILE:LINE:COLUMN: message (rule)`.
  package func description(in file: String) -> String {
    "\(file):\(description)"
  }
}

extension GuideFault: CustomStringConvertible {
  /// The fault as one line without the name of the file, `LINE:COLUMN: message (rule)`.
  package var description: String { "\(line):\(column): \(message) (\(rule.rawValue))" }
}

/// Everything that is wrong with a guide file; never empty.
package struct GuideFaults: Error, Sendable, Equatable {
  /// The faults in the order of their positions.
  package let faults: [GuideFault]

  /// Puts the faults in the order of their positions; those of one position keep theirs.
  init(_ faults: [GuideFault]) {
    self.faults = faults.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }
}

extension GuideFaults: CustomStringConvertible {
  /// The faults, one a line.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Collects what is wrong with a guide while it is being read.
final class FaultLog {
  private(set) var faults: [GuideFault] = []

  func note(_ rule: GuideRule, at place: Place, _ message: String) {
    faults.append(
      GuideFault(line: place.line, column: place.column, rule: rule, message: message))
  }
}
