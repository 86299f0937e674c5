import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// A ledger that is read is left as it is, and one that is not there is not made.
@Suite struct ReadOnlyTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A folder's files with what could have been changed about them; the map is a scratch pad.
  private func picture(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch(folder)).sorted().map { name in
      var status = stat()
      try #require(lstat(scratch(folder) + "/" + name, &status) == 0)
      guard !name.hasSuffix("-shm") else { return name }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch(folder) + "/" + name))
      return "\(name) \(status.st_mode) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) "
        + Fingerprint.of(bytes)
    }
  }

  /// What a console that was killed leaves in a folder: its last event is in the log alone.
  private func leave(_ suffixes: [String], in folder: String) throws {
    mkdir(scratch(folder), 0o755)
    let ledger = try PanelLedger(path: scratch("\(folder).source.db"), rule: anything)
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    for suffix in suffixes {
      try Scratch.copy(ledger.path + suffix, to: scratch("\(folder)/panel.db\(suffix)"))
      chmod(scratch("\(folder)/panel.db\(suffix)"), 0o644)
    }
  }

  @Test(arguments: [["", "-wal", "-shm"], ["", "-wal"]])
  func whatAKilledConsoleLeftIsReadAndStays(suffixes: [String]) throws {
    try leave(suffixes, in: "left")
    let before = try picture("left")
    do {
      let ledger = try PanelLedger(reading: scratch("left/panel.db"))
      #expect(try ledger.events(of: .dana).count == 1)
      #expect(try ledger.sessionRows().count == 1)
      #expect(try ledger.verify().isSound)
    }
    #expect(try picture("left") == before)
  }

  @Test func aClosedLedgerIsReadAndStays() throws {
    mkdir(scratch("closed"), 0o755)
    do {
      let ledger = try PanelLedger(path: scratch("closed/panel.db"), rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    }
    chmod(scratch("closed/panel.db"), 0o444)
    let before = try picture("closed")
    do {
      let ledger = try PanelLedger(reading: scratch("closed/panel.db"))
      #expect(try ledger.events(of: .dana).count == 1)
      #expect(throws: LedgerError.openedForReading(path: ledger.path)) {
        try ledger.append([rated("q2", 4)], to: .dana, seat: .okafor, after: 1, at: .second(1))
      }
      #expect(try picture("closed") == before)
    }
    #expect(try picture("closed") == before)
  }

  @Test func whatAConsoleWritesMeanwhileIsSeen() throws {
    let console = try PanelLedger(path: scratch("panel.db"), rule: anything)
    _ = try console.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    let reader = try PanelLedger(reading: scratch("panel.db"))
    #expect(try reader.events(of: .dana).count == 1)
    _ = try console.append([rated("q2", 4)], to: .dana, seat: .okafor, after: 1, at: .second(0))
    #expect(try reader.events(of: .dana).count == 2)
  }

  @Test func whatChangedUnderAReaderIsNotShown() throws {
    do { _ = try PanelLedger(path: scratch("panel.db"), rule: anything) }
    let reader = try PanelLedger(reading: scratch("panel.db"))
    #expect(try reader.sessionRows().isEmpty)
    do {
      let console = try PanelLedger(path: scratch("panel.db"), rule: anything)
      _ = try console.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    }
    #expect(throws: LedgerError.changedWhileRead(path: reader.path)) {
      try reader.events(of: .dana)
    }
  }

  @Test func aLedgerThatIsNotThereIsNotMade() throws {
    let path = scratch("none/panel.db")
    #expect(throws: LedgerError.missing(path: path)) { try PanelLedger(reading: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test func anEmptyFileIsNoLedgerToRead() throws {
    try scratch.write("", to: "panel.db")
    #expect {
      try PanelLedger(reading: scratch("panel.db"))
    } throws: { error in
      if case LedgerError.unusable = error { true } else { false }
    }
  }

  @Test func aNameWithSignsOfAnAddressIsStillAFile() throws {
    let path = scratch("a?b#c%41 é&mode=rwc.db")
    do {
      let ledger = try PanelLedger(path: path, rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    }
    #expect(try PanelLedger(reading: path).events(of: .dana).count == 1)
  }

  /// No user is needed to see what would be done where something may not be read.
  @Test func theWayFollowsFromTheCompanions() {
    func way(
      _ log: ReadingWay.Facts.Companion, log mayReadLog: Bool, map mayReadMap: Bool
    ) -> ReadingWay? {
      ReadingWay(
        ReadingWay.Facts(log: log, mayReadLog: mayReadLog, mayReadMap: mayReadMap))
    }
    #expect(way(.missing, log: false, map: false) == .alone)
    // Another user's log with nothing in it is no reason to refuse.
    #expect(way(.empty, log: false, map: false) == .alone)
    #expect(way(.empty, log: true, map: true) == .besideLog)
    #expect(way(.filled, log: true, map: true) == .besideLog)
    #expect(way(.filled, log: true, map: false) == .copied)
    #expect(way(.filled, log: false, map: true) == nil)
  }
}
