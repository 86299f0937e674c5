import ArgumentParser
import Glibc
import Guide
import Interview
import Ledger
import Reports
import Scoring

/// Takes a folder of CSV files into the ledger, whole or not at all.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a folder of CSV files into the ledger.",
    discussion: """
      A folder brings whole sessions. A single file brings test scores (the columns of tests.csv) \
      or answers (those of answers.csv) for sessions that are in the ledger already.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The folder, or a file of test scores or answers.") var folder: String
  @Flag(name: .long, help: "Let a file's scores take the place of other ones on record.")
  var replace = false

  func run() throws {
    guard !TextFile.isFile(folder) else {
      StandardStreams.complain(
        try TestFileImport(ledger: data.writing(), path: folder, replaces: replace).run())
      return
    }
    let guideText = try FolderGuide.text(in: folder) ?? BuiltInGuide.text
    let guide = try FolderGuide.read(in: folder)
    let sha256 = PanelLedger.sha256(of: guideText)
    let imported: ImportedFolder
    do {
      imported = try ImportedFolder(
        folder: folder, names: GuideNames(guide: guide), guideSHA256: sha256)
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
    for warning in imported.warnings { StandardStreams.complain("warning: \(warning)") }
    let reference = GuideReference(
      id: guide.id, version: guide.version, sha256: sha256)
    let now = WallClock.now()
    let events = imported.sessions.flatMap {
      $0.events(guide: guide, reference: reference, folder: folder, now: now)
    }
    for warning in try ImportComparison.warnings(folder: folder, guide: guide) {
      StandardStreams.complain("warning: \(warning)")
    }
    for session in imported.sessions {
      let own = events.filter { $0.session == session.id }
      for warning in ImportComparison.warnings(onTestOf: own, guide: guide) {
        StandardStreams.complain("warning: \(warning)")
      }
      let folded = Session(id: session.id, events: own)
      let card = Scorecard(
        rubric: Rubric(guide: guide), sheet: Sheet(session: folded, guide: guide))
      let verdict = card.final.verdict
      if folded.decision?.choice == .advance, verdict == .fail || verdict == .incomplete {
        StandardStreams.complain(
          "warning: session \(session.id.text.shownHarmless): the decision to advance is taken as"
            + " recorded, and the verdict worked out is \(verdict.rawValue)")
      }
    }
    do {
      try data.making().importSessions(events, guides: [guideText])
    } catch let error as LedgerError {
      throw Failure(status: .badInput, message: "\(error)")
    }
    let count = imported.sessions.count
    StandardStreams.complain(
      "\(count) session\(count == 1 ? "" : "s") taken in; `starpanel sessions` lists them")
  }
}

/// The guide that lies in a folder of CSV files.
enum FolderGuide {
  /// The guide of a folder, or the built-in one where the folder has none.
  static func read(in folder: String) throws -> HiringGuide {
    guard let text = try text(in: folder) else { return try BuiltInGuide.guide() }
    return try GuideFile.parse(Array(text.utf8), named: "guide.yaml")
  }

  /// Its text; nil where the folder has none.
  static func text(in folder: String) throws -> String? {
    let path = folder + "/guide.yaml"
    // Not a pipe: it would be waited for.
    if access(path, F_OK) == 0, !TextFile.isFile(path) {
      throw Failure(status: .badInput, message: "guide.yaml: it is not an ordinary file")
    }
    switch TextFile.read(path, limit: GuideFile.limit) {
    case .failure(let unreadable) where unreadable.isMissing: return nil
    case .failure(let unreadable):
      throw Failure(
        status: .badInput, message: "guide.yaml: cannot be read: \(unreadable.reason)")
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(
          status: .badInput, message: "guide.yaml:1:1: not UTF-8 text; save it as UTF-8")
      }
      return text
    }
  }
}
