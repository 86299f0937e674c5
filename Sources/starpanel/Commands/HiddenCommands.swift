import ArgumentParser
import Console
import Guide
import Interview
import Ledger

/// The text of `docs/keys.md`, from the same list as footer and help.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of every screen.", shouldDisplay: false)

  func run() throws {
    StandardStreams.print(KeysText.markdown(guide: try BuiltInGuide.guide()))
  }
}

/// How long it takes until a rating is on disk.
struct BenchLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-ledger", abstract: "Measure the time from a rating to the disk.",
    shouldDisplay: false)

  @Argument(help: "A new file to be made for it.") var file: String
  @Option(help: "How many ratings.") var count = 1000

  func run() throws {
    let ledger = try PanelLedger(path: file, isNew: true)
    let (session, rater) = (SessionID("bench"), Interviewer("Bench"))
    let shelf = GuideShelf(ledger: ledger)
    let plan = Plan(
      candidate: "Bench", opening: Opening("Bench"), panel: [rater], guide: try shelf.freeze())
    guard let question = try shelf.current().guide.questions.first?.id else { return }
    _ = try ledger.append(
      [.sessionPlanned(plan: plan)], to: session, seat: .lead, after: 0, at: WallClock.now())
    let clock = ContinuousClock()
    var times: [Duration] = []
    for index in 0..<count {
      let begun = clock.now
      _ = try ledger.append(
        [.questionRated(question: question, answer: Rating(index % 5 + 1).map(Answer.rated))],
        to: session, seat: .interviewer(rater), after: index,
        at: WallClock.now())
      times.append(begun.duration(to: clock.now))
    }
    times.sort()
    guard let last = times.last else { return }
    StandardStreams.print(
      "commit p50 \(times[count / 2]) p99 \(times[count * 99 / 100]) max \(last) n \(count)")
  }
}
