import Foundation
import Interview

/// Compares what the list of sessions keeps of one session with what its events say.
struct ListCheck {
  /// The row of the list, and the figures for the slate beside it; nil where there is none.
  let stored: (row: Data, digest: Data)?
  let check: FeedCheck
  /// The figures that the events give; nil where this reader cannot work them out.
  let digest: String?

  /// What is wrong; nil where nothing is.
  var flaw: AuditFault.Flaw? {
    guard let stored else { return .unlisted }
    guard let found = try? IndexEntry(encoded: stored.row) else { return .row }
    guard headsAgree(found) else { return .heads }
    guard check.newer == 0 else { return nil }
    var expected = IndexEntry(check.folded)
    // Rows are written when a session is written to, so an older program's stay as they were.
    if found.row.excusedMembers.isEmpty { expected.row.excusedMembers = [] }
    if found.row.guide == nil { expected.row.guide = nil }
    guard found.row == expected.row else { return .row }
    return figures == .other ? .digest : nil
  }

  /// Whether the figures are those of an older starpanel, which worked out fewer of them.
  var isOlder: Bool { figures == .fewer }

  private var figures: DigestComparison? {
    guard let digest, let stored, check.newer == 0 else { return nil }
    return DigestComparison(stored: stored.digest, fresh: Data(text: digest))
  }

  private func headsAgree(_ found: IndexEntry) -> Bool {
    found.heads.count == check.heads.count
      && found.heads.allSatisfy { head in
        let known = check.heads[FeedCheck.FeedName(head.seat.text)]
        return known == FeedHead(sequence: head.sequence, sha256: head.sha256)
      }
  }
}

/// How the stored figures of a session stand to those that were worked out anew.
enum DigestComparison: Hashable {
  case same
  /// All that is stored agrees, and an older starpanel had not all of the figures yet.
  case fewer
  case other

  init(stored: Data, fresh: Data) {
    if stored == fresh {
      self = .same
    } else if let stored = try? JSONDecoder().decode(Figures.self, from: stored),
      let fresh = try? JSONDecoder().decode(Figures.self, from: fresh), stored.isPart(of: fresh)
    {
      self = .fewer
    } else {
      self = .other
    }
  }

  /// Any JSON.
  private enum Figures: Decodable, Hashable {
    case nothing
    case truth(Bool)
    case number(Decimal)
    case text(String)
    case list([Figures])
    case fields([String: Figures])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .nothing
      } else if let truth = try? value.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? value.decode(Decimal.self) {
        self = .number(number)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let list = try? value.decode([Figures].self) {
        self = .list(list)
      } else {
        self = .fields(try value.decode([String: Figures].self))
      }
    }

    func isPart(of whole: Figures) -> Bool {
      switch (self, whole) {
      case (.fields(let part), .fields(let whole)):
        part.allSatisfy { key, value in whole[key].map(value.isPart) ?? false }
      case (.list(let part), .list(let whole)):
        part.count == whole.count && zip(part, whole).allSatisfy { $0.isPart(of: $1) }
      default: self == whole
      }
    }
  }
}
