import ArgumentParser
import Console
import Glibc
import Interview
import Ledger

/// The console on a made-up opening, in a file that is thrown away.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on a made-up opening; nothing of it is kept.")

  @OptionGroup var seat: SeatOption
  @Option(name: .long, help: "Write the demo into this new file instead, and keep it.")
  var keep: String?

  func run() throws {
    if let keep {
      try Self.fill(DataOption.ledger(at: keep))
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

  /// Puts the made-up opening into an empty ledger.
  static func fill(_ ledger: PanelLedger) throws {
    let shelf = GuideShelf(ledger: ledger)
    let reference = try shelf.freeze()
    let guide = try shelf.current().guide
    for feed in DemoOpening.feeds(guide: guide, reference: reference, now: WallClock.now()) {
      for (index, entry) in feed.entries.enumerated() {
        _ = try ledger.append(
          [entry.happening], to: feed.session, seat: feed.seat, after: index, at: entry.at)
      }
    }
  }
}

/// A private folder that is removed with all that is in it.
struct ThrowAwayFolder {
  let path: String

  init() throws {
    let base = UserFolders.temporary
    var template = Array((base + "/starpanel-demo-" + FolderPath.unique).utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        status: .badInput,
        message: "No folder could be made in \(base); set TMPDIR to one that you can write to.")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? base
    }
  }

  func remove() {
    for name in ["demo.db", "demo.db-wal", "demo.db-shm", "demo.db-bell"] {
      unlink(path + "/" + name)
    }
    rmdir(path)
  }
}
