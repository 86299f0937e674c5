import Foundation
import Testing
import Text

/// The built program in a real terminal: a tmux server of its own.
///
/// Nothing here waits for time. `wait` looks again and again until what is
/// expected stands on the screen, and fails with a picture when it never does.
final class TerminalSession {
  /// What the program is started with.
  struct Start {
    var arguments: [String]
    var program = Product.starpanel
    var width = 80
    var height = 24
    var term = "tmux-256color"
    var environment: [String: String] = [:]
    /// Whether an interactive shell is started, into which the test types.
    var isShell = false
  }

  private let socket: String
  private let tools: Tools

  /// Starts the program; the shell behind it stays, so that what it leaves can be seen.
  init(_ start: Start, home: URL) throws {
    tools = try Tools()
    socket = "starpanel-test-" + UUID().uuidString.prefix(8)
    let script = Self.script(start, home: home)
    try tools.leave(
      tools.tmux,
      [
        "-L", socket, "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(start.width)", "-y",
        "\(start.height)", script,
      ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// The lines of the screen without trailing blanks.
  var lines: [String] {
    let text = (try? tmux(["capture-pane", "-p"])) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
  }

  /// The screen as one text.
  var text: String { lines.joined(separator: "\n") }

  /// Types text as it stands.
  func type(_ text: String) throws {
    _ = try tmux(["send-keys", "-l", "--", text])
  }

  /// Presses keys by the names that tmux gives them, such as Enter, C-z or M-4.
  func press(_ keys: String...) throws {
    _ = try tmux(["send-keys"] + keys)
  }

  /// Sends bytes in one piece, as they stand.
  func send(_ bytes: [UInt8]) throws {
    _ = try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes a text as a terminal does.
  func paste(_ text: String) throws {
    _ = try tmux(["set-buffer", "--", text])
    _ = try tmux(["paste-buffer", "-p"])
  }

  /// Lets programs in the terminal write to the clipboard, which is tmux's newest buffer.
  func openClipboard() throws {
    _ = try tmux(["set-option", "-s", "set-clipboard", "on"])
  }

  /// What lies in the clipboard.
  var clipboard: String { (try? tmux(["show-buffer"])) ?? "" }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) throws {
    _ = try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// What tmux says of the terminal, such as `alternate_on` or `cursor_flag`.
  func flag(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Ends the terminal as closing its window does.
  func close() throws {
    _ = try tmux(["kill-server"])
  }

  /// The process of the program itself; nil when it has ended.
  func process() throws -> Int32? {
    let pane = try flag("pane_pid")
    let children = try tools.run("/usr/bin/pgrep", ["-P", pane, "-x", "starpanel"]).output
    return Int32(children.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Waits until a condition on the screen holds.
  func wait(
    for what: String, _ condition: (String) -> Bool, within seconds: Double = 20,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      if condition(text) { return }
      usleep(10_000)
    }
    Issue.record("never came: \(what)\n\(text)", sourceLocation: location)
    throw NeverCame(what: what)
  }

  /// Waits until a text stands on the screen.
  func wait(for expected: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait(for: expected, { $0.contains(expected) }, at: location)
  }

  /// Goes on from what comes first in a form to its first question.
  func waitForQuestion(at location: SourceLocation = #_sourceLocation) throws {
    let opening = "Say before the first question"
    try wait(
      for: "an interview", { $0.contains("Ask next") || $0.contains(opening) }, at: location)
    if text.contains(opening) { try type("]") }
    try wait(for: "Ask next", at: location)
  }

  struct NeverCame: Error {
    var what: String
  }

  private func tmux(_ arguments: [String]) throws -> String {
    let result = try tools.run(tools.tmux, ["-L", socket] + arguments)
    guard result.status == 0 else { throw Tools.Failed(text: result.errors) }
    return result.output
  }

  /// What the shell of a terminal runs: the program with what is pinned for it, and then nothing.
  static func script(_ start: Start, home: URL) -> String {
    let pinned =
      [
        "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": start.term, "ESCDELAY": "25",
        "HOME": home.path, "XDG_DATA_HOME": home.path + "/data",
        "XDG_STATE_HOME": home.path + "/state", "PATH": "/usr/bin:/bin",
      ].merging(Product.measuring) { $1 }.merging(start.environment) { $1 }
    let program = start.isShell ? ["bash", "--norc", "-i"] : [start.program]
    let words = ["env", "-i"] + pinned.map { "\($0)=\($1)" }.sorted() + program
    let command = (words + start.arguments).map(Self.quoted).joined(separator: " ")
    return "stty -a > \(home.path)/stty-before; \(command); printf '\\r\\nEXIT:%s\\r\\n' $?;"
      + " stty -a > \(home.path)/stty-after; exec sleep 600"
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
