import Foundation
import Testing

/// Commands that read make nothing and change nothing.
struct ReadingCommandsTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// Every command that reads a ledger.
  static let reading: [[String]] = [
    ["sessions"], ["sessions", "--as", "lead"], ["show", "priya-raman"],
    ["guide", "items"], ["guide", "items", "--as", "lead", "--format", "csv"],
    ["show", "dana-whitfield", "--test", "--as", "lead"], ["audit", "verify"],
    ["audit", "verify", "--as", "R. Okafor"], ["export", "--to", "OUT"],
    ["export", "--to", "OUT", "--session", "priya-raman", "--as", "lead"],
  ]

  /// The files of a folder: name, mode, time of the last change and hash.
  private func picture(_ folder: String) throws -> [String] {
    let listed = try Tools().run(
      "/usr/bin/find",
      [home.path(folder), "-type", "f", "-printf", "%f %m %T@ ", "-exec", "sha256sum", "{}", ";"])
    return listed.output.split(separator: "\n").map(String.init).sorted()
  }

  private func run(_ command: [String], on file: String) throws -> Tools.Result {
    try? FileManager.default.removeItem(atPath: home.path("out"))
    return try home.run(
      command.map { $0 == "OUT" ? home.path("out") : $0 } + ["--data", file])
  }

  private func shell(_ script: String) throws -> Tools.Result {
    try home.shell(script)
  }

  @Test func theFileIsTheSameAfterwards() throws {
    let demo = try home.demo()
    _ = try shell("mkdir own old; cp \(demo) own/panel.db; chmod 640 own/panel.db")
    _ = try shell(
      "cp \(demo) old/panel.db; chmod 400 old/panel.db; touch -d 2020-01-02 old/panel.db")
    for folder in ["own", "old"] {
      let before = try picture(folder)
      #expect(before.count == 1)
      for command in Self.reading {
        let result = try run(command, on: home.path("\(folder)/panel.db"))
        #expect(result.status == 0, "\(command): \(result.errors)")
        #expect(try picture(folder) == before, "\(command)")
      }
    }
  }

  @Test func whatIsNotThereIsNotMade() throws {
    for command in Self.reading + [["mark", "--as", "J. Marsh"], ["assess", "x"]] {
      let result = try run(command, on: home.path("no/such.db"))
      // Without a terminal the last two say that first.
      #expect([2, 69].contains(result.status), "\(command)")
      if result.status == 2 {
        #expect(result.errors.contains("there is no ledger at " + home.path("no/such.db")))
      }
    }
    #expect(try home.starpanel("sessions").errors.contains("`starpanel` makes it"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.url.path).isEmpty)
  }

  @Test func aCutOffReaderLeavesNothingBehind() throws {
    let demo = try home.demo()
    let result = try shell(
      "set -o pipefail; $S show priya-raman --data \(demo) | head -1; $S sessions --data \(demo)"
        + " > /dev/full; ls -A")
    #expect(!result.output.contains("demo.db-"), "\(result.output)")
    #expect(!result.errors.contains("head"))
  }

  @Test func anotherProgramsFileKeepsItsMode() throws {
    try home.write("a list", to: "notes.txt")
    _ = try shell("chmod 644 notes.txt")
    for command in Self.reading {
      let result = try run(command, on: home.path("notes.txt"))
      #expect(result.status == 2)
      #expect(result.errors.contains("is not a starpanel ledger"))
    }
    try home.write(
      "session,interviewer,question,status,rating\ns,A,q1,rated,4\n", to: "in/ratings.csv")
    #expect(
      try home.starpanel("import", home.path("in"), "--data", home.path("notes.txt")).status == 2)
    #expect(try shell("stat -c %a notes.txt; cat notes.txt").output == "644\na list")
  }

  @Test func aDamagedGuideIsBadInputAndNamesTheLedger() throws {
    let demo = try home.demo()
    // A byte of the guide's text, which nothing else in the file says.
    _ = try shell("sed -i 's/^title: Medical/title; Medical/' demo.db")
    let result = try home.starpanel("show", "priya-raman", "--data", demo)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.errors.contains(demo))
    #expect(result.errors.contains("`starpanel restore` puts back a backup"))
  }

  @Test func timesAreThoseOfTheReader() throws {
    _ = try home.demo()
    func decision(_ zone: String) throws -> String {
      try home.shell("TZ=\(zone) $S show grace-liu --data demo.db | grep ^Decision").output
    }
    // Neither has a summer time.
    let india = try decision("Asia/Kolkata")
    #expect(india.contains(" UTC+5:30: "), "\(india)")
    #expect(try decision("UTC-5:45").contains(" UTC+5:45: "))
    // No record can hold the offset of this one, so the time is shown as recorded.
    #expect(try decision("UTC+24").contains(" UTC: "))
  }

  @Test func countsOfEventsAreTheLeadsToKnow() throws {
    let demo = try home.demo()
    let nobody = try home.run(["audit", "verify", "--data", demo]).output
    #expect(nobody.hasPrefix("6 sessions: every chain holds\nfigure "))
    let panel = try home.run(["audit", "verify", "--data", demo, "--as", "R. Okafor"]).output
    #expect(panel.hasPrefix("the whole ledger: every chain holds\nfigure "))
    #expect(panel.split(separator: "\n").count == 2)
    let lead = try home.starpanel("audit", "verify", "--data", demo, "--as", "lead").output
    #expect(lead.hasPrefix("482 events in 22 feeds"))
  }

  @Test func aMistypedSessionIsOfferedTheNearOnes() throws {
    let demo = try home.demo()
    let result = try home.starpanel("show", "dana", "--data", demo)
    #expect(result.status == 2)
    #expect(result.errors.contains("did you mean dana-whitfield?"))
  }
}
