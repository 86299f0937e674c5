import ArgumentParser
import Interview
import Ledger
import Text

/// How long sessions are kept, and what must not be removed.
struct KeepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Show how long sessions are kept; set it, or a legal hold.",
    discussion: """
      A session is kept for a year from its decision, or from its last event where there is none; for \
      two where --years says so. A legal hold keeps it for as long as the hold is on.
      """)

  @OptionGroup var data: DataOption
  @Option(name: .long, help: "Keep every session for 1 or 2 years.") var years: Int?
  @Option(name: .long, help: "Put a session on legal hold.") var hold: String?
  @Option(name: .long, help: "Take a session off legal hold.") var release: String?
  @Option(name: .long, help: "Put an opening on legal hold.") var holdOpening: String?
  @Option(name: .long, help: "Take an opening off legal hold.") var releaseOpening: String?
  @Option(name: .long, help: "Why the hold is put on or taken off.") var reason: String?

  func validate() throws {
    let holds = [hold, release, holdOpening, releaseOpening].compactMap(\.self)
    guard holds.count + (years == nil ? 0 : 1) <= 1 else {
      throw ValidationError("Give one of --years, --hold, --release and the two for openings.")
    }
    if let years, !KeepingRule.allowed.contains(years) {
      throw ValidationError("--years is 1 or 2; a legal hold keeps a session for longer.")
    }
    if !holds.isEmpty, reason.flatMap(GivenReason.init) == nil {
      throw ValidationError("A hold needs --reason, with a word that says why.")
    }
    if holds.isEmpty, reason != nil { throw ValidationError("--reason goes with a hold.") }
  }

  func run() throws {
    if years != nil || reason != nil { try SeatGate(ledger: data.reading()).admit(.lead) }
    let why = reason ?? ""
    if let years {
      try record(.keepingSet(years: years))
    } else if let hold {
      try append(.holdPlaced(reason: why), to: SessionID(hold))
    } else if let release {
      try append(.holdLifted(reason: why), to: SessionID(release))
    } else if let holdOpening {
      try check(Opening(holdOpening))
      try record(.openingHeld(opening: Opening(holdOpening), reason: why))
    } else if let releaseOpening {
      try check(Opening(releaseOpening), isHeld: true)
      try record(.openingReleased(opening: Opening(releaseOpening), reason: why))
    }
    try list()
  }

  private func record(_ entry: CustodyEntry) throws {
    try SeatWords(for: nil).telling { try data.writing().record(entry, at: WallClock.now()) }
  }

  private func append(_ happening: Happening, to id: SessionID) throws {
    try SeatWords(for: nil).telling {
      let ledger = try data.writing()
      let session = Session(id: id, events: try ledger.events(of: id))
      guard !session.heads.isEmpty else { throw LedgerError.missingSession(id) }
      _ = try ledger.append(
        [happening], to: id, seat: .lead, after: session.heads[.lead] ?? 0, at: WallClock.now())
    }
  }

  private func check(_ opening: Opening, isHeld: Bool = false) throws {
    let ledger = try data.reading()
    let isKnown = try ledger.sessionRows().contains { $0.opening == opening }
    let hold = try ledger.keepingRule().holds[opening]
    if isHeld, hold == nil {
      throw Failure(
        status: .badInput, message: "the opening \(opening.text.shownHarmless) is not on hold")
    }
    guard isKnown || isHeld else {
      throw Failure(
        status: .badInput, message: "there is no opening \(opening.text.shownHarmless)")
    }
  }

  private func list() throws {
    let today = String(WallClock.now().text.prefix(10))
    let ledger = try data.reading()
    let (kept, leftOut) = try SeatWords(for: nil).telling { try ledger.kept(today: today) }
    let years = try ledger.keepingRule().years
    StandardStreams.print("Sessions are kept for \(Count.of(years, "year")).")
    for session in kept {
      let state =
        session.hold.map { "on legal hold: \($0)" } ?? (session.isDue ? "due to be purged" : "")
      let until = session.lastDay.map { "until \($0)" } ?? "nothing recorded"
      StandardStreams.print(
        "\(session.session.text)  \(until)  \(state)".shownHarmless)
    }
    for error in leftOut { StandardStreams.complain("\(error)") }
  }
}
