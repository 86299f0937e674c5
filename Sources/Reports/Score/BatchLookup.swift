import Scoring

/// The steps that bring a batch of ratings to its marks.
///
/// Each step goes through the whole batch and does one thing to each row. A
/// step that only reads (`approach…`) is short, so that the processor waits for
/// many rows at once, and the step after it finds everything near.
extension SessionGathering {
  /// Finds, or adds, the sessions of a batch.
  mutating func findSessions(of batch: inout RatingBatch) {
    for index in 0..<batch.count {
      batch.hashes[index] =
        batch.entries[index].isSameSession
        ? 0 : sessions.hash(batch.text(batch.entries[index].id))
    }
    approached ^= sessions.approach(batch.hashes, batch.count, batch.guesses)
    var session = 0
    for index in 0..<batch.count {
      if !batch.entries[index].isSameSession {
        session = self.session(
          batch.text(batch.entries[index].id), hash: batch.hashes[index])
      }
      batch.entries[index].session = session
    }
  }

  /// Finds, or adds, the seats of a batch whose sessions are known.
  mutating func findSeats(of batch: inout RatingBatch) {
    for index in 0..<batch.count {
      let entry = batch.entries[index]
      batch.hashes[index] =
        entry.isSameSeat ? 0 : seats.hash(entry.session, entry.interviewer)
    }
    approached ^= seats.approach(batch.hashes, batch.count, batch.guesses)
    approached ^= marks.withUnsafeBufferPointer { marks in
      var read: UInt8 = 0
      for index in 0..<batch.count where batch.guesses[index] >= 0 {
        read ^= marks[batch.guesses[index] * 2 * questionCount]
      }
      return read
    }
    var seat = 0
    for index in 0..<batch.count {
      if !batch.entries[index].isSameSeat {
        seat = self.seat(
          session: batch.entries[index].session, interviewer: batch.entries[index].interviewer,
          hash: batch.hashes[index])
      }
      batch.entries[index].seat = seat
    }
  }

  /// Goes near what is known of the sessions of a batch.
  mutating func approachFacts(of batch: borrowing RatingBatch) {
    approached ^= sessionFacts.withUnsafeBufferPointer { facts in
      var read: UInt8 = 0
      for index in 0..<batch.count where batch.entries[index].hasNames {
        let known = facts[batch.entries[index].session]
        read ^= UInt8(truncatingIfNeeded: known.candidate.hash) ^ (known.opening.isDisputed ? 1 : 0)
      }
      return read
    }
  }
}
