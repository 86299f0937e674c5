/// Who writes a feed: the hiring lead, or one interviewer.
public enum Seat: Sendable, Hashable, Comparable {
  /// The hiring lead, who sets up, marks, debriefs and decides.
  case lead
  /// A member of the panel.
  case interviewer(Interviewer)

  /// The interviewer, where the seat is one's.
  public var interviewer: Interviewer? {
    if case .interviewer(let name) = self { name } else { nil }
  }

  /// The seat as it stands in records: `lead` or `interviewer:NAME`.
  public var text: String {
    switch self {
    case .lead: "lead"
    case .interviewer(let name): "interviewer:" + name.text
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    let prefix = "interviewer:"
    if text == "lead" {
      self = .lead
    } else if text.utf8.starts(with: prefix.utf8) {
      self = .interviewer(Interviewer(String(text.unicodeScalars.dropFirst(prefix.utf8.count))))
    } else {
      return nil
    }
  }

  /// The lead first, then interviewers by name.
  public static func < (left: Seat, right: Seat) -> Bool {
    switch (left, right) {
    case (.lead, .interviewer): true
    case (.interviewer(let a), .interviewer(let b)): a < b
    default: false
    }
  }
}

extension Seat: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let seat = Seat(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a seat")
    }
    self = seat
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
