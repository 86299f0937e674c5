import Foundation
import Testing

/// An interview by lines, as a script or a screen reader has it.
struct RateCommandTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  @Test func aScriptRatesAWholeFormAndSealsIt() throws {
    let demo = try home.demo()
    var lines = ["conflict none"]
    for number in 1...8 { lines += ["go \(number)", "3"] }
    lines += ["note two words", "s heard", "communication meets", "seal", "seal for good"]
    try home.write(lines.joined(separator: "\n") + "\n", to: "lines")
    let rated = try home.shell("$S rate luis-ortega --as 'A. Moreau' --data \(demo) < lines")
    #expect(rated.status == 0, "\(rated.errors)")
    #expect(rated.output.contains("Sealed. Thank you"), "\(rated.output)")
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
    let list = try home.starpanel("sessions", "--as", "lead", "--data", demo)
    #expect(list.output.contains("1/3"), "\(list.output)")
    // It is closed, and the script is told so by its exit code.
    try home.write("4\n", to: "lines")
    let late = try home.shell("$S rate luis-ortega --as 'A. Moreau' --data \(demo) < lines")
    #expect(late.status == 1)
    #expect(late.output.contains("the form is sealed"))
  }

  @Test func aSeatThatAConsoleHasIsNotTaken() throws {
    let demo = try home.demo()
    let terminal = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "A. Moreau"]), home: home.url)
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("Down")
    try terminal.press("Enter")
    try terminal.waitForQuestion()
    try home.write("4\n", to: "lines")
    let other = try home.shell("$S rate luis-ortega --as 'A. Moreau' --data \(demo) < lines")
    #expect(other.status == 2)
    #expect(other.errors.contains("has this seat"))
    let stranger = try home.shell("$S rate luis-ortega --as 'N. Body' --data \(demo) < lines")
    #expect(stranger.status == 2)
    let nothing = try home.shell("$S rate nobody --as 'A. Moreau' --data \(demo) < lines")
    #expect(nothing.status == 2)
    #expect(nothing.errors.contains("nobody"))
  }
}
