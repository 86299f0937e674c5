import CSV

/// The first seats of a session, kept with what else is known of it.
///
/// A panel is rarely larger; looking its seats up is then no search at all.
struct SeatsAtHand {
  static let room = 6

  /// Interviewer and seat of each, the interviewer in the upper half.
  private var pairs = InlineArray<6, UInt64>(repeating: 0)
  /// How many there are.
  private(set) var count: UInt8 = 0

  /// One of its bytes: reading it brings the rest into the processor's cache.
  var glance: UInt8 { UInt8(truncatingIfNeeded: pairs[0]) }

  /// Whether there is no room for another.
  var isFull: Bool { count == SeatsAtHand.room }

  /// The seat of an interviewer; nil where it is not among these.
  @inline(__always)
  func seat(of interviewer: Int) -> Int? {
    for index in 0..<Int(count) where pairs[index] >> 32 == UInt64(interviewer) {
      return Int(pairs[index] & 0xFFFF_FFFF)
    }
    return nil
  }

  mutating func add(_ seat: Int, of interviewer: Int) {
    pairs[Int(count)] = UInt64(interviewer) << 32 | UInt64(UInt32(truncatingIfNeeded: seat))
    count += 1
  }
}

/// Numbers the seats of all sessions from 0 in the order in which they are first seen.
struct SeatIndex: ~Copyable {
  private var pairs: [(session: UInt32, interviewer: UInt32)] = []
  /// The seats beyond those that their sessions have at hand, and their numbers.
  private var others = PairIndex()
  private var otherSeats: [Int] = []

  /// How many seats there are.
  var count: Int { pairs.count }

  /// Whose seat it is, and in which session.
  @inline(__always)
  subscript(seat: Int) -> (session: Int, interviewer: Int) {
    (Int(pairs[seat].session), Int(pairs[seat].interviewer))
  }

  /// The number of a seat, a new one (`count` grows) if it is new.
  @inline(__always)
  mutating func number(of session: Int, _ interviewer: Int, _ atHand: inout SeatsAtHand) -> Int {
    atHand.seat(of: interviewer) ?? add(session, interviewer, &atHand)
  }

  /// The number of a seat; nil where there is none.
  func find(_ session: Int, _ interviewer: Int, _ atHand: SeatsAtHand) -> Int? {
    if let seat = atHand.seat(of: interviewer) { return seat }
    return atHand.isFull ? others.find(session, interviewer).map { otherSeats[$0] } : nil
  }

  @inline(never)
  private mutating func add(
    _ session: Int, _ interviewer: Int, _ atHand: inout SeatsAtHand
  ) -> Int {
    if atHand.isFull {
      let other = others.number(of: session, interviewer)
      if other < otherSeats.count { return otherSeats[other] }
      otherSeats.append(pairs.count)
    } else {
      atHand.add(pairs.count, of: interviewer)
    }
    pairs.append(
      (UInt32(truncatingIfNeeded: session), UInt32(truncatingIfNeeded: interviewer)))
    return pairs.count - 1
  }
}
