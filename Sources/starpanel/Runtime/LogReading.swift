import Console
import Guide
import Interview
import Ledger

/// Reads the log of the Audit screen from the ledger, a part at a time, for the eyes of one reader.
struct LogReading {
  /// How many entries a part has at most.
  private static let page = 200
  /// After so many events that did not fit, what was found is shown and it is read on.
  private static let furthest = 4000

  let ledger: PanelLedger
  let guides: GuideShelf

  /// The part of the log that is asked for.
  func page(of request: LogRequest) throws -> LogPage {
    let isBackward: Bool
    var place: Int64
    switch request.part {
    case .newest: (isBackward, place) = (true, .max)
    case .before(let id): (isBackward, place) = (true, id)
    case .oldest: (isBackward, place) = (false, 0)
    case .after(let id): (isBackward, place) = (false, id)
    }
    var entries: [LogEntry] = []
    var sights = LogSights(ledger: ledger, reader: request.reader)
    var looked = 0
    var isAtEnd = false
    while !isAtEnd, entries.count < Self.page, looked < Self.furthest {
      let read = try ledger.events(isBackward ? .before(place) : .after(place), limit: Self.page)
      looked += read.count
      isAtEnd = read.count < Self.page
      for (id, event) in read where entries.count < Self.page {
        place = id
        guard let event, let candidate = try sights.candidate(toldWith: event) else { continue }
        let entry = LogEntry(id: id, event: event, candidate: candidate)
        if entry.contains(request.words, zone: LocalZone.now) { entries.append(entry) }
      }
      if entries.count == Self.page { isAtEnd = false }
    }
    return LogPage(
      request: request, entries: isBackward ? entries : entries.reversed(),
      goesOnAt: isAtEnd ? nil : place)
  }

  /// An event in full; nil where the reader may not see it.
  func detail(id: Int64, reader: Seat?) throws -> LogDetail? {
    guard let stored = try ledger.storedEvent(id: id), let event = stored.event else { return nil }
    var sights = LogSights(ledger: ledger, reader: reader)
    guard let candidate = try sights.candidate(toldWith: event) else { return nil }
    let entry = LogEntry(id: id, event: event, candidate: candidate)
    let all = try ledger.events(of: event.session)
    guard
      let index = all.firstIndex(where: { $0.feed == event.feed && $0.sequence == event.sequence })
    else { return LogDetail(entry: entry, place: event.from) }
    let place = all[...index].last { $0.feed == event.feed && $0.from != nil }?.from
    let after = Session(id: event.session, events: Array(all[...index]))
    let whole = Session(id: event.session, events: all)
    let visibility = Visibility(of: whole, at: reader)
    let tells = visibility.isOpen || reader == .lead || event.seat == reader
    var change: LogDetail.FormChange?
    if let name = event.seat.interviewer, visibility.showsForm(of: name) {
      let before = Session(id: event.session, events: Array(all[..<index])).form(of: name)
      if before != after.form(of: name), let plan = whole.plan {
        let questions = try guides.copy(of: plan.guide).guide.questions
        change = LogDetail.FormChange(
          before: before, after: after.form(of: name),
          questions: questions.map { .init(id: $0.id, title: $0.title) })
      }
    }
    return LogDetail(
      entry: entry, place: place, change: change,
      record: tells ? LogDetail.Record(text: stored.record, sha256: stored.sha256) : nil)
  }
}

/// What a reader may see of each session's events, worked out once for each session of a part.
private struct LogSights {
  let ledger: PanelLedger
  let reader: Seat?
  private var known: [SessionID: (visibility: Visibility, candidate: String)?] = [:]

  init(ledger: PanelLedger, reader: Seat?) {
    self.ledger = ledger
    self.reader = reader
  }

  /// Whom an event is about, in words for the reader; nil where the reader may not see the event.
  mutating func candidate(toldWith event: Event) throws -> String? {
    if known[event.session] == nil { known[event.session] = .some(try sight(of: event.session)) }
    guard let sight = known[event.session] ?? nil, sight.visibility.shows(event) else { return nil }
    return sight.candidate
  }

  private func sight(
    of session: SessionID
  ) throws -> (visibility: Visibility, candidate: String)? {
    // What the list says is enough where all forms are sealed.
    if let row = try ledger.row(of: session), row.visibility(for: reader).isOpen {
      return (row.visibility(for: reader), name(row.candidate, session))
    }
    do {
      let whole = Session(id: session, events: try ledger.events(of: session))
      return (Visibility(of: whole, at: reader), name(whole.plan?.candidate ?? "", session))
    } catch let error as LedgerError where error.isOfOneSession {
      return nil
    }
  }

  /// A marker is told no name, and no id, which is made of one.
  private func name(_ candidate: String, _ session: SessionID) -> String {
    reader?.marker != nil ? "" : candidate.isEmpty ? session.text : candidate
  }
}
