import Foundation
import Testing

/// `starpanel guide new`, in a terminal and from a pipe.
struct GuideNewTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private var folder: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: home.url.path).sorted() }
  }

  @Test func theCheckLeadsFromGapToGap() throws {
    let made = try home.shell(
      #"printf 'Porter\nService\n\nWhat would you do?\n' | "$S" guide new porter.yaml"#)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("porter.yaml: a draft with"))
    let check = try home.shell(#""$S" guide check porter.yaml"#)
    #expect(check.status == 2)
    #expect(
      check.errors.contains("porter.yaml:8:14: still to be written: what the role is for (gap)"))
    let filled = try home.shell(
      #"sed 's/GAP: /Text of /; /^#/d' porter.yaml > p.yaml && "$S" guide check p.yaml"#)
    #expect(filled.status == 0, "\(filled.errors)")
    // A gap and a fault stand in the order of the file.
    let both = try home.shell(
      #"sed 's/minutes: 5/minutes: five/' porter.yaml > p.yaml; "$S" guide check p.yaml"#)
    let lines = both.errors.split(separator: "\n")
    let fault = try #require(lines.firstIndex { $0.contains("(whole-number)") })
    #expect(fault > 0 && fault < lines.count - 1)
  }

  @Test func noFileIsOverwritten() throws {
    try home.write("mine", to: "g.yaml")
    let result = try home.shell(#"printf 'P\nA\n\nWhy?\n' | "$S" guide new g.yaml"#)
    #expect(result.status == 2 && result.errors.contains("there is such a file already"))
    #expect(try String(decoding: home.read("g.yaml"), as: UTF8.self) == "mine")
    #expect(try folder == ["g.yaml"])
  }

  @Test func answersThatEndTooEarlyLeaveNoFile() throws {
    let result = try home.shell(#"printf 'P\nA\n' | "$S" guide new g.yaml"#)
    #expect(result.status == 2)
    #expect(result.errors.contains("ended before the first question; g.yaml was not written"))
    #expect(try folder == [])
  }

  @Test func inATerminalItAsksAndCtrlCLeavesNothing() throws {
    let terminal = try TerminalSession(.init(arguments: [], isShell: true), home: home.url)
    try terminal.type("\(Product.starpanel) guide new '\(home.path("g.yaml"))'")
    try terminal.press("Enter")
    try terminal.wait(for: "Title of the role:")
    try terminal.type("Porter")
    try terminal.press("Enter")
    try terminal.wait(for: "Competency 1:")
    try terminal.press("C-c")
    try terminal.type("echo left:$?")
    try terminal.press("Enter")
    try terminal.wait(for: "left:130")
    #expect(!FileManager.default.fileExists(atPath: home.path("g.yaml")))
    let other = try TerminalSession(
      .init(arguments: ["guide", "new", home.path("g.yaml")]), home: home.url)
    for (asked, answer) in [
      ("Title of the role:", "Porter"), ("Competency 1:", "Service"), ("Competency 2", ""),
      ("Question 1:", "What would you do?"), ("Question 2", ""),
    ] {
      try other.wait(for: asked)
      try other.type(answer)
      try other.press("Enter")
    }
    try other.wait(for: "texts still to be written")
    #expect(FileManager.default.fileExists(atPath: home.path("g.yaml")))
  }
}
