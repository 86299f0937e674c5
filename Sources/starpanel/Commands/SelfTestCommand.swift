import ArgumentParser
import Scoring

/// The published vectors, on this very binary.
struct SelfTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-test",
    abstract: "Work the published vectors of the arithmetic on this binary.")

  func run() throws {
    let results = SelfTest.run()
    for result in results {
      StandardStreams.print((result.passed ? "ok    " : "WRONG ") + result.name)
    }
    let wrong = results.filter { !$0.passed }.count
    StandardStreams.print("\(results.count - wrong) of \(results.count) vectors hold")
    guard wrong == 0 else {
      throw Failure(
        status: .checkFailed, message: "\(wrong) vectors do not hold; do not use this binary")
    }
  }
}
