import Foundation
import Testing

/// `starpanel impact`: what it prints, and that nothing of it is kept.
struct ImpactCommandTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
    try home.write(
      "group,applicants,selected,mood\nA,100,60,\nB,100,45,\n", to: "in/groups.csv")
  }

  @Test func itPrintsInThreeFormats() throws {
    let file = home.path("in/groups.csv")
    let text = try home.starpanel("impact", file)
    #expect(text.status == 0)
    #expect(text.output.contains("flagged"))
    #expect(
      text.errors == "starpanel: warning: groups.csv:1:27: unknown column \"mood\" is ignored\n")
    let csv = try home.starpanel("impact", file, "--format", "csv").output
    #expect(csv.contains("\r\n,B,100,45,45.0000,75.0000,yes,A,0.0472,\r\n"))
    let json = try home.starpanel("impact", file, "--format=json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [[String: Any]])
  }

  @Test func noLedgerIsOpenedOrMade() throws {
    try home.write("not a ledger", to: "panel.db")
    let result = try home.shell("STARPANEL_DATA=panel.db \"$S\" impact in/groups.csv")
    #expect(result.status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path("data")))
    #expect(try String(contentsOfFile: home.path("panel.db"), encoding: .utf8) == "not a ledger")
    #expect(try home.starpanel("impact", "--data", "x", home.path("in/groups.csv")).status == 64)
  }

  @Test func onlyAnOrdinaryFileIsRead() throws {
    for (path, reason) in [
      (home.path("in"), "in: this is not an ordinary file but a folder"),
      (home.path("in") + "/", ".: this is not an ordinary file but a folder"),
      ("/dev/zero", "this is not an ordinary file but a device"),
      (home.path("none.csv"), "there is no such file; check its name and folder"),
    ] {
      let result = try home.starpanel("impact", path)
      #expect(result.status == 2)
      #expect(result.errors.contains(reason), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    try home.write("group,applicants,selected\nA,1,2\n", to: "in/groups.csv")
    let wrong = try home.starpanel("impact", home.path("in/groups.csv"))
    #expect(wrong.status == 2)
    #expect(
      wrong.errors
        == "starpanel: groups.csv:2:5: selected must be at most applicants (1), not \"2\"\n")
  }
}
