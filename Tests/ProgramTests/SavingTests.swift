import Foundation
import Interview
import Ledger
import Testing

/// What cannot be saved is told, kept, asked about and offered again; the tick means what it says.
@Suite(.serialized) struct SavingTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// The console of an interviewer in the interview of Luis Ortega, whom nobody has rated yet.
  private func sit(_ demo: String, _ name: String = "A. Moreau") throws -> TerminalSession {
    let terminal = try home.openSecond(as: name, in: demo)
    try terminal.waitForQuestion()
    return terminal
  }

  private func start(_ demo: String, _ name: String = "A. Moreau") throws -> TerminalSession {
    try TerminalSession(.init(arguments: ["--data", demo, "--as", name]), home: home.url)
  }

  private func ratings(_ demo: String, _ name: String = "A. Moreau") throws -> String {
    let folder = "x" + UUID().uuidString
    let result = try home.starpanel(
      "export", "--to", home.path(folder), "--as", name, "--data", demo)
    #expect(result.status == 0, "\(result.errors)")
    return String(decoding: try home.read(folder + "/ratings.csv"), as: UTF8.self)
  }

  private func rescueFiles(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.path(folder))
      .filter { $0.contains(".not-saved-") }
  }

  private func rated(_ name: String, _ question: String, _ value: Int) -> String {
    "luis-ortega,Luis Ortega,Medical Office Manager,\(name),\(question),final,rated,\(value)"
  }

  /// Waits for words wherever the line is broken.
  private func wait(_ terminal: TerminalSession, for words: String) throws {
    func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    try terminal.wait(for: words, { joined($0).contains(joined(words)) })
  }

  @Test func aLockOfSevenSecondsLosesNothing() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5]2qq")
    try terminal.wait(for: "Esc stays, y leaves without them")
    #expect(terminal.text.contains("2 ratings are not saved"))
    try terminal.wait(for: "the ledger is held", { $0.contains("another program holds") })
    try lock.release()
    try terminal.wait(for: "EXIT:0")
    let ratings = try ratings(demo)
    #expect(ratings.contains(rated("A. Moreau", "q1", 5)))
    #expect(ratings.contains(rated("A. Moreau", "q2", 2)))
    #expect(try rescueFiles().isEmpty)
  }

  @Test func whatIsLeftBehindIsKeptAndOfferedAgain() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5]2nlast words")
    try terminal.press("Escape")
    try terminal.wait(for: "2 ratings, 1 note are not saved")
    // The list of sessions says so too.
    try terminal.press("q")
    try terminal.wait(
      for: "the list", { $0.hasPrefix(" Sessions") && $0.contains("1 note are not saved") })
    try terminal.press("q")
    try terminal.wait(for: "Esc stays, y leaves without them")
    try terminal.press("Escape")
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("q")
    try terminal.wait(for: "Esc stays, y leaves without them")
    try terminal.type("y")
    try terminal.wait(for: "EXIT:1")
    try wait(terminal, for: "2 ratings, 1 note are not saved: another program")
    try wait(terminal, for: "the next start on this ledger offers to add them")
    #expect(!terminal.text.contains("nothing was lost"))
    let file = try #require(try rescueFiles().first)
    let mode = try FileManager.default.attributesOfItem(atPath: home.path(file))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(String(decoding: try home.read(file), as: UTF8.self).contains("last words"))
    try lock.release()
    #expect(try !ratings(demo).contains(rated("A. Moreau", "q1", 5)))

    // Somebody else is told nothing of it.
    let other = try start(demo, "R. Okafor")
    try other.wait(for: "Luis Ortega")
    #expect(!other.text.contains("Not saved"))

    let again = try start(demo)
    try again.wait(for: "Not saved last time")
    try wait(again, for: "2 ratings, 1 note of A. Moreau on luis-ortega")
    try again.type("n")
    try again.wait(for: "Luis Ortega")
    try again.press("q")
    try again.wait(for: "EXIT:0")
    #expect(try rescueFiles().count == 1)
    let third = try start(demo)
    try third.wait(for: "Not saved last time")
    try third.type("y")
    try third.wait(for: "2 ratings, 1 note added to the record.")
    #expect(try rescueFiles().isEmpty)
    let ratings = try ratings(demo)
    #expect(ratings.contains(rated("A. Moreau", "q1", 5)))
    #expect(ratings.contains(rated("A. Moreau", "q2", 2)))
    #expect(ratings.contains("last words"))
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
    let audit = try Tools().run(
      Product.starpanel, ["export", "--to", home.path("all"), "--data", demo, "--as", "lead"])
    #expect(audit.status == 0)
  }

  @Test func aConsoleThatIsAskedToEndWhileTheLedgerIsHeldSaysWhatItCouldNotSave() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5]2")
    try terminal.wait(for: "▐ 2 ▌")
    kill(try #require(try terminal.process()), SIGTERM)
    try terminal.wait(for: "not saved yet; trying")
    try terminal.wait(for: "EXIT:1")
    #expect(terminal.text.contains("2 ratings are not saved"))
    let file = try #require(try rescueFiles().first)
    #expect(String(decoding: try home.read(file), as: UTF8.self).contains("questionRated"))
    try lock.release()
    let again = try start(demo)
    try wait(again, for: "2 ratings of A. Moreau on luis-ortega")
  }

  @Test func aQuestionThatIsVoidedForAllIsNotLost() throws {
    let demo = try home.demo()
    let terminal = try start(demo, "lead")
    try terminal.wait(for: "Luis Ortega")
    try terminal.type("s")
    try terminal.wait(for: "✗ hard skills")
    let lock = try LedgerLock(demo)
    try terminal.type("V")
    try terminal.wait(for: "choose")
    try terminal.press("Enter")
    try terminal.type("misheard by all")
    try terminal.press("Enter")
    try terminal.type("qq")
    try terminal.wait(for: "Esc stays, y leaves without them")
    try terminal.type("y")
    try terminal.wait(for: "EXIT:1")
    try lock.release()
    let again = try start(demo, "lead")
    try again.wait(for: "Not saved last time")
    try again.type("y")
    try again.wait(for: "added to the record.")
    let ledger = try PanelLedger(reading: demo)
    for row in try ledger.sessionRows() {
      let session = Session(id: row.id, events: try ledger.events(of: row.id))
      #expect(session.voided["q1"] == "misheard by all", "\(row.id)")
    }
  }

  @Test func aSetUpOutlivesTheEndOfTheConsole() throws {
    let demo = try home.demo()
    let terminal = try start(demo, "lead")
    try terminal.wait(for: "Luis Ortega")
    let lock = try LedgerLock(demo)
    try terminal.type("nNurse")
    try terminal.press("Tab")
    try terminal.type("Ada Lovelace")
    try terminal.press("Tab")
    try terminal.type("Q. Quell")
    try terminal.press("Enter", "C-s")
    try terminal.wait(for: "1 set-up is not saved")
    kill(try #require(try terminal.process()), SIGTERM)
    try terminal.wait(for: "EXIT:1")
    try lock.release()
    let again = try start(demo, "lead")
    try wait(again, for: "1 set-up of the hiring lead on ada-lovelace")
    try again.type("y")
    try again.wait(for: "1 set-up added to the record.")
    // The list knows it at once.
    try again.wait(for: "Ada Lovelace")
    #expect(try home.starpanel("show", "ada-lovelace", "--data", demo, "--as", "lead").status == 0)
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
  }

  @Test func aConsoleThatAddedWhatWasKeptEndsWhenItIsAskedTo() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5")
    try terminal.wait(for: "1 rating is not saved")
    kill(try #require(try terminal.process()), SIGTERM)
    try terminal.wait(for: "EXIT:1")
    try lock.release()
    let again = try start(demo)
    try again.wait(for: "Not saved last time")
    try again.type("y")
    try again.wait(for: "1 rating added to the record.")
    // No longer a session that nobody has begun.
    try again.press("Down", "Enter")
    try again.wait(for: "▐ 5 ▌")
    kill(try #require(try again.process()), SIGTERM)
    try again.wait(for: "the end", { $0.contains("EXIT:130") }, within: 2.5)
  }

  @Test func aShortLockIsWaitedForAtTheEnd() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5]2")
    try terminal.wait(for: "▐ 2 ▌")
    kill(try #require(try terminal.process()), SIGTERM)
    try terminal.wait(for: "not saved yet; trying")
    try lock.release()
    try terminal.wait(for: "EXIT:130")
    #expect(try ratings(demo).contains(rated("A. Moreau", "q2", 2)))
    #expect(try rescueFiles().isEmpty)
  }

  @Test func whatIsNotSavedOutlivesAKill() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("5")
    try terminal.wait(for: "1 rating is not saved")
    try terminal.wait(for: "the file", { _ in (try? rescueFiles().count) == 1 })
    kill(try #require(try terminal.process()), SIGKILL)
    try terminal.wait(for: "EXIT:137")
    try lock.release()
    let again = try start(demo)
    try wait(again, for: "1 rating of A. Moreau on luis-ortega")
    try again.type("y")
    try again.wait(for: "1 rating added")
    #expect(try ratings(demo).contains(rated("A. Moreau", "q1", 5)))
  }

  @Test func whatTheRulesForbidMeanwhileIsNotAddedAndKept() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    let lock = try LedgerLock(demo)
    try terminal.type("nlate words")
    try terminal.press("Escape")
    try terminal.wait(for: "1 note is not saved")
    try terminal.type("qq")
    try terminal.wait(for: "Esc stays")
    try terminal.type("y")
    try terminal.wait(for: "EXIT:1")
    try lock.release()
    let later = try start(demo)
    try later.wait(for: "Not saved last time")
    try later.type("n")
    try later.wait(for: "Luis Ortega")
    try later.press("Down", "Enter")
    try later.waitForQuestion()
    try later.type("4]4]4]4]4]4]4]4Sm")
    try later.wait(for: "Enter seals")
    try later.press("Enter")
    try later.wait(for: "Sealed. Thank you")
    try later.type("qq")
    try later.wait(for: "EXIT:0")
    let again = try start(demo)
    try again.wait(for: "Not saved last time")
    try again.type("y")
    try again.wait(for: "the form is sealed")
    #expect(try rescueFiles().count == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "a small disk can only be mounted by root"))
  func aFullDiskIsToldAskedAboutAndKeptElsewhere() throws {
    let small = home.path("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    let tools = try Tools()
    try #require(
      try tools.run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=1500k", "tmpfs", small]).status
        == 0)
    defer { _ = try? tools.run("/usr/bin/umount", ["-l", small]) }
    let demo = small + "/panel.db"
    try #require(try home.starpanel("demo", "--keep", demo).status == 0)
    let terminal = try sit(demo)
    let filler = small + "/filler"
    _ = try tools.run("/bin/dd", ["if=/dev/zero", "of=" + filler, "bs=1k"])
    try terminal.type("5]2n" + String(repeating: "long words ", count: 40))
    try terminal.press("Escape")
    try terminal.wait(for: "are not saved: the disk is full")
    try terminal.type("qq")
    try terminal.wait(for: "Esc stays, y leaves without them")
    try terminal.type("y")
    try terminal.wait(for: "EXIT:1")
    #expect(terminal.text.contains("the disk is full"))
    #expect(try rescueFiles(in: "state/starpanel").count == 1)
    unlink(filler)
    let again = try start(demo)
    try again.wait(for: "Not saved last time")
    try again.type("y")
    try again.wait(for: "added to the record")
    #expect(try ratings(demo).contains("long words"))
  }

  @Test(arguments: ["delete", "rename", "replace", "move the folder"])
  func aLedgerThatGoesIsNoticedAtOnceAndWrittenElsewhere(how: String) throws {
    _ = try home.demo()
    try FileManager.default.createDirectory(
      atPath: home.path("room"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: home.path("demo.db"), toPath: home.path("room/x.db"))
    let demo = home.path("room/x.db")
    let terminal = try sit(demo)
    try terminal.type("5")
    try terminal.wait(for: "▐ 5 ▌")
    try terminal.wait(for: "saved ✓")
    switch how {
    case "delete": for suffix in ["", "-wal", "-shm"] { unlink(demo + suffix) }
    case "rename": rename(demo, home.path("room/old.db"))
    case "replace":
      try FileManager.default.copyItem(atPath: demo, toPath: home.path("room/copy.db"))
      rename(home.path("room/copy.db"), demo)
    default: rename(home.path("room"), home.path("hall"))
    }
    // Without a key.
    try terminal.wait(for: "Not saved: the ledger was")
    #expect(!terminal.text.contains("✓"))
    try terminal.type("]2")
    try terminal.wait(for: "1 rating is not saved: the ledger was")
    if how == "delete" {
      let second = try home.starpanel("sessions", "--data", demo)
      #expect(second.status == 2)
      #expect(second.errors.contains("has it open"), "\(second.errors)")
      #expect(!FileManager.default.fileExists(atPath: demo))
    }
    try home.write("mine", to: "mine.txt")
    try terminal.type("W" + home.path("mine.txt"))
    try terminal.press("Enter")
    try terminal.wait(for: "There is something of that name already")
    try terminal.type("W" + home.path("all.db"))
    try terminal.press("Enter")
    try terminal.wait(for: "EXIT:1")
    try wait(terminal, for: "what was not saved, is in " + home.path("all.db"))
    let ratings = try ratings(home.path("all.db"))
    #expect(ratings.contains(rated("A. Moreau", "q1", 5)))
    #expect(ratings.contains(rated("A. Moreau", "q2", 2)))
    #expect(try home.starpanel("audit", "verify", "--data", home.path("all.db")).status == 0)
  }

  @Test func aLedgerThatIsPutBackIsWrittenToAgain() throws {
    let demo = try home.demo()
    let terminal = try sit(demo)
    rename(demo, home.path("old.db"))
    try terminal.wait(for: "Not saved: the ledger was moved or deleted")
    try terminal.type("5")
    try terminal.wait(for: "1 rating is not saved")
    rename(home.path("old.db"), demo)
    try terminal.wait(for: "saved ✓")
    try terminal.type("qq")
    try terminal.wait(for: "EXIT:0")
    #expect(try ratings(demo).contains(rated("A. Moreau", "q1", 5)))
    #expect(try rescueFiles().isEmpty)
  }
}
