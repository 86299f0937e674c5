import GRDB
import Glibc
import Testing

@testable import Ledger

/// A ledger keeps away from where locks do not hold.
@Suite struct FileSystemTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: [
    (FileSystem(number: 0x6969), "NFS"), (FileSystem(number: 0xFF53_4D42), "SMB (CIFS)"),
    (FileSystem(number: 0xFE53_4D42), "SMB"), (FileSystem(number: 0x5346_414F), "AFS"),
    (FileSystem(number: 0x0102_1997), "9p"),
    (FileSystem(number: 0x6573_5546, name: "fuse.sshfs", source: "me@host:"), "sshfs"),
    (FileSystem(number: 0x6573_5546, name: "fuse.glusterfs"), "glusterfs"),
    (
      FileSystem(number: 0x6573_5546, name: "fuse", source: "https://cloud.example/dav"),
      "WebDAV or another address"
    ),
  ])
  func aNetworkIsNamedAndRefusedBeforeAnythingIsMade(system: FileSystem, name: String) throws {
    let path = scratch("shared/new/panel.db")
    var asked: [String] = []
    #expect(throws: LedgerError.onNetwork(path: path, network: name)) {
      try LedgerFile(path: path) { folder in
        asked.append(folder)
        return system
      }
    }
    #expect(asked == [scratch.path])
    #expect(access(scratch("shared"), F_OK) != 0)
    let sentence = LedgerError.onNetwork(path: path, network: name).description
    #expect(sentence.contains(name) && sentence.contains("--data"))
  }

  @Test(arguments: [
    FileSystem(number: 0xEF53), FileSystem(number: 0x0102_1994),
    FileSystem(number: 0x6573_5546, name: "fuseblk", source: "/dev/sdb1"),
    FileSystem(number: 0x6573_5546, name: "fuse.gocryptfs", source: "/home/me/cipher"),
  ])
  func aDiskIsNot(system: FileSystem) throws {
    #expect(system.network == nil)
    _ = try LedgerFile(path: scratch("panel.db")) { _ in system }
  }

  @Test func thisDiskIsKnownAndALinkIsFollowed() throws {
    #expect(FileSystem.of(scratch.path) != nil)
    let ledger = try PanelLedger(path: scratch("real/panel.db"), rule: anything)
    symlink(ledger.path, scratch("link.db"))
    var asked: [String] = []
    _ = try LedgerFile(path: scratch("link.db")) { folder in
      asked.append(folder)
      return nil
    }
    // The link itself is asked about: `statfs` follows it.
    #expect(asked == [scratch("link.db")])
  }

  @Test func theListOfMountsIsReadByDevice() {
    let lines = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      40 22 0:38 / /home/me/panel rw,nosuid - fuse.sshfs me@host:/srv rw,user_id=0
      """
    #expect(FileSystem.mount(of: "0:38", in: lines)?.name == "fuse.sshfs")
    #expect(FileSystem.mount(of: "0:38", in: lines)?.source == "me@host:/srv")
    #expect(FileSystem.mount(of: "0:3", in: lines) == nil)
  }

  @Test(arguments: [ENOLCK, EIO, EOPNOTSUPP])
  func locksThatCannotBeHadAreNotALockOfSomebodyElse(code: Int32) {
    let busy = DatabaseError(resultCode: .SQLITE_BUSY)
    let none = LockProbe { _ in code }
    let reason = String(cString: strerror(code))
    #expect(
      LedgerError(busy, path: "/data/panel.db", locks: none)
        == .cannotLock(path: "/data/panel.db", reason: reason))
    let broken = DatabaseError(resultCode: .SQLITE_IOERR_LOCK, message: "disk I/O error")
    #expect(
      LedgerError(broken, path: "/data/panel.db")
        == .cannotLock(path: "/data/panel.db", reason: "disk I/O error"))
  }

  @Test func aLockOfSomebodyElseIsAMatterOfWaiting() {
    let busy = DatabaseError(resultCode: .SQLITE_BUSY)
    let path = scratch("panel.db")
    #expect(LedgerError(busy, path: path) == .busy(path: path))
    for code in [EAGAIN, EACCES] {
      #expect(LedgerError(busy, path: path, locks: LockProbe { _ in code }) == .busy(path: path))
    }
    #expect(LockProbe.system.attempt(scratch.path) == nil)
  }

  @Test func aNewFileIsNeverOneThatIsThere() throws {
    try scratch.write("mine", to: "notes.txt")
    symlink(scratch("nowhere"), scratch("link.db"))
    for name in ["notes.txt", "link.db"] {
      #expect(throws: LedgerError.exists(path: scratch(name))) {
        try PanelLedger(path: scratch(name), isNew: true)
      }
    }
    #expect(try Scratch.mode(scratch("notes.txt")) != 0o600)
    _ = try PanelLedger(path: scratch("new.db"), isNew: true)
    #expect(throws: LedgerError.exists(path: scratch("new.db"))) {
      try PanelLedger(path: scratch("new.db"), isNew: true)
    }
  }
}
