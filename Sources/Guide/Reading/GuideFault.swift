/// One thing that is wrong with a guide file, and where.
public struct GuideFault: Sendable, Equatable {
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int
  /// The rule that is broken.
  public let rule: GuideRule
  /// What is wrong and what to do about it, in one line without control characters.
  public let message: String

  /// Makes a fault.
  public init(line: Int, column: Int, rule: GuideRule, message: String) {
    self.line = line
    self.column = column
    self.rule = rule
    self.message = message
  }

  /// The fault as one line, `FILE:LINE:COLUMN: message (rule)`.
  public func description(in file: String) -> String {
    "\(file):\(description)"
  }
}

extension GuideFault: CustomStringConvertible {
  /// The fault as one line without the name of the file, `LINE:COLUMN: message (rule)`.
  public var description: String { "\(line):\(column): \(message) (\(rule.rawValue))" }
}

/// Everything that is wrong with a guide file; never empty.
public struct GuideFaults: Error, Sendable, Equatable {
  /// The faults in the order of their positions.
  public let faults: [GuideFault]

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
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
