import ArgumentParser
import Console
import Glibc
import Guide
import Interview
import Ledger

/// The console on a made-up opening, in a file that is thrown away.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on a made-up opening; nothing of it is kept.")

  @OptionGroup var seat: SeatOption
  @Option(
    name: .long,
    help: "Only write the opening into this new file, for `starpanel --data`; open no console.")
  var keep: String?

  func run() throws {
    if let keep {
      try Self.write(into: keep)
      StandardStreams.complain("the demo is in \(keep); open it with `starpanel --data \(keep)`")
      return
    }
    try TerminalNeed.check()
    let folder = try ThrowAwayFolder()
    defer { folder.remove() }
    let ledger = try DataOption.ledger(at: folder.path + "/demo.db")
    try Self.fill(ledger)
    try MainActor.assumeIsolated {
      try ConsoleRun(
        ledger: ledger, start: .sessions(me: seat.chosen ?? .lead), isDemo: true
      ).run()
    }
  }

  /// Makes a file with the made-up opening, whole or not at all.
  private static func write(into path: String) throws {
    let ledger = try DataOption.ledger(at: path, isNew: true)
    do {
      try fill(ledger)
    } catch {
      // It was made just now, and holds nothing.
      for suffix in ["", "-wal", "-shm"] { unlink(ledger.path + suffix) }
      throw error
    }
  }

  /// Puts the made-up opening into an empty ledger, in one transaction.
  static func fill(_ ledger: PanelLedger) throws {
    let copy = try GuideShelf(ledger: ledger).current()
    let opening = DemoOpening(
      story: try DemoStory.builtIn(for: copy.guide), guide: copy.guide, reference: copy.reference,
      now: WallClock.now())
    let events = opening.feeds.flatMap { feed in
      feed.entries.enumerated().map { index, entry in
        Event(
          session: feed.session, seat: feed.seat, sequence: index + 1, at: entry.at,
          happening: entry.happening)
      }
    }
    try ledger.importSessions(events, guides: [BuiltInGuide.text])
  }
}

/// A private folder that is removed with all that is in it.
private struct ThrowAwayFolder {
  let path: String

  init() throws {
    let base = UserFolders.temporary
    guard let made = PrivatePath.newFolder(base + "/starpanel-demo-") else {
      throw Failure(
        status: .badInput,
        message: "No folder could be made in \(base); set TMPDIR to one that you can write to.")
    }
    path = made
  }

  func remove() {
    for name in PrivateFile.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }
}
