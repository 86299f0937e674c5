import Glibc
import Interview
import Testing

@testable import Ledger

/// A ledger is its owner's alone, unless the folder is set up for a group.
@Suite struct SharingTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The modes of the three files of a ledger that is open in a folder of that mode.
  private func modes(in folder: mode_t) throws -> Set<mode_t> {
    try #require(chmod(scratch.path, folder) == 0)
    let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
    let head = try ledger.events(of: .dana).count
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: head, at: .second(0))
    return Set(try ["", "-wal", "-shm"].map { try Scratch.mode(ledger.path + $0) })
  }

  /// No group bit, no right to write, or rights for others: each is another folder.
  @Test(
    arguments: [
      (0o2770 as mode_t, 0o660 as mode_t), (0o3770, 0o660), (0o770, 0o600), (0o2750, 0o600),
      (0o2775, 0o600), (0o2771, 0o600), (0o700, 0o600), (0o755, 0o600),
    ])
  func theFolderSaysWhoseTheFilesAre(folder: mode_t, files: mode_t) throws {
    #expect(try modes(in: folder) == [files])
  }

  @Test func filesThatAreThereFollowTheFolder() throws {
    #expect(try modes(in: 0o755) == [0o600])
    #expect(try modes(in: 0o2770) == [0o660])
    #expect(try modes(in: 0o755) == [0o600])
  }

  @Test func filesComeIntoTheGroupOfTheFolder() throws {
    // Only who may give files away can make one of another group.
    guard geteuid() == 0 else { return }
    #expect(try modes(in: 0o755) == [0o600])
    try #require(chown(scratch.path, .max, 4242) == 0)
    #expect(try modes(in: 0o2770) == [0o660])
    var status = stat()
    try #require(stat(scratch("panel.db"), &status) == 0)
    #expect(status.st_gid == 4242)
  }

  @Test(arguments: ["-wal", "-shm"])
  func aLinkInPlaceOfACompanionIsNotFollowed(suffix: String) throws {
    do { _ = try PanelLedger(path: scratch("panel.db"), rule: anything) }
    try scratch.write("mine", to: "letter")
    chmod(scratch("letter"), 0o644)
    try #require(symlink(scratch("letter"), scratch("panel.db" + suffix)) == 0)
    #expect(throws: LedgerError.self) { try PanelLedger(path: scratch("panel.db"), rule: anything) }
    #expect(try Scratch.mode(scratch("letter")) == 0o644)
    var status = stat()
    try #require(stat(scratch("letter"), &status) == 0)
    #expect(status.st_size == 4)
  }

  @Test func aLedgerThatWasPutAwayStaysAsItIs() throws {
    do { _ = try PanelLedger(path: scratch("panel.db"), rule: anything) }
    chmod(scratch("panel.db"), 0o444)
    #expect(
      throws: LedgerError.notPermitted(
        path: scratch("panel.db"), reason: "it is set to be read only")
    ) { try PanelLedger(path: scratch("panel.db"), rule: anything) }
    #expect(try Scratch.mode(scratch("panel.db")) == 0o444)
    _ = try PanelLedger(reading: scratch("panel.db"))
  }
}
