/// Whose a PIN is: the hiring lead's, or one person's at whichever seat that person works.
///
/// One person has one PIN for the panel, for marking and for practice, or another kind of seat of the
/// same name would be a way around it.
package enum PinHolder: Sendable, Hashable {
  case lead
  case person(String)

  /// Who sits at a seat; nil for the candidate, who has no PIN, and for nobody.
  package init?(_ seat: Seat?) {
    switch seat {
    case .lead: self = .lead
    case .interviewer(let name): self = .person(name.text)
    case .marker(let name): self = .person(name.text)
    case .candidate, nil: return nil
    }
  }

  /// Whether both are one person, however the name is typed.
  package func isSame(as other: PinHolder) -> Bool {
    switch (self, other) {
    case (.lead, .lead): true
    case (.person(let name), .person(let second)): name.isSamePerson(as: second)
    default: false
    }
  }

  /// What people call them.
  package var words: String {
    switch self {
    case .lead: "the hiring lead"
    case .person(let name): name
    }
  }

  private static let prefix = "person:"

  /// As it stands in records: `lead` or `person:NAME`.
  package var text: String {
    switch self {
    case .lead: "lead"
    case .person(let name): Self.prefix + name
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(text: String) {
    if text == "lead" {
      self = .lead
    } else if text.utf8.starts(with: Self.prefix.utf8) {
      self = .person(String(text.unicodeScalars.dropFirst(Self.prefix.utf8.count)))
    } else {
      return nil
    }
  }
}

extension PinHolder: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let holder = PinHolder(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not the holder of a PIN")
    }
    self = holder
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
