/// Something that the role cannot do without, and what shows that a candidate has it.
package struct MustHave: Sendable, Equatable {
  /// One thing that shows it: it reads a gate, and decides nothing by itself.
  package enum Proof: Sendable, Hashable {
    /// A critical question.
    case question(String)
    /// A section of the test that a gate reads.
    case section(String)
    /// A topic of the test that a gate reads.
    case topic(String)
    /// A disqualifying flag, which must not be confirmed.
    case flag(String)
    case gate(String)

    /// As it stands in a guide file: `question:ID`.
    package var text: String {
      switch self {
      case .question(let id): "question:" + id
      case .section(let id): "section:" + id
      case .topic(let id): "topic:" + id
      case .flag(let id): "flag:" + id
      case .gate(let id): "gate:" + id
      }
    }

    /// The proof of that text; nil for any other text.
    package init?(_ text: String) {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let id = String(parts[1])
      switch parts[0] {
      case "question": self = .question(id)
      case "section": self = .section(id)
      case "topic": self = .topic(id)
      case "flag": self = .flag(id)
      case "gate": self = .gate(id)
      default: return nil
      }
    }
  }

  package var id: String
  package var title: String
  package var shownBy: [Proof]

  package init(id: String, title: String, shownBy: [Proof]) {
    self.id = id
    self.title = title
    self.shownBy = shownBy
  }
}
