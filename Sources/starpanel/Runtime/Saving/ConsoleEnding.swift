import Interview
import Ledger

/// The last thing that a console does: it writes what is left, and says truly what it could not.
struct ConsoleEnding {
  /// How long a program that was asked to end goes on trying; a shutdown waits about that long.
  private static let patience = Duration.seconds(10)

  let scribe: Scribe
  let rescue: RescueKeeper
  let ledger: String
  /// Whether a person chose to leave without what is not saved.
  let isLeft: Bool
  /// The file that all was written to, where the ledger's own was gone.
  let savedElsewhere: String?
  /// Whether a signal ended the console.
  let wasInterrupted: Bool

  /// Throws the `Failure` that the program ends with; returns where all is well.
  func run() throws {
    if let savedElsewhere { try end(in: savedElsewhere) }
    let left = scribe.finish(within: isLeft ? .zero : Self.patience) { list in
      guard !isLeft, !list.isEmpty else { return }
      StandardStreams.complain("\(Self.owed(list)) yet; trying for ten seconds …")
    }
    guard !left.isEmpty else {
      rescue.close()
      if !scribe.refusals.isEmpty { throw Failure(status: .checkFailed, message: refused) }
      if let trouble = scribe.trouble, trouble.isLost {
        throw Failure(
          status: .checkFailed,
          message: "\(ledger) is not where it was: \(trouble.words) while it was open. What was"
            + " recorded before went with it.")
      }
      if wasInterrupted { throw Failure(status: .interrupted, message: "") }
      return
    }
    rescue.keep(left.entries, isLost: false)
    let why = scribe.trouble?.words ?? "the disk did not answer"
    throw Failure(
      status: .checkFailed,
      message: "\(Self.owed(left)): \(why). " + kept(left.entries)
        + (scribe.refusals.isEmpty ? "" : " " + refused))
  }

  /// What was done while all was written to another file is written there as well.
  private func end(in path: String) throws {
    let left = scribe.finish(within: Self.patience) { _ in }
    var words =
      "\(ledger) was moved or deleted while it was open. All that was known, and what was not saved,"
      + " is in \(path); go on with `starpanel --data \(path)`."
    if !scribe.refusals.isEmpty { words += " " + refused }
    if left.isEmpty {
      rescue.close()
    } else {
      rescue.keep(left.entries, isLost: false)
      words += " \(Self.owed(left)) there. " + kept(left.entries)
    }
    throw Failure(status: .checkFailed, message: words)
  }

  private var refused: String { "Not recorded: " + scribe.refusals.joined(separator: " ") }

  private static func owed(_ list: UnsavedList) -> String {
    let tally = UnsavedTally(list.entries)
    return "\(tally.words) \(tally.isSingle ? "is" : "are") not saved"
  }

  private func kept(_ entries: [UnsavedEntry]) -> String {
    let tally = UnsavedTally(entries)
    let (they, are) = tally.isSingle ? ("It", "is") : ("They", "are")
    guard let path = rescue.path else {
      return "\(they) could not be kept in a file either (\(rescue.failure ?? "no room")), and"
        + " \(are) lost."
    }
    let held = rescue.kept
    guard held == entries else {
      let lost = entries.filter { !held.contains($0) }
      return "The file that keeps them could not be written anew (\(rescue.failure ?? "no room")):"
        + " \(UnsavedTally(held).words) are in \(path), \(UnsavedTally(lost).words) are lost. The"
        + " next start on this ledger offers to add what is there."
    }
    return "\(they) \(are) kept in \(path); the next start on this ledger offers to add"
      + " \(tally.isSingle ? "it" : "them")."
  }
}
