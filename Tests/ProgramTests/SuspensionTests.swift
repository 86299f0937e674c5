import Foundation
import Testing

/// A console that is stopped holds up nobody else.
@Suite(.serialized) struct SuspensionTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// Whether a process is stopped, as /proc says.
  private func isStopped(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return false }
    return text[text.index(end, offsetBy: 2)...].hasPrefix("T")
  }

  @Test(arguments: ["the key", "the signal"])
  func aKeyAndAStopTogetherNeverLeaveTheLedgerLocked(how: String) throws {
    let demo = try home.demo()
    let shell = try TerminalSession(
      .init(arguments: [], environment: ["PS1": "ready> "], isShell: true), home: home.url)
    try shell.wait(for: "ready>")
    try shell.type(Product.starpanel + " --data \(demo) --as 'A. Moreau'")
    try shell.press("Enter")
    try shell.wait(for: "Luis Ortega")
    try shell.press("Down")
    try shell.press("Enter")
    try shell.waitForQuestion()
    let process = try #require(try consoles().first)
    for round in 0..<25 {
      if how == "the key" {
        try shell.type("\(1 + round % 5)\u{1A}")
      } else {
        try shell.type("\(1 + round % 5)")
        // It is shown before it is handed out to be written.
        try shell.wait(for: "▐ \(1 + round % 5) ▌")
        kill(process, SIGTSTP)
      }
      try shell.wait(for: "the stop", { _ in isStopped(process) })
      #expect(try LedgerLock.isFree(demo), "round \(round): stopped with the lock")
      try shell.type("fg")
      try shell.press("Enter")
      try shell.wait(for: "Ask next")
      try shell.wait(for: "saved ✓")
    }
    _ = try home.starpanel("export", "--to", home.path("x"), "--as", "A. Moreau", "--data", demo)
    let ratings = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    #expect(ratings.contains("A. Moreau,q1,final,rated,5"))
  }

  /// The consoles on this home's ledger.
  private func consoles() throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }.filter {
      let line = (try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)) ?? ""
      return line.hasPrefix(Product.starpanel) && line.contains(home.url.path)
    }
  }
}
