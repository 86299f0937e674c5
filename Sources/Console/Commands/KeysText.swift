import Interview
import Screen

/// `docs/keys.md`: every screen's commands, from the list that the console itself uses.
public enum KeysText {
  /// The page in Markdown.
  public static func markdown() -> String {
    let model = Model(
      size: Size(width: 80, height: 24), now: Instant(milliseconds: 0), me: .lead)
    var lines = [
      "# Keys", "",
      "Made by `starpanel keys` from the list that footer, `?` and `:` use; do not edit.", "",
      "On every screen:", "", "| key | what it does |", "| --- | --- |",
    ]
    lines += Command.everywhere(SessionsScreen(), isFirst: false).map(row)
    for (title, commands) in ScreenIndex.all(model) {
      lines += ["", "## \(title)", "", "| key | what it does |", "| --- | --- |"]
      lines += commands.filter(\.isListed).map(row)
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ command: Command) -> String {
    let keys = command.keyNames.isEmpty ? "(palette)" : command.keyNames
    return "| \(keys.replacing("|", with: "\\|")) | \(command.help) |"
  }
}

/// The screens in the order in which people meet them, with what can be done there.
enum ScreenIndex {
  static func all(_ model: Model) -> [(title: String, commands: [Command])] {
    [
      ("Sessions", SessionsScreen().commands(model)),
      ("Interview", InterviewScreen().commands(model)),
    ]
  }
}
