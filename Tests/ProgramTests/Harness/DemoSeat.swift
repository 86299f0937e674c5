import Foundation
import Testing

extension TemporaryHome {
  /// A console of an interviewer that has opened the demo's second session, whom nobody has rated
  /// yet; what is shown there is still to be waited for.
  func openSecond(as name: String, in demo: String) throws -> TerminalSession {
    let terminal = try TerminalSession(.init(arguments: ["--data", demo, "--as", name]), home: url)
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("Down")
    try terminal.press("Enter")
    return terminal
  }
}
