package import Interview

/// An event as the log of the Audit screen lists it, for a reader who may see it.
package struct LogEntry: Sendable, Hashable {
  /// Its place in the ledger: a later event has a higher one.
  package var id: Int64
  package var event: Event
  /// Whom the session is about; empty for a reader who is told no name.
  package var candidate: String

  package init(id: Int64, event: Event, candidate: String) {
    self.id = id
    self.event = event
    self.candidate = candidate
  }

  /// Who did it.
  package var who: String {
    switch event.seat {
    case .lead: "lead"
    case .candidate: "candidate"
    case .interviewer(let name): name.text
    case .marker(let name): name.text
    }
  }

  /// What happened, and where it was written if that is said.
  package var what: String {
    let table = event.via.map { ", at the round table of \($0.table)" } ?? ""
    let place = event.from.map { " (here from \($0.words))" } ?? ""
    return HappeningWords(event.happening).text + table + place
  }

  /// Whether every word stands in it.
  package func contains(_ words: [String], zone: ClockZone) -> Bool {
    guard !words.isEmpty else { return true }
    let text = [zone.moment(event.at), who, candidate, event.session.text, what]
      .joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}

/// Which part of the log is to be read.
package struct LogRequest: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case newest
    case oldest
    /// What was recorded before an event.
    case before(Int64)
    /// What was recorded after an event.
    case after(Int64)
  }

  package var part: Part
  /// Words in small letters that an entry has to have.
  package var words: [String]
  /// For whose eyes.
  package var reader: Seat?

  package init(part: Part, words: [String], reader: Seat?) {
    self.part = part
    self.words = words
    self.reader = reader
  }
}

/// A part of the log, the newest entries first.
package struct LogPage: Sendable, Hashable {
  package var request: LogRequest
  package var entries: [LogEntry]
  /// From which event on it is to be read further in the same way; nil where all is read.
  package var goesOnAt: Int64?

  package init(request: LogRequest, entries: [LogEntry], goesOnAt: Int64?) {
    self.request = request
    self.entries = entries
    self.goesOnAt = goesOnAt
  }
}

/// An event in full.
package struct LogDetail: Sendable, Hashable {
  /// A form before and after an event.
  package struct FormChange: Sendable, Hashable {
    package struct Question: Sendable, Hashable {
      package var id: String
      package var title: String

      package init(id: String, title: String) {
        self.id = id
        self.title = title
      }
    }

    package var before: Form
    package var after: Form
    /// The questions in the order of the guide.
    package var questions: [Question]

    package init(before: Form, after: Form, questions: [Question]) {
      self.before = before
      self.after = after
      self.questions = questions
    }
  }

  /// An event as it is stored.
  package struct Record: Sendable, Hashable {
    package var text: String
    package var sha256: String

    package init(text: String, sha256: String) {
      self.text = text
      self.sha256 = sha256
    }
  }

  package var entry: LogEntry
  /// From where the console worked that wrote it; nil where the feed does not say.
  package var place: SeatPlace?
  /// The form that it changed; nil for an event that changes none.
  package var change: FormChange?
  /// Number and record; nil for a reader who may not know how much else was recorded.
  package var record: Record?

  package init(
    entry: LogEntry, place: SeatPlace?, change: FormChange? = nil, record: Record? = nil
  ) {
    self.entry = entry
    self.place = place
    self.change = change
    self.record = record
  }
}
