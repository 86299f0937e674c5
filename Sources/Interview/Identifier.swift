/// A name that people or other programs gave to something.
///
/// Two identifiers are equal when they are the same bytes. (Swift's own string
/// equality also equates different spellings of one accented letter, and other
/// programs that read our files do not.)
package struct Identifier<Kind>: Sendable, Hashable, Comparable {
  /// The name as it was given.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: Identifier, right: Identifier) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}

extension Identifier: Codable {
  /// Reads the bare text.
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the bare text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

/// Tells session names from other names.
package enum SessionKind: Sendable {}
/// Tells interviewers' names from other names.
package enum InterviewerKind: Sendable {}
/// Tells the names of those who mark the test from other names.
package enum MarkerKind: Sendable {}
/// Tells openings' names from other names.
package enum OpeningKind: Sendable {}

/// The name of one candidate's interview.
package typealias SessionID = Identifier<SessionKind>
/// The name of a member of the panel.
package typealias Interviewer = Identifier<InterviewerKind>
/// The name of somebody who marks the open answers of the test.
package typealias Marker = Identifier<MarkerKind>
/// The name of a vacancy that candidates are interviewed for.
package typealias Opening = Identifier<OpeningKind>
