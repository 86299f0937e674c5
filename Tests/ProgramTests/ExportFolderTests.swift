import Foundation
import GRDB
import Testing

/// An export writes its own files, whole, and nothing of anybody else's.
struct ExportFolderTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func other() throws {
    try home.write(
      "session,interviewer,question,status,rating\nmine,A,q1,rated,4\n", to: "in/ratings.csv")
    #expect(
      try home.starpanel("import", home.path("in"), "--data", home.path("other.db")).status == 0)
  }

  private func hashes(_ folder: String) throws -> String {
    try home.shell("cd \(folder) && ls -A && sha256sum *").output
  }

  @Test func anotherLedgersExportIsReplacedOnlyWhenAsked() throws {
    let demo = try home.demo()
    try other()
    #expect(try home.shell("$S export --to out --data other.db").status == 0)
    let before = try hashes("out")
    let refused = try home.starpanel("export", "--to", home.path("out"), "--data", demo)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("session mine"))
    #expect(refused.errors.contains("--replace"))
    #expect(try hashes("out") == before)
    #expect(
      try home.starpanel("export", "--to", home.path("out"), "--data", demo, "--replace").status
        == 0)
    #expect(try hashes("out") != before)
  }

  @Test func anOlderExportOfTheSameIsReplaced() throws {
    let demo = try home.demo()
    for _ in 1...2 {
      #expect(try home.starpanel("export", "--to", home.path("out"), "--data", demo).status == 0)
    }
    // One session of it is less than what is there.
    let part = try home.starpanel(
      "export", "--to", home.path("out"), "--data", demo, "--session", "priya-raman")
    #expect(part.status == 2)
    // The demo made anew has the same names and is another record.
    #expect(try home.shell("$S demo --keep again.db").status == 0)
    let again = try home.shell("$S export --to out --data again.db")
    #expect(again.status == 2)
    #expect(again.errors.contains("not those of this ledger"))
  }

  /// Some sessions can only be told to be damaged while they are written.
  @Test func aDamagedSessionIsLeftOutAndReplacesNoOlderExportOfIt() throws {
    let demo = try home.demo()
    func export(_ folder: String) throws -> Tools.Result {
      try home.starpanel("export", "--data", demo, "--to", home.path(folder))
    }
    #expect(try export("out").status == 0)
    let before = try hashes("out")
    try DatabaseQueue(path: demo).inDatabase { db in
      try db.execute(
        sql: """
          DROP TRIGGER event_no_update;
          UPDATE event SET record = 'x' WHERE session = 'priya-raman' AND seat <> 'lead'
          """)
    }
    let refused = try export("out")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("session priya-raman, which this export does not have"))
    #expect(try hashes("out") == before)
    let other = try export("other")
    #expect(other.status == 1)
    #expect(other.errors.contains("Session priya-raman cannot be shown"), "\(other.errors)")
    let rows = String(decoding: try home.read("other/scorecards.csv"), as: UTF8.self)
    #expect(rows.contains("dana-whitfield,"))
    #expect(!rows.contains("priya-raman"))
  }

  @Test func nothingPlantedIsFollowed() throws {
    let demo = try home.demo()
    _ = try home.shell(
      "echo precious > mine.txt; mkdir out; for n in .ratings.csv.new ratings.csv audit.csv; do"
        + " ln -s ../mine.txt out/$n; done")
    let refused = try home.starpanel("export", "--to", home.path("out"), "--data", demo)
    #expect(refused.status == 2)
    let done = try home.starpanel(
      "export", "--to", home.path("out"), "--data", demo, "--replace")
    #expect(done.status == 0, "\(done.errors)")
    let found = try home.shell(
      "cat mine.txt; find out -type l; find out -type f ! -perm 600; ls -A out | wc -l")
    #expect(found.output == "precious\nout/.ratings.csv.new\n11\n")
  }

  @Test func whatFailsLeavesNothing() throws {
    let demo = try home.demo()
    _ = try home.shell("mkdir -p out/scorecards.csv; echo old > out/ratings.csv")
    let failed = try home.starpanel(
      "export", "--to", home.path("out"), "--data", demo, "--replace")
    #expect(failed.status == 2)
    #expect(failed.errors.contains("scorecards.csv"))
    let left = try home.shell("cat out/ratings.csv; ls -A out").output
    #expect(left == "old\nratings.csv\nscorecards.csv\n")
    _ = try home.shell("$S export --to no/where --session nobody --data \(demo)")
    #expect(try home.shell("ls -d no").status != 0)
  }

  /// The first of two folders is as a killed program leaves it, the second is somebody's own.
  @Test func whatAKilledExportLeftIsRemovedByTheNext() throws {
    let demo = try home.demo()
    _ = try home.shell(
      "mkdir -p out/.starpanel-abc out/.starpanel-mine; chmod 700 out/.starpanel-abc;"
        + " chmod 755 out/.starpanel-mine; echo x > out/.starpanel-abc/ratings.csv")
    #expect(try home.starpanel("export", "--to", home.path("out"), "--data", demo).status == 0)
    #expect(try home.shell("ls -d out/.s*").output == "out/.starpanel-mine\n")
  }

  @Test func thePaperIsReplacedOnlyWhenAsked() throws {
    let paper = "$S guide paper --to paper"
    #expect(try home.shell("\(paper); \(paper)").status == 0)
    #expect(try home.shell("echo mine >> paper/interview.txt; \(paper)").status == 2)
    #expect(try home.shell("tail -1 paper/interview.txt").output == "mine\n")
    #expect(try home.shell("\(paper) --replace; ls -A paper").output.contains("key-a"))
    #expect(try home.shell("tail -1 paper/interview.txt").output != "mine\n")
  }
}
