import Foundation
import GRDB
import Testing

/// Another program that has the ledger's lock, or reads in it, for longer than anybody waits.
@Suite(.serialized) struct LockTests {
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  private func sit(_ name: String) throws -> TerminalSession {
    let terminal = try home.openSecond(as: name, in: demo)
    try terminal.waitForQuestion()
    return terminal
  }

  private func left(_ pattern: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.url.path)
      .filter { $0.contains(pattern) }
  }

  @Test func aLockOfTwentySecondsTakesNoKeyAndNoWord() throws {
    let terminal = try sit("A. Moreau")
    let lock = try LedgerLock(demo)
    let end = Date().addingTimeInterval(20)
    try terminal.type("5]2n")
    var words: [String] = []
    while Date() < end {
      words.append("word\(words.count + 1)")
      try terminal.type(words.count == 1 ? "word1" : " word\(words.count)")
      // A key is taken as fast as ever, and nothing says that it is saved.
      try terminal.wait(
        for: "word\(words.count)", { $0.contains("word\(words.count)") }, within: 2)
      #expect(!terminal.text.contains("saved ✓"))
      usleep(250_000)
    }
    try terminal.wait(for: "are not saved: another program holds the ledger")
    #expect(try left(".not-saved-").count == 1)
    try terminal.press("Escape")
    try terminal.wait(for: "1-5 rate")
    try terminal.type("qq")
    try terminal.wait(for: "Esc stays, y leaves without them")
    try terminal.press("Escape")
    try terminal.wait(for: "Luis Ortega")
    try lock.release()
    // Without a key.
    try terminal.wait(for: "the list without trouble", { !$0.contains("ot saved") })
    try terminal.wait(for: "the rescue file is gone", { _ in (try? left(".not-saved-")) == [] })
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
    #expect(
      try home.starpanel("export", "--to", home.path("x"), "--as", "A. Moreau", "--data", demo)
        .status == 0)
    let ratings = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    for (question, value) in [("q1", 5), ("q2", 2)] {
      #expect(ratings.contains("A. Moreau,\(question),final,rated,\(value)"))
    }
    #expect(ratings.contains(words.joined(separator: " ")))
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
  }

  /// All that can be read in the ledger, and its checks.
  private func content() throws -> String {
    let result = try home.shell(
      "$S sessions --as lead --data demo.db; $S audit verify --as lead --data demo.db;"
        + " $S keep --data demo.db")
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// What a command left in a file of this name, which is taken away.
  private func taken(_ name: String, _ number: Int) throws -> String {
    defer { unlink(home.path("\(name)\(number)")) }
    return String(decoding: try home.read("\(name)\(number)"), as: UTF8.self)
  }

  @Test func aCommandThatWritesEndsWithASentenceAndLeavesNothingHalf() throws {
    let prepared = try home.shell(
      """
      $S backup --to good.db --data demo.db && $S import --example more \
      && printf 'session,section,earned,possible\\ndana-whitfield,hard-skills,50,100\\n' >scores.csv
      """)
    try #require(prepared.status == 0, "\(prepared.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: home.url.path).sorted()
    let noted = try content()
    let lock = try LedgerLock(demo)
    let commands = [
      "import more", "import scores.csv", "keep --hold tom-becker --reason complaint", "repair",
      "purge --session grace-liu --reason asked", "pin reset 'R. Okafor' --as lead --reason lost",
    ]
    // At once, since each waits for five seconds.
    let all = (commands + ["backup --to second.db"]).enumerated().map { number, command in
      "($S \(command) --data demo.db >out\(number) 2>err\(number); echo $? >rc\(number)) &"
    }
    _ = try home.shell(all.joined(separator: "\n") + "\nwait")
    for (number, command) in commands.enumerated() {
      let errors = try taken("err", number)
      #expect(try taken("rc", number) == "2\n", "\(command)")
      #expect(try taken("out", number).isEmpty, "\(command)")
      #expect(errors.contains("Another program is holding \(demo)"), "\(command): \(errors)")
    }
    // It only reads, so it makes its copy; that it could not be noted is told.
    #expect(try taken("rc", commands.count) == "0\n")
    let told = try taken("err", commands.count)
    #expect(told.contains("could not note that it was backed up"), "\(told)")
    _ = try taken("out", commands.count)
    #expect(try home.starpanel("audit", "verify", "--data", home.path("second.db")).status == 0)
    unlink(home.path("second.db"))
    try lock.release()
    let kept = try FileManager.default.contentsOfDirectory(atPath: home.url.path)
      .filter { !$0.hasPrefix("demo.db-") }.sorted()
    #expect(kept == names.filter { !$0.hasPrefix("demo.db-") })
    #expect(try content() == noted)
  }

  @Test func aConsoleThatCannotBeginSaysWhy() throws {
    let lock = try LedgerLock(demo)
    let starts = [
      ["mark", "--as", "K. Ito"], ["practice", "--as", "R. Okafor"], ["assess", "dana-whitfield"],
      ["--as", "lead"],
    ]
    let terminals = try starts.map { arguments in
      try TerminalSession(
        .init(arguments: arguments + ["--data", demo], width: 200), home: home.url)
    }
    for terminal in terminals {
      try terminal.wait(for: "EXIT:2")
      #expect(terminal.text.contains("Another program is holding \(demo)"))
      #expect(try terminal.flag("alternate_on") == "0")
    }
    try lock.release()
  }

  @Test func aMarkIsKeptWhileTheLedgerIsHeld() throws {
    let terminal = try TerminalSession(
      .init(arguments: ["mark", "--as", "K. Ito", "--data", demo]), home: home.url)
    try terminal.wait(for: "0 of 2 marked")
    let lock = try LedgerLock(demo)
    try terminal.type("12")
    try terminal.press("Enter")
    try terminal.wait(for: "1 of 2 marked")
    try terminal.wait(for: "1 mark is not saved: another program holds the ledger")
    try terminal.press("q")
    try terminal.wait(for: "Esc stays, y leaves without")
    try terminal.press("Escape")
    try lock.release()
    try terminal.wait(for: "saved ✓")
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
    let again = try TerminalSession(
      .init(arguments: ["mark", "--as", "K. Ito", "--data", demo]), home: home.url)
    try again.wait(for: "1 of 2 marked")
  }

  @Test func aReaderWithAnOpenSnapshotStopsNothing() throws {
    let terminal = try sit("A. Moreau")
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: demo, configuration: configuration)
    let count = "SELECT count(*) FROM event"
    let seen = try reader.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN")
      return try Int.fetchOne(db, sql: count)
    }
    try terminal.type("5]2nwords beside a reader")
    try terminal.wait(for: "words beside a reader")
    try terminal.wait(for: "saved ✓")
    #expect(try home.starpanel("keep", "--years", "2", "--data", demo).status == 0)
    #expect(try home.starpanel("backup", "--to", home.path("b.db"), "--data", demo).status == 0)
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
    let other = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "lead"]), home: home.url)
    try other.wait(for: "Luis Ortega")
    // It still sees what it saw at first.
    #expect(try reader.writeWithoutTransaction { try Int.fetchOne($0, sql: count) } == seen)
    try terminal.press("Escape")
    try terminal.wait(for: "1-5 rate")
    try terminal.type("qq")
    try terminal.wait(for: "EXIT:0")
    try reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    let now = try reader.writeWithoutTransaction { try Int.fetchOne($0, sql: count) }
    #expect(now != seen)
  }
}
