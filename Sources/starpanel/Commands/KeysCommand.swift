import ArgumentParser
import Console
import Guide

/// The text of `docs/keys.md`, from the same list as footer and help.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of every screen.", shouldDisplay: false)

  func run() throws {
    StandardStreams.print(KeysText.markdown(guide: try BuiltInGuide.guide()))
  }
}
