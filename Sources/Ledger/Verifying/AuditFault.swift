package import Interview

/// Something that is not as the ledger wrote it.
package struct AuditFault: Sendable, Hashable {
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
    /// A decision names other last events than the ones before it.
    case basis
    /// SQLite cannot read all that there is of it.
    case pages
    /// The list of sessions remembers other events at the end of the feeds.
    case heads
    /// The list of sessions says something else than the events.
    case row
    /// The list of sessions has other figures for the slate than those that the events give.
    case digest
    /// The list of sessions does not have the session.
    case unlisted
    /// The list of sessions has a session of which there are no events.
    case empty
    /// The list of sessions is not in the order in which the sessions came.
    case order
    /// Events were recorded that are not there.
    case gone(Int)
    /// There are more events than were recorded.
    case added(Int)
    /// Practice ratings were recorded that are not there.
    case practiceGone(Int)
    /// Entries about the file were recorded that are not there.
    case custodyGone(Int)
    /// What is kept of somebody's PIN is not what the record of the file says.
    case pin(of: String)
    /// What was being typed on a question cannot be read.
    case draft(String)
    /// What the lead has set for PINs is not what the record of the file says.
    case pinPolicy
    /// The text of the guide of that SHA-256 is not the one that was stored.
    case guide(String)
    /// The guide that a session is held under is not there.
    case guideGone(String)
    /// Something of the file's layout is not there, such as a guard.
    case layoutGone(String)
    /// Something is in the file that no layout has.
    case layoutForeign(String)
    /// Something of the file's layout has another text.
    case layoutChanged(String)
    /// What SQLite's own check of the file says.
    case integrity(String)
  }

  /// Which chain an entry belongs to that is no event of a session.
  package enum Chain: Sendable, Hashable {
    /// Somebody's practice ratings, by the name in the column.
    case practice(of: String)
    /// What happened to the file.
    case custody
  }

  /// The session; nil where the fault is in none.
  package var session: SessionID?
  /// The seat, as the event's column has it; nil where the fault is in no event.
  package var seat: String?
  /// The chain beside the sessions; nil where the fault is in none.
  package var chain: Chain?
  /// The number in the feed or chain; nil where the fault is in no entry of one.
  package var sequence: Int?
  package var flaw: Flaw
}

extension AuditFault: CustomStringConvertible {
  /// Where the fault is and what is wrong, in one sentence.
  package var description: String {
    var places: [String] = []
    if let session { places.append("session \(session)") }
    if let seat { places.append(seat) }
    switch chain {
    case .practice(let name): places.append("practice of \(name)")
    case .custody: places.append("what happened to the file")
    case nil: break
    }
    if let sequence { places.append("\(entry) \(sequence)") }
    let words = flaw.words(of: entry)
    return places.isEmpty ? words : places.joined(separator: ", ") + ": " + words
  }

  /// What a record of the chain is called.
  private var entry: String {
    switch chain {
    case .practice: "rating"
    case .custody: "entry"
    case nil: "event"
    }
  }
}

extension AuditFault.Flaw: CustomStringConvertible {
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
    case .basis: "the decision names other last events than those before it"
    case .pages: "not all of it can be read: the file is damaged there"
    case .heads: "the list of sessions remembers other last events"
    case .row: "the list of sessions does not match the events"
    case .digest: "the list of sessions has other figures than the events give"
    case .unlisted: "the list of sessions does not have it"
    case .empty: "the list of sessions has it, and there are no events of it"
    case .order: "the list of sessions has it in another place"
    case .gone(let count): "\(count) recorded events are not there"
    case .added(let count): "\(count) events are there that were never counted"
    case .practiceGone(let count): "\(count) recorded practice ratings are not there"
    case .custodyGone(let count): "\(count) recorded entries about the file are not there"
    case .pin(let name): "the PIN of \(name) is not the one that was chosen"
    case .draft(let question):
      "what was being typed on \(question) cannot be read; `starpanel repair` takes it out"
    case .pinPolicy: "what is set for PINs is not what the lead has set"
    case .guide(let sha256): "the guide \(sha256) is not the text that was stored"
    case .guideGone(let sha256): "the guide \(sha256), under which it is held, is not there"
    case .layoutGone(let name):
      "the file lacks its \(name); "
        + (["table event", "table guide"].contains(name)
          ? "`starpanel recover` saves what can be had"
          : "the next start of a console makes it anew, a table without what stood in it")
    case .layoutForeign(let name): "the file has a \(name), which no ledger has"
    case .layoutChanged(let name): "the file's \(name) is not as it was made"
    case .integrity(let words): "SQLite's check of the file says: \(words)"
    }
  }
}
