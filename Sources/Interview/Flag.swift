/// What has become of a red flag.
package enum FlagState: String, Sendable, Hashable, CaseIterable, Codable {
  /// Raised, and nobody has looked into it yet.
  case raised
  /// Found to be so.
  case confirmed
  /// Found not to be so.
  case dismissed
}

/// Names one raised flag: who raised it, and its number among the flags of that seat.
package struct FlagKey: Sendable, Hashable, Comparable {
  /// Who raised it: an interviewer or the lead.
  package var seat: Seat
  /// Counted from 1 in the feed of that seat.
  package var number: Int

  package init(seat: Seat, number: Int) {
    self.seat = seat
    self.number = number
  }

  /// Makes the key of an interviewer's flag.
  package init(interviewer: Interviewer, number: Int) {
    self.init(seat: .interviewer(interviewer), number: number)
  }

  /// Who raised it; nil where it was the lead.
  package var interviewer: Interviewer? { seat.interviewer }

  /// Who raised it, as it stands in `flags.csv`: the interviewer's name, or `lead`.
  package var author: String { seat.interviewer?.text ?? Interviewer.leadWord }

  /// By seat, then number.
  package static func < (left: FlagKey, right: FlagKey) -> Bool {
    (left.seat, left.number) < (right.seat, right.number)
  }
}

extension FlagKey: Codable {
  /// An interviewer stands under a key of its own, as it did when only interviewers raised flags,
  /// so that somebody who is called `lead` is not the lead.
  private enum CodingKeys: String, CodingKey {
    case interviewer, seat, number
  }

  /// Reads `{"interviewer":"Ada","number":1}` or `{"number":1,"seat":"lead"}`.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let number = try values.decode(Int.self, forKey: .number)
    if let name = try values.decodeIfPresent(Interviewer.self, forKey: .interviewer) {
      self.init(interviewer: name, number: number)
    } else {
      self.init(seat: try values.decode(Seat.self, forKey: .seat), number: number)
    }
  }

  /// Writes what `init(from:)` reads.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    if let interviewer = seat.interviewer {
      try values.encode(interviewer, forKey: .interviewer)
    } else {
      try values.encode(seat, forKey: .seat)
    }
    try values.encode(number, forKey: .number)
  }
}
