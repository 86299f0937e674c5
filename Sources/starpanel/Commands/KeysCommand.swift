import ArgumentParser
import Console

/// The text of `docs/keys.md`, from the same list as footer and help.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of every screen.", shouldDisplay: false)

  func run() {
    StandardStreams.print(KeysText.markdown())
  }
}
