package import Interview

/// What a check of every chain has found.
package struct AuditReport: Sendable, Hashable {
  /// Something that is not as the ledger wrote it.
  package struct Fault: Sendable, Hashable {
    package enum Flaw: Sendable, Hashable {
      /// An event is missing or out of place: the feed goes on with another number.
      case sequence(expected: Int)
      /// The record is not the text that was hashed.
      case hash
      /// The record is not one that this program can read.
      case unreadable
      /// A column says something else than the record.
      case column(String)
      /// The record does not carry the hash of the event before it.
      case previous
      /// The list of sessions remembers other events at the end of the feeds.
      case heads
      /// The list of sessions says something else than the events.
      case row
      /// The list of sessions does not have the session.
      case unlisted
      /// The list of sessions has a session of which there are no events.
      case empty
      /// The list of sessions is not in the order in which the sessions came.
      case order
      /// Events were recorded that are not there.
      case gone(Int)
      /// Practice ratings were recorded that are not there.
      case practiceGone(Int)
      /// The text of the guide of that SHA-256 is not the one that was stored.
      case guide(String)
    }

    /// The session; nil where the fault is in none.
    package var session: SessionID?
    /// The seat, as the event's column has it; nil where the fault is in no event.
    package var seat: String?
    /// Whose practice ratings they are, as the column has it; nil where the fault is in none.
    package var practice: String?
    /// The number in the feed or among the rater's; nil where the fault is in no event or rating.
    package var sequence: Int?
    package var flaw: Flaw
  }

  /// How many events were looked at.
  package internal(set) var events = 0
  /// How many feeds they stand in.
  package internal(set) var feeds = 0
  /// How many sessions they belong to.
  package internal(set) var sessions = 0
  /// At most one fault of each feed, its first; in the order of the check, which is by session.
  package internal(set) var faults: [Fault] = []

  /// Whether all is as the ledger wrote it.
  package var isSound: Bool { faults.isEmpty }
  package var firstFault: Fault? { faults.first }
}

extension AuditReport.Fault: CustomStringConvertible {
  /// Where the fault is and what is wrong, in one sentence.
  package var description: String {
    var places: [String] = []
    if let session { places.append("session \(session)") }
    if let seat { places.append(seat) }
    if let practice { places.append("practice of \(practice)") }
    if let sequence { places.append("\(practice == nil ? "event" : "rating") \(sequence)") }
    let words = flaw.words(of: practice == nil ? "event" : "rating")
    return places.isEmpty ? words : places.joined(separator: ", ") + ": " + words
  }
}

extension AuditReport.Fault.Flaw: CustomStringConvertible {
  /// What is wrong, in words.
  package var description: String { words(of: "event") }

  /// What is wrong, in words; `entry` is what a record of the chain is called.
  fileprivate func words(of entry: String) -> String {
    switch self {
    case .sequence(let expected): "\(entry) \(expected) of the feed should be here"
    case .hash: "the record does not match its SHA-256"
    case .unreadable: "the record cannot be read"
    case .column(let name): "the column \(name) does not match the record"
    case .previous: "the record does not carry the SHA-256 of the \(entry) before it"
    case .heads: "the list of sessions remembers other last events"
    case .row: "the list of sessions does not match the events"
    case .unlisted: "the list of sessions does not have it"
    case .empty: "the list of sessions has it, and there are no events of it"
    case .order: "the list of sessions has it in another place"
    case .gone(let count): "\(count) recorded events are not there"
    case .practiceGone(let count): "\(count) recorded practice ratings are not there"
    case .guide(let sha256): "the guide \(sha256) is not the text that was stored"
    }
  }
}
