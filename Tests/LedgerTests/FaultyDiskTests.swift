import CFaultDisk
import GRDB
import Glibc
import Interview
import TestSupport
import Testing

@testable import Ledger

/// Whatever a disk does to a ledger, what was acknowledged is there afterwards.
///
/// It may lose power between any two writes, tear them, put them into another order, fail at any call, or
/// be full. The tests come one after the other, since there is one disk.
@Suite(.serialized) struct FaultyDiskTests {
  /// What was acknowledged, and how many things had been done to the disk by then.
  private struct Acknowledged {
    var events: Int
    var done: Int
  }

  /// A ledger is made, and written to in several ways; what fails is left out.
  private func work(at path: String) -> [Acknowledged] {
    var log: [Acknowledged] = []
    guard let ledger = try? PanelLedger(path: path, rule: anything) else { return log }
    var events = 0
    func attempt(_ count: Int, _ body: () throws -> Void) {
      guard (try? body()) != nil else { return }
      events += count
      log.append(Acknowledged(events: events, done: Int(fd_count())))
    }
    var head = 0
    for number in 0..<6 {
      let note = String(repeating: "a note, ", count: number * 300)
      attempt(2) {
        _ = try ledger.append(
          [rated("q\(number)", 3), noted("q\(number)", note)], to: .dana, seat: .okafor,
          after: head,
          at: .second(number))
        head += 2
      }
      attempt(0) {
        try ledger.saveDraft(
          Note(text: note), session: .dana, seat: .okafor, question: "draft")
      }
    }
    attempt(0) { try ledger.record(.listRebuilt, at: .second(9)) }
    return log
  }

  /// Opens what is there and looks that nothing is missing.
  private func check(_ path: String, has events: Int, _ what: String) throws {
    let ledger = try PanelLedger(path: path, rule: anything)
    let report = try ledger.verify()
    #expect(report.faults == [], "\(what)")
    #expect(report.events >= events, "\(what)")
    let found = try ledger.events(of: .dana).count
    #expect(found == report.events, "\(what)")
    // And it goes on.
    _ = try ledger.append(
      [rated("q9", 1)], to: .dana, seat: .okafor, after: found, at: .second(20))
  }

  @Test func afterALossOfPowerAtAnyWriteEverythingAcknowledgedIsThere() throws {
    let scratch = try Scratch()
    fd_watch(scratch.path)
    let log = work(at: scratch("panel.db"))
    fd_rest()
    try #require(log.last?.events == 12)
    let all = (0..<Int(fd_count())).map { DiskChange(fd_op_at($0)) }
    var random = SplitMix64(seed: 3)
    for cut in 0...all.count {
      let acknowledged = log.last { $0.done <= cut }?.events ?? 0
      for loss in DiskLoss.allCases {
        let files = loss.files(after: Array(all[..<cut]), using: &random)
        let other = try Scratch()
        for (path, bytes) in files {
          try SmallLedger.write(
            bytes, to: other(String(path.dropFirst(scratch.path.utf8.count + 1))))
        }
        try check(other("panel.db"), has: acknowledged, "\(loss) after \(cut) of \(all.count)")
      }
    }
  }

  @Test(arguments: [(10, false), (13, true)])
  func whicheverCallFailsEverythingAcknowledgedIsThere(code: Int, isLasting: Bool) throws {
    let counting = try Scratch()
    fd_watch(counting.path)
    _ = work(at: counting("panel.db"))
    let calls = fd_calls()
    fd_rest()
    try #require(calls > 100)
    // 10 is an error of input or output, and 13 a full disk, which stays full.
    for call in stride(from: 1 + code % 3, through: calls, by: 4) {
      let scratch = try Scratch()
      fd_watch(scratch.path)
      fd_fail(call, Int32(code), isLasting ? 1 : 0)
      let log = work(at: scratch("panel.db"))
      fd_rest()
      try check(scratch("panel.db"), has: log.last?.events ?? 0, "call \(call) of \(calls)")
    }
  }
}

/// One thing that was done to a file.
private struct DiskChange {
  enum Kind {
    case write(at: Int, [UInt8])
    case truncate(Int)
    case sync
    case delete
  }

  let path: String
  let kind: Kind

  init(_ op: fd_op) {
    path = String(cString: op.path)
    kind =
      switch op.kind {
      case FD_WRITE:
        .write(
          at: Int(op.offset), Array(UnsafeBufferPointer(start: op.bytes, count: Int(op.size))))
      case FD_TRUNCATE: .truncate(Int(op.offset))
      case FD_SYNC: .sync
      default: .delete
      }
  }
}

/// What a loss of power leaves of what was written since a file was last put safely on the disk.
private enum DiskLoss: CaseIterable {
  /// All of it: the program was killed.
  case none
  /// All but the second half of the last write.
  case torn
  /// Some sectors of it, whichever came first.
  case scattered

  private static let sector = 512

  /// The files as they are found afterwards.
  func files(
    after changes: [DiskChange], using random: inout SplitMix64
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (place, change) in changes.enumerated() {
      let isSafe = changes[place...].contains { later in
        if case .sync = later.kind { later.path == change.path } else { false }
      }
      switch change.kind {
      case .write(let offset, let bytes):
        for start in stride(from: 0, to: bytes.count, by: Self.sector) {
          let end = min(start + Self.sector, bytes.count)
          let isKept =
            switch self {
            case .none: true
            case .torn: place < changes.count - 1 || start < bytes.count / 2
            case .scattered: isSafe || Bool.random(using: &random)
            }
          if isKept {
            put(bytes[start..<end], at: offset + start, in: &files[change.path, default: []])
          }
        }
      case .truncate(let size):
        let length = files[change.path]?.count ?? 0
        if length > size { files[change.path]?.removeLast(length - size) }
      case .sync: continue
      case .delete: files[change.path] = nil
      }
    }
    return files
  }

  private func put(_ bytes: ArraySlice<UInt8>, at offset: Int, in file: inout [UInt8]) {
    let missing = offset + bytes.count - file.count
    if missing > 0 { file += [UInt8](repeating: 0, count: missing) }
    file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}
