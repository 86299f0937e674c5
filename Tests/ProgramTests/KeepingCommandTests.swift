import Foundation
import Testing

/// Backing up, restoring, repairing, recovering, keeping and purging, as an office would.
struct KeepingCommandTests {
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  /// The last line of what a command printed, and its exit code.
  private func run(_ script: String) throws -> (status: Int32, output: String, errors: String) {
    let result = try home.shell(script)
    return (result.status, result.output, result.errors)
  }

  /// Overwrites the first byte of a text in a file, as a failing disk may.
  private func overwrite(_ text: String, in file: String = "demo.db") throws {
    let found = try run("grep -abo '\(text)' \(file) | head -1")
    let place = try #require(found.output.split(separator: ":").first.flatMap { Int($0) })
    let written = try run("printf X | dd of=\(file) bs=1 seek=\(place) conv=notrunc")
    try #require(written.status == 0, "\(written.errors)")
  }

  @Test func aLedgerThatIsOpenIsNeitherReplacedNorPurged() throws {
    _ = try run("$S backup --to copy.db --data demo.db")
    let console = try TerminalSession(.init(arguments: ["--data", demo]), home: home.url)
    try console.wait(for: "Luis Ortega")
    for command in ["restore copy.db", "purge --session grace-liu --reason asked"] {
      let refused = try run("$S \(command) --data demo.db")
      #expect(refused.status == 2, "\(command)")
      #expect(refused.errors.contains("is open in a console or another program"), "\(command)")
    }
    #expect(try run("$S sessions --data demo.db").output.contains("Grace Liu"))
    try console.type("q")
    try console.wait(for: "EXIT:0")
    for command in ["purge --session grace-liu --reason asked", "restore copy.db"] {
      #expect(try run("$S \(command) --data demo.db").status == 0, "\(command)")
    }
  }

  @Test func aBackupIsRestoredAndHasTheFigureThatWasPrinted() throws {
    let figure = try run("$S backup --to copy.db --data demo.db").output
    #expect(figure.wholeMatch(of: /figure [0-9a-f]{64}\n/) != nil)
    #expect(try run("$S backup --to copy.db --data demo.db").status == 2)
    #expect(try run("$S purge --session grace-liu --reason asked --data demo.db").status == 0)
    #expect(try run("$S sessions --data demo.db").output.contains("Grace Liu") == false)
    let restored = try run("$S restore copy.db --data demo.db")
    #expect(restored.status == 0)
    #expect(restored.output == figure)
    #expect(try run("$S sessions --data demo.db").output.contains("Grace Liu"))
    #expect(try run("$S audit verify --data demo.db").output.contains(figure))
    #expect(try run("ls").output.contains("demo.db.before-restore-"))
  }

  @Test func aBackupIsNotPutBesideTheLogOfALedgerThatWasDeleted() throws {
    let figure = try run("$S backup --to copy.db --data demo.db").output
    let console = try TerminalSession(.init(arguments: ["--data", demo]), home: home.url)
    try console.wait(for: "Luis Ortega")
    _ = try run("rm demo.db")
    #expect(try run("$S restore copy.db --data demo.db").status == 2)
    #expect(try run("ls").output.contains("demo.db-wal"))
    #expect(try !run("ls").output.contains("demo.db\n"))
    kill(try #require(try console.process()), SIGKILL)
    try console.wait(for: "EXIT:137")
    let restored = try run("$S restore copy.db --data demo.db")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(restored.output == figure)
    #expect(try run("ls").output.contains(/demo.db.before-restore-.*-wal\n/))
    #expect(try run("$S audit verify --data demo.db").output.contains(figure))
  }

  @Test func aLedgerIsComparedWithWhatWasKeptOfIt() throws {
    let figure = try run("$S audit verify --data demo.db | sed -n 's/^figure //p'").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let all = "--data demo.db --against"
    let other = figure.prefix(63) + (figure.hasSuffix("0") ? "1" : "0")
    #expect(try run("$S export --to out --data demo.db; $S audit verify \(all) out").status == 0)
    _ = try run("$S keep --hold tom-becker --reason 'a complaint' --data demo.db")
    // What came since changes nothing of what was there then.
    #expect(try run("$S audit verify \(all) \(figure)").status == 0)
    #expect(try run("$S audit verify \(all) out/audit.csv").status == 0)
    #expect(try run("$S audit verify \(all) \(other)").status == 1)
    #expect(try run("$S audit verify \(all) nowhere").status == 2)
    let changed = try run(
      "sed -i '0,/q1/s/q1/q2/' out/audit.csv; $S audit verify \(all) out")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("audit.csv:"))
  }

  @Test func whatIsOnHoldIsNotPurgedAndNothingDueIsPurgedUnasked() throws {
    let unknown = try run("$S keep --hold-opening 'No such' --reason suit --data demo.db")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("there is no opening No such"))
    let opening = "'Medical Office Manager' --reason suit --data demo.db"
    #expect(try run("$S keep --hold-opening \(opening)").status == 0)
    let suit = try run("$S purge --session tom-becker --reason asked --data demo.db")
    #expect(suit.status == 2)
    #expect(suit.errors.contains("on legal hold: suit"))
    #expect(try run("$S keep --release-opening \(opening)").status == 0)
    #expect(try run("$S keep --hold tom-becker --reason ' ' --data demo.db").status == 64)
    #expect(try run("$S keep --hold tom-becker --reason complaint --data demo.db").status == 0)
    let refused = try run("$S purge --session tom-becker --reason asked --data demo.db")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("on legal hold: complaint"))
    #expect(try run("$S purge --data demo.db").output == "")
    #expect(try run("$S keep --years 3 --data demo.db").status == 64)
    #expect(try run("$S keep --years 2 --data demo.db").output.contains("kept for 2 years"))
  }

  @Test func aDamagedFileIsRecoveredAndOthersGoOn() throws {
    // One event of one session; the others are listed, shown and exported, and the exit code says so.
    _ = try run("cp demo.db bad.db")
    try overwrite("\"seat\":\"interviewer:A. Moreau\",\"seq\":7,\"session\":\"tom", in: "bad.db")
    #expect(try run("$S audit verify --data bad.db").status == 1)
    #expect(try run("$S show tom-becker --data bad.db").status == 2)
    #expect(try run("$S show grace-liu --data bad.db").status == 0)
    #expect(try run("$S sessions --data bad.db").status == 0)
    let export = try run("$S export --to out --data bad.db")
    #expect(export.status == 1)
    #expect(export.errors.contains("tom-becker"))
    #expect(try run("grep -c grace-liu out/audit.csv").status == 0)
    let recovered = try run("$S recover bad.db --to new.db")
    #expect(recovered.status == 1)
    #expect(recovered.output == "missing: session tom-becker, interviewer:A. Moreau: event 7\n")
    #expect(try run("$S audit verify --data new.db").output.contains("1 event on record as lost"))
    #expect(try run("$S show tom-becker --data new.db").output.contains("Not whole: events lost"))
  }

  @Test func aDamagedListIsRepaired() throws {
    try overwrite("{\"heads\":")
    let listed = try run("$S sessions --data demo.db")
    #expect(listed.status == 1)
    #expect(listed.errors.contains("starpanel repair"))
    #expect(listed.output.split(separator: "\n").count == 7, "\(listed.output)")
    do {
      let console = try TerminalSession(
        .init(arguments: ["--data", demo, "--as", "lead"]), home: home.url)
      try console.wait(for: "The list of sessions is damaged at")
      #expect(console.text.contains("Sam Novak"))
      try console.type("q")
      try console.wait(for: "EXIT:0")
    }
    #expect(try run("$S repair --data demo.db").status == 0)
    #expect(try run("$S audit verify --data demo.db").status == 0)
    #expect(try run("$S sessions --data demo.db").status == 0)
  }
}
