import Foundation
import Testing

/// What is written in a person's own editor outlives editor, terminal and console.
@Suite(.serialized) struct EditorTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// - Parameter script: what the editor does; `$console` is the process of the console.
  private func sit(
    _ demo: String, editor script: String, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    // A shell may stand between the two.
    let ancestor = """
      #!/bin/sh
      console=$PPID
      while [ "$(cat /proc/$console/comm)" != starpanel ]; do
        read -r _ _ _ console _ < /proc/$console/stat
      done
      """
    try home.write(ancestor + "\n" + script + "\n", to: "editor.sh")
    chmod(home.path("editor.sh"), 0o700)
    let terminal = try start(demo, environment: environment)
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("Down")
    try terminal.press("Enter")
    try terminal.waitForQuestion()
    return terminal
  }

  private func start(
    _ demo: String, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      .init(
        arguments: ["--data", demo, "--as", "A. Moreau"],
        environment: environment.merging(["EDITOR": home.path("editor.sh")]) { $1 }),
      home: home.url)
  }

  private func notes(_ demo: String) throws -> String {
    let folder = "x" + UUID().uuidString
    _ = try home.starpanel(
      "export", "--to", home.path(folder), "--as", "A. Moreau", "--data", demo)
    return String(decoding: try home.read(folder + "/ratings.csv"), as: UTF8.self)
  }

  private func left() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: home.path("state/starpanel/editing")))
      ?? []
  }

  @Test(arguments: ["HUP", "TERM"])
  func whatWasSavedInTheEditorSurvivesTheEndOfTheTerminal(signal: String) throws {
    let demo = try home.demo()
    let terminal = try sit(
      demo, editor: "printf 'kept words\\n' > \"$1\"; kill -\(signal) $console; sleep 20")
    try terminal.type("4E")
    try terminal.wait(for: "EXIT:")
    #expect(try notes(demo).contains("kept words"))
    #expect(left().isEmpty)
  }

  @Test func anEditorThatFailsKeepsWhatItWroteAndSaysWhere() throws {
    let demo = try home.demo()
    let terminal = try sit(demo, editor: "printf 'kept words\\n' > \"$1\"; exit 3")
    try terminal.type("E")
    try terminal.wait(for: "The editor ended with status 3")
    let folder = try #require(left().first)
    let text = try home.read("state/starpanel/editing/\(folder)/note.txt")
    #expect(String(decoding: text, as: UTF8.self) == "kept words\n")
    let mode = try FileManager.default.attributesOfItem(
      atPath: home.path("state/starpanel/editing/\(folder)"))[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func aTextThatIsTooLongIsNotTakenAndNotLost() throws {
    let demo = try home.demo()
    let terminal = try sit(
      demo, editor: "head -c 20001 /dev/zero | tr '\\0' a > \"$1\"")
    try terminal.type("E")
    try terminal.wait(for: "has 20,001 characters")
    let folder = try #require(left().first)
    #expect(try home.read("state/starpanel/editing/\(folder)/note.txt").count == 20_001)
  }

  @Test func anEditorThatChangesNothingLeavesNothing() throws {
    let demo = try home.demo()
    let terminal = try sit(demo, editor: "exit 3")
    try terminal.type("E")
    try terminal.wait(for: "The editor ended with status 3; the note is as it was.")
    #expect(left().isEmpty)
  }

  @Test func whatAKilledConsoleLeftInTheEditorIsOffered() throws {
    let demo = try home.demo()
    let terminal = try sit(demo, editor: "printf 'kept words\\n' > \"$1\"; kill -KILL $console")
    try terminal.type("4")
    try terminal.wait(for: "▐ 4 ▌")
    try terminal.wait(for: "saved ✓")
    try terminal.type("E")
    try terminal.wait(for: "EXIT:137")
    let again = try start(demo)
    try again.wait(for: "Not saved last time")
    try again.wait(for: "written in an editor")
    try again.type("y")
    try again.wait(for: "The note is kept")
    try again.press("Down")
    try again.press("Enter")
    try again.wait(for: "kept words")
    try again.type("]")
    try again.wait(for: "saved ✓")
    #expect(try notes(demo).contains("kept words"))
    #expect(left().isEmpty)
  }

  @Test func whatWasLeftAmongTheTemporaryFilesIsOffered() throws {
    let demo = try home.demo()
    try home.write("", to: "tmp/x")
    // No folder can be made there.
    let environment = ["XDG_STATE_HOME": "/dev/null/state", "TMPDIR": home.path("tmp")]
    let terminal = try sit(
      demo, editor: "printf 'kept words\\n' > \"$1\"; kill -KILL $console",
      environment: environment)
    try terminal.type("E")
    try terminal.wait(for: "EXIT:137")
    let again = try start(demo, environment: environment)
    try again.wait(for: "written in an editor")
    try again.type("y")
    try again.wait(for: "The note is kept")
  }
}
