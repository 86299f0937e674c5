/// Who writes a feed: the hiring lead, the candidate at the test, a marker, or an interviewer.
package enum Seat: Sendable, Hashable, Comparable {
  /// The hiring lead, who sets up, debriefs and decides.
  case lead
  /// The candidate, who takes the test.
  case candidate
  /// Somebody who marks the open answers of the test, and is told no name.
  case marker(Marker)
  /// A member of the panel.
  case interviewer(Interviewer)

  /// The interviewer, where the seat is one's.
  package var interviewer: Interviewer? {
    if case .interviewer(let name) = self { name } else { nil }
  }

  /// The marker, where the seat is one's.
  package var marker: Marker? {
    if case .marker(let name) = self { name } else { nil }
  }

  private static let interviewerPrefix = "interviewer:"
  private static let markerPrefix = "marker:"

  /// The seat as it stands in records: `lead`, `candidate`, `marker:NAME` or `interviewer:NAME`.
  package var text: String {
    switch self {
    case .lead: "lead"
    case .candidate: "candidate"
    case .marker(let name): Self.markerPrefix + name.text
    case .interviewer(let name): Self.interviewerPrefix + name.text
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(text: String) {
    switch text {
    case "lead": self = .lead
    case "candidate": self = .candidate
    default:
      if let name = Self.name(in: text, after: Self.interviewerPrefix) {
        self = .interviewer(Interviewer(name))
      } else if let name = Self.name(in: text, after: Self.markerPrefix) {
        self = .marker(Marker(name))
      } else {
        return nil
      }
    }
  }

  private static func name(in text: String, after prefix: String) -> String? {
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    return String(text.unicodeScalars.dropFirst(prefix.utf8.count))
  }

  /// The lead first, then the candidate, markers by name and interviewers by name.
  package static func < (left: Seat, right: Seat) -> Bool {
    switch (left, right) {
    case (.interviewer(let a), .interviewer(let b)): a < b
    case (.marker(let a), .marker(let b)): a < b
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .lead: 0
    case .candidate: 1
    case .marker: 2
    case .interviewer: 3
    }
  }
}

extension Seat: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let seat = Seat(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a seat")
    }
    self = seat
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
