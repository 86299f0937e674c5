import Foundation

/// Many terminals of one tmux server, typed into and looked at together.
///
/// One call of tmux serves all of them, so that a dozen people can type at once.
final class TerminalHall {
  /// What is pressed: text as it stands, or a key by the name that tmux gives it.
  enum Press {
    case text(String)
    case key(String)
  }

  private let socket = "starpanel-test-" + UUID().uuidString.prefix(8)
  private let tools: Tools
  private let home: URL
  private let size: (width: Int, height: Int)
  private var names: Set<String> = []

  init(home: URL, width: Int, height: Int) throws {
    tools = try Tools()
    self.home = home
    size = (width, height)
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Starts the program in the terminal of that name, in place of what ran there.
  func start(_ name: String, arguments: [String]) throws {
    let script = TerminalSession.script(.init(arguments: arguments), home: home)
    guard names.insert(name).inserted else {
      _ = try tmux(["respawn-pane", "-k", "-t", name, script])
      return
    }
    let new = [
      "new-session", "-d", "-s", name, "-x", "\(size.width)", "-y", "\(size.height)", script,
    ]
    try tools.leave(tools.tmux, ["-L", socket, "-f", "/dev/null", "-u"] + new)
  }

  /// Presses keys in several terminals, one terminal after the other.
  func press(_ presses: [(name: String, keys: [Press])]) throws {
    var words: [String] = []
    for (name, keys) in presses {
      for key in keys {
        if !words.isEmpty { words.append(";") }
        switch key {
        case .text(let text): words += ["send-keys", "-t", name, "-l", "--", text]
        case .key(let key): words += ["send-keys", "-t", name, key]
        }
      }
    }
    if !words.isEmpty { _ = try tmux(words) }
  }

  /// What stands on the screens of several terminals.
  func screens(of names: [String]) throws -> [String: String] {
    guard !names.isEmpty else { return [:] }
    // No text of the program has this sign.
    let mark = "\u{2063}"
    let words = names.flatMap { name in
      ["display-message", "-p", mark, ";", "capture-pane", "-p", "-t", name, ";"]
    }
    let texts = try tmux(words.dropLast()).split(separator: mark, omittingEmptySubsequences: true)
    return Dictionary(uniqueKeysWithValues: zip(names, texts.map(String.init)))
  }

  /// The processes of the program in all terminals in which it runs.
  func processes() throws -> [String: Int32] {
    var found: [String: Int32] = [:]
    let shells = try tmux(["list-panes", "-a", "-F", "#{session_name} #{pane_pid}"])
    for line in shells.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      let children = "/proc/\(words[1])/task/\(words[1])/children"
      let text = try? String(contentsOfFile: children, encoding: .utf8)
      guard let child = text?.split(separator: " ").first else { continue }
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(child)/exe")
      if program == Product.starpanel { found[String(words[0])] = Int32(child) }
    }
    return found
  }

  private func tmux(_ arguments: some Sequence<String>) throws -> String {
    let result = try tools.run(tools.tmux, ["-L", socket] + arguments)
    guard result.status == 0 else { throw Tools.Failed(text: result.errors) }
    return result.output
  }
}
