import Glibc

/// Why the console could not have the terminal; nothing has been changed then.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An end of a program's connection to the outside.
  package enum Stream: String, Sendable, Hashable {
    /// Where keys come from.
    case input = "standard input"
    /// Where the picture goes.
    case output = "standard output"
  }

  /// That stream is a file or a pipe.
  case notATerminal(Stream)
  /// TERM is not set.
  case unnamedTerminal
  /// This machine has no description of that terminal.
  case unknownTerminal(String)
  /// That terminal can't place text freely.
  case tooSimple(String)
  /// The system refused a call, with its error number.
  case system(call: String, code: Int32)

  /// What went wrong and what to do, for a person.
  package var description: String {
    let plain =
      "The same as plain text: `starpanel sessions` and `starpanel show ID`."
    switch self {
    case .notATerminal(let stream):
      return "The console needs a terminal, and \(stream.rawValue) is not one. \(plain)"
    case .unnamedTerminal:
      return
        "The console needs to know its terminal, and TERM is not set. Try TERM=xterm-256color. "
        + plain
    case .unknownTerminal(let name):
      return
        "This machine has no description of the terminal \"\(name)\" (TERM). "
        + "Try TERM=xterm-256color. \(plain)"
    case .tooSimple(let name):
      return
        "A terminal of the kind \"\(name)\" (TERM) can't show a full-screen console. \(plain)"
    case .system(let call, let code):
      let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
      return "The console could not have the terminal: \(call): \(reason). \(plain)"
    }
  }
}
