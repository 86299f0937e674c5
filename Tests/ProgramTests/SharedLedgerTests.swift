import Foundation
import Testing

/// Two users of one group work on one ledger, each at a console of their own.
@Suite(.enabled(if: OtherUsers.canRun, "only root can be two other users"))
struct SharedLedgerTests {
  private let home: TemporaryHome
  private let ledger: String

  init() throws {
    home = try TemporaryHome()
    ledger = home.path("panel/panel.db")
    let made = try home.shell(
      """
      chmod 755 . && install -d -m 2770 -g \(OtherUsers.group) panel &&
        for user in \(OtherUsers.anne) \(OtherUsers.ben) \(OtherUsers.stranger); do
          install -d -m 700 -o $user $user; done
      """)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// The command that runs another as a user of the group, or as one who is not.
  private func prefix(_ user: Int) -> [String] {
    let groups = user == OtherUsers.stranger ? ["--clear-groups"] : ["--groups=\(OtherUsers.group)"]
    return ["--reuid=\(user)", "--regid=\(user)"] + groups
  }

  private func run(as user: Int, _ arguments: String...) throws -> Tools.Result {
    let words = ["/usr/bin/setpriv"] + prefix(user) + ["env", "HOME=" + home.path("\(user)")]
    let command = (words + [Product.starpanel] + arguments).map { "'\($0)'" }
    return try home.shell("unset XDG_DATA_HOME; " + command.joined(separator: " "))
  }

  private func console(of user: Int, as seat: String) throws -> TerminalSession {
    let own = home.path("\(user)")
    return try TerminalSession(
      .init(
        arguments: prefix(user) + [Product.starpanel, "--data", ledger, "--as", seat],
        program: "/usr/bin/setpriv",
        environment: ["HOME": own, "XDG_DATA_HOME": own, "XDG_STATE_HOME": own]),
      home: home.url)
  }

  @Test func whatOneUserPurgesTheOthersStillOpen() throws {
    #expect(try run(as: OtherUsers.anne, "demo", "--keep", ledger).status == 0)
    let reason = ["--reason", "asked", "--data", ledger].map { "'\($0)'" }.joined(separator: " ")
    #expect(
      try run(
        as: OtherUsers.ben, "purge", "--session", "grace-liu", "--reason", "asked", "--data", ledger
      ).status == 0)
    #expect(try home.shell("ls -a panel").output == ".\n..\npanel.db\n")
    let console = try console(of: OtherUsers.anne, as: "lead")
    try console.wait(for: "Luis Ortega")
    kill(try #require(try console.process()), SIGTERM)
    try console.wait(for: "EXIT:130")
    // Root is nobody of the group, and leaves nothing of its own either.
    #expect(
      try home.shell("'\(Product.starpanel)' purge --session sam-novak \(reason)").status == 0)
    #expect(try home.shell("ls -a panel").output == ".\n..\npanel.db\n")
    #expect(try run(as: OtherUsers.ben, "audit", "verify", "--data", ledger).status == 0)
    #expect(
      try run(
        as: OtherUsers.anne, "purge", "--session", "tom-becker", "--reason", "asked", "--data",
        ledger
      ).status == 0)
  }

  @Test func whatOneUserSavesTheOtherReadsAndAddsTo() throws {
    #expect(try run(as: OtherUsers.anne, "demo", "--keep", ledger).status == 0)
    let lead = try console(of: OtherUsers.ben, as: "lead")
    try lead.wait(for: "Luis Ortega")
    let panel = try console(of: OtherUsers.anne, as: "A. Moreau")
    try panel.wait(for: "Luis Ortega")
    let modes = try home.shell("cd panel && stat -c '%a %g' panel.db panel.db-wal panel.db-shm")
    #expect(modes.output == "660 4242\n660 4242\n660 4242\n")
    try panel.press("Down")
    try panel.press("Enter")
    try panel.waitForQuestion()
    try panel.type("4]4]4]4]4]4]4]4Sm")
    try panel.wait(for: "Enter seals")
    try panel.press("Enter")
    try panel.wait(for: "Sealed. Thank you")
    try lead.wait(for: "1 of 3 at Luis Ortega", { $0.contains(/Luis Ortega .* 1 of 3/) })
    // The user who did not make the files saves, too.
    let other = try console(of: OtherUsers.ben, as: "R. Okafor")
    try other.wait(for: "Luis Ortega")
    try other.press("Down")
    try other.press("Enter")
    try other.waitForQuestion()
    try other.type("3")
    try other.wait(for: "saved ✓")
    for terminal in [other, panel, lead] {
      kill(try #require(try terminal.process()), SIGTERM)
      try terminal.wait(for: "EXIT:130")
    }
    #expect(try run(as: OtherUsers.ben, "audit", "verify", "--data", ledger).status == 0)
    #expect(try home.shell("ls panel; stat -c %a panel/panel.db").output == "panel.db\n660\n")
    let refused = try run(as: OtherUsers.stranger, "sessions", "--data", ledger)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("Permission denied"))
  }
}

/// Users of this machine, by their numbers alone: two of a group, and one who is not.
private enum OtherUsers {
  static let group = 4242
  static let (anne, ben, stranger) = (12_001, 12_002, 12_003)

  /// Whether the tests may run the program as somebody else, who can reach it.
  static let canRun: Bool = {
    guard geteuid() == 0, let tools = try? Tools() else { return false }
    let result = try? tools.run(
      "/usr/bin/setpriv",
      ["--reuid=\(anne)", "--regid=\(anne)", "--clear-groups", Product.starpanel, "--version"])
    return result?.status == 0
  }()
}
