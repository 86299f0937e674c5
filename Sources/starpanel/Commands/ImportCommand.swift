import ArgumentParser
import CSV
import Exchange
import Glibc
import Guide
import Interview
import Ledger
import Text

/// Takes a folder of CSV files into the ledger, whole or not at all.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a folder of CSV files into the ledger.",
    discussion: """
      A folder brings whole sessions. A single file brings test scores (the columns of tests.csv), \
      answers (those of answers.csv) or marks of outside raters (those of marks.csv) for sessions \
      that are in the ledger already. An outside rater's mark never counts alone. What the files \
      look like is shown by the files that --example writes.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The folder, or a file of test scores, answers or marks.") var folder: String?
  @Flag(name: .long, help: "Let a file's scores take the place of other ones on record.")
  var replace = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Who made the marks of a file whose column `marker` is empty: an outside rater.",
      valueName: "name"))
  var outside: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take nothing in, but write a filled example of every file into this new folder.",
      valueName: "dir"))
  var example: String?

  func validate() throws {
    if (folder == nil) == (example == nil) {
      throw ValidationError("Give a folder, or --example with one to write into.")
    }
    if let outside {
      guard let folder, TextFile.isFile(folder) else {
        throw ValidationError("--outside goes with a file of marks, not with a folder.")
      }
      guard (1...60).contains(Blanks.trimmed(outside).count) else {
        throw ValidationError("--outside needs a name of at most 60 characters.")
      }
    }
  }

  func run() throws {
    if let example {
      try ExampleFolder.write(to: example)
      return
    }
    guard let folder else { return }
    guard !TextFile.isFile(folder) else {
      let ledger = try data.writing()
      // It goes into sessions that are here, as the lead's.
      try SeatGate(ledger: ledger).admit(.lead)
      StandardStreams.complain(
        try TestFileImport(
          ledger: ledger, path: folder, replaces: replace,
          outside: outside.map(Blanks.trimmed)
        ).run())
      return
    }
    let read = try CSVFolder(folder, for: .record)
    let sessions = read.reading.sessions
    let reference = GuideReference(
      id: read.guide.id, version: read.guide.version, sha256: read.guideSHA256)
    let now = WallClock.now()
    if !sessions.isEmpty {
      try warnOfOtherGuides(Set(sessions.map { Opening($0.opening) }), reference)
      do {
        try data.making().importSessions(sessions.map(\.id), guides: [read.guideText]) { place in
          sessions[place].events(guide: read.guide, reference: reference, folder: folder, now: now)
        }
      } catch let error as LedgerError {
        throw Failure(status: .badInput, message: "\(error)")
      }
    }
    let count = sessions.count
    StandardStreams.complain(
      count == 0
        ? "there is nothing to take in"
        : "\(count) session\(count == 1 ? "" : "s") taken in; `starpanel sessions` lists them")
  }

  /// Sessions of the past are taken in as they were held, even where an opening had two guides.
  private func warnOfOtherGuides(_ openings: Set<Opening>, _ guide: GuideReference) throws {
    guard let held = try? data.reading().openingGuides(except: nil) else { return }
    for opening in openings.sorted(by: { $0.text < $1.text })
    where OpeningGuide.refusal(of: guide, for: opening, heldUnder: held[opening]) != nil {
      let other = held[opening].map { "\($0.id), version \($0.version)" } ?? ""
      StandardStreams.complain(
        "warning: the opening \(opening.text.quoted) has sessions under guide \(other) here, and"
          + " these are under \(guide.id), version \(guide.version); they cannot be exported together"
      )
    }
  }
}
