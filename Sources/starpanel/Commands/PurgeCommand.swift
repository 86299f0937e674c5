import ArgumentParser
import Interview
import Ledger
import Text

/// Removes sessions for good, once their time is over.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove sessions for good, once their time is over.",
    discussion: """
      Without an option it lists what is due and removes nothing. What is on legal hold is never \
      removed. A tombstone stays, which says when, why and which figure, and not whose it was. \
      Backups and exports that you made are yours to delete.
      """)

  @OptionGroup var data: DataOption
  @Flag(name: .long, help: "Remove every session that is due.") var due = false
  @Option(name: .long, help: "Remove this session, though it is not due.") var session: String?
  @Option(name: .long, help: "Why it is removed; do not name the candidate.") var reason: String?

  func validate() throws {
    guard !due || session == nil else {
      throw ValidationError("Give --due or --session, not both.")
    }
    if session != nil, reason.flatMap(GivenReason.init) == nil {
      throw ValidationError("--session needs --reason, with a word that says why.")
    }
    if session == nil, reason != nil { throw ValidationError("--reason goes with --session.") }
  }

  func run() throws {
    if due || session != nil { try finishEarlier() }
    if let session {
      try remove([SessionID(session)], because: reason ?? "")
      return
    }
    let today = String(WallClock.now().text.prefix(10))
    let (kept, leftOut) = try SeatWords(for: nil).telling { try data.reading().kept(today: today) }
    let wanted = kept.filter(\.isDue)
    for session in wanted {
      StandardStreams.print(
        "\(session.session.text.shownHarmless): kept until \(session.lastDay ?? "-")")
    }
    for error in leftOut { StandardStreams.complain("\(error)") }
    if try !due && data.reading().hasUnfinishedPurge() {
      StandardStreams.complain("a purge was cut short; `starpanel purge --due` finishes it")
    }
    guard !wanted.isEmpty else {
      StandardStreams.complain("nothing is due; `starpanel keep` shows how long each is kept")
      return
    }
    guard due else {
      StandardStreams.complain(
        "\(Count.of(wanted.count, "session")) due; `starpanel purge --due` removes what is listed")
      return
    }
    try remove(wanted.map(\.session), because: "its time was over")
  }

  /// The ledger's path, once the lead's PIN was given where there is one.
  ///
  /// The ledger is closed again by then, since a purge needs it for itself.
  private func admittedPath() throws -> String {
    let ledger = try data.reading()
    try SeatGate(ledger: ledger).admit(.lead)
    return ledger.path
  }

  /// Finishes what an earlier purge has left, whether or not anything is to be removed now.
  private func finishEarlier() throws {
    guard try data.reading().hasUnfinishedPurge() else { return }
    let path = try admittedPath()
    guard try SeatWords(for: nil).telling({ try LedgerPurge.finishEarlier(at: path) }) else {
      return
    }
    StandardStreams.complain(
      "an earlier purge was cut short; nothing of what it removed is in the file any more")
  }

  private func remove(_ sessions: [SessionID], because reason: String) throws {
    let path = try admittedPath()
    let purge = try SeatWords(for: nil).telling {
      try LedgerPurge(sessions, from: path, because: reason, at: WallClock.now())
    }
    StandardStreams.complain("\(Count.of(purge.purged.count, "session")) removed for good")
    for file in purge.leftovers {
      StandardStreams.complain(
        "\(file.shownHarmless) was left alone and may hold what was removed; look and delete it")
    }
  }
}
