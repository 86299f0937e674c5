import Foundation
import GRDB
import Guide
import Interview
import Ledger
import TestSupport
import Testing

@testable import starpanel

/// Twelve consoles on one ledger: nine interviewers of three panels, the lead, a candidate and a
/// marker, all of whom type.
final class TwelveConsoles {
  private let home: TemporaryHome
  private let ledger: String
  private let hall: TerminalHall
  private let seats: [any KilledSeat]
  private var processes: [String: Int32] = [:]
  private var screens: [String: String] = [:]
  /// The screens that confirmed something last.
  private var confirming: [String: String] = [:]
  private var dice: SplitMix64
  private let digest = DataOption.digest()
  private(set) var tally = KillTally()

  init(seed: UInt64) throws {
    home = try TemporaryHome()
    ledger = try home.demo()
    hall = try TerminalHall(home: home.url, width: 100, height: 36)
    dice = SplitMix64(seed: seed)
    let candidates = ["Ada One", "Bea Two", "Cyd Three"]
    let sessions = ["one", "two", "three"].map { SessionID($0) }
    do {
      let ledger = try DataOption.ledger(at: ledger)
      let guide = try GuideShelf(ledger: ledger).freeze()
      for (place, candidate) in candidates.enumerated() {
        let plan = Plan(
          candidate: candidate, opening: Opening("Office Manager \(place)"),
          panel: (0..<3).map { Interviewer("Rater \(place)\($0)") }, guide: guide)
        _ = try ledger.append(
          [.sessionPlanned(plan: plan)], to: sessions[place], seat: .lead, after: 0,
          at: WallClock.now())
      }
    }
    let raters = (0..<9).map { number in
      KilledRater(
        "rater\(number)", interviewer: "Rater \(number / 3)\(number % 3)",
        session: sessions[number / 3], candidate: candidates[number / 3])
    }
    seats =
      raters + [
        KilledLead(session: sessions[2], candidate: candidates[2], others: ["Ada One", "Bea Two"]),
        KilledCandidate(session: SessionID("dana-whitfield")),
        KilledMarker("K. Ito", session: SessionID("luis-ortega")),
      ]
    try start(seats, isFirst: true)
    processes = try hall.processes()
    try #require(processes.count == seats.count)
    try type(at: seats)
    try settle()
  }

  /// Kills one to three consoles while everybody types, looks what is left, and starts them again.
  func killSome() throws {
    for _ in 0...dice.below(2) {
      try type(at: seats)
      try look(at: seats)
    }
    let victims = Array(seats.shuffled(using: &dice).prefix(1 + dice.below(3)))
    try type(at: seats)
    for victim in victims {
      usleep(UInt32(dice.below(40_000)))
      let process = try #require(processes[victim.name])
      if dice.below(2) == 0 {
        // Stopped first, so that what stood on its screen at the end can be read.
        kill(process, SIGSTOP)
        try look(at: [victim], "stopped")
      }
      kill(process, SIGKILL)
      tally.kills += 1
    }
    try wait(for: "killed", at: victims) { $1.contains("EXIT:137") }
    let records = try check(victims)
    try start(victims, isFirst: false, meanwhile: seats.filter { !victims.contains($0) })
    try wait(for: "all that was there", at: victims) { seat, screen in
      records[seat.name].map { seat.isBack(screen, $0) } ?? false
    }
    try checkOthers(than: victims)
  }

  /// Lets everybody come to rest, and compares all that was typed with the record.
  func finish() throws {
    try settle()
    _ = try check(seats)
    try checkOthers(than: [])
  }

  // MARK: Typing and looking

  private func type(at seats: [any KilledSeat]) throws {
    var presses: [(String, [TerminalHall.Press])] = []
    for seat in seats {
      let keys = seat.burst(screens[seat.name] ?? "", &dice)
      for case .text(let text) in keys { tally.keys += text.count }
      tally.keys += keys.count { if case .key = $0 { true } else { false } }
      presses.append((seat.name, keys))
    }
    try hall.press(presses)
  }

  /// Takes note of what the screens confirm.
  ///
  /// A picture reaches the terminal in pieces, from the top down. Of a console that does not come to
  /// the end of one, since others have the processor or it was stopped, a new word can stand above
  /// the tick of the picture before. So a screen counts where it was the same before and after its
  /// console was seen to wait for keys.
  private func look(at seats: [any KilledSeat], _ moment: String = "running") throws {
    let first = try hall.screens(of: seats.map(\.name))
    let waiting = seats.filter { processes[$0.name].map(Self.waits) ?? false }
    let second = try hall.screens(of: seats.map(\.name))
    for seat in seats {
      guard let screen = second[seat.name] else { continue }
      screens[seat.name] = screen
      guard first[seat.name] == screen, waiting.contains(seat) else { continue }
      let before = tally.choices + tally.words
      seat.confirm(screen, &tally)
      if tally.choices + tally.words > before {
        confirming[seat.name] = "\(moment):\n\(screen)"
      }
    }
  }

  /// Whether a process waits for keys, or did when it was stopped: its picture is painted.
  private static func waits(_ process: Int32) -> Bool {
    let text = try? String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8)
    // `poll` or `ppoll` on x86-64, `ppoll` on arm64.
    return ["7", "271", "73"].contains { text?.hasPrefix($0 + " ") ?? false }
  }

  /// Waits until all that was typed is confirmed.
  ///
  /// Where what was typed last is not in view, more is typed, which the next tick is for, too.
  private func settle() throws {
    let deadline = Date().addingTimeInterval(30)
    var looks = 0
    while let seat = seats.first(where: { !$0.isSettled }) {
      try look(at: seats)
      looks += 1
      if looks % 10 == 0 { try type(at: seats.filter { !$0.isSettled }) }
      guard Date() < deadline else {
        Issue.record("never confirmed at \(seat.name):\n\(screens[seat.name] ?? "")")
        throw TerminalSession.NeverCame(what: "all saved at \(seat.name)")
      }
    }
  }

  private func wait(
    for what: String, at seats: [any KilledSeat],
    _ condition: (any KilledSeat, String) -> Bool
  ) throws {
    let deadline = Date().addingTimeInterval(30)
    var left = seats
    while !left.isEmpty {
      let shown = try hall.screens(of: left.map(\.name))
      for (name, screen) in shown { screens[name] = screen }
      left.removeAll { condition($0, shown[$0.name] ?? "") }
      guard Date() < deadline else {
        for seat in left {
          Issue.record("never came at \(seat.name): \(what)\n\(screens[seat.name] ?? "")")
        }
        throw TerminalSession.NeverCame(what: what)
      }
    }
  }

  // MARK: Starting

  private func start(
    _ starting: [any KilledSeat], isFirst: Bool, meanwhile others: [any KilledSeat] = []
  ) throws {
    for seat in starting {
      try hall.start(seat.name, arguments: seat.arguments + ["--data", ledger])
    }
    try type(at: others)
    var ways = starting.map { (seat: $0, steps: $0.way(isFirst: isFirst)[...]) }
    let deadline = Date().addingTimeInterval(60)
    while !ways.isEmpty {
      let shown = try hall.screens(of: ways.map(\.seat.name))
      for index in ways.indices {
        let screen = shown[ways[index].seat.name] ?? ""
        guard let step = ways[index].steps.first, step.isDue(screen) else { continue }
        try hall.press([(ways[index].seat.name, step.keys(screen))])
        ways[index].steps.removeFirst()
      }
      ways.removeAll(where: \.steps.isEmpty)
      guard Date() < deadline else {
        for way in ways {
          Issue.record("no way in at \(way.seat.name)\n\(shown[way.seat.name] ?? "")")
        }
        throw TerminalSession.NeverCame(what: "the way in")
      }
    }
    let running = try hall.processes()
    for seat in starting { processes[seat.name] = running[seat.name] }
  }

  // MARK: Checking

  /// Compares the record with what was typed at some seats; the chains and the file must hold.
  private func check(_ looked: [any KilledSeat]) throws -> [String: SeatRecord] {
    let reading = try PanelLedger(reading: ledger, digest: digest)
    let report = try reading.verify()
    #expect(report.isSound, "\(report.faults)")
    let quick = try DatabaseQueue(path: ledger).read { db in
      try String.fetchAll(db, sql: "PRAGMA quick_check")
    }
    #expect(quick == ["ok"])
    var records: [String: SeatRecord] = [:]
    for seat in looked {
      // Drafts first: of a console that runs, one may become an event between the two.
      let drafts = try reading.drafts(session: seat.session, seat: seat.seat)
      let events = try reading.events(of: seat.session).filter { $0.seat == seat.seat }
      let record = SeatRecord(happenings: events.map(\.happening), drafts: drafts)
      for wrong in seat.compare(with: record) {
        tally.lost += 1
        let shown =
          "\(screens[seat.name] ?? "")\nconfirmed by \(confirming[seat.name] ?? "nothing")"
        Issue.record("\(wrong)\n\(shown)")
      }
      records[seat.name] = record
    }
    return records
  }

  /// Nobody else has noticed anything: each runs as before, and none says that it could not save.
  private func checkOthers(than victims: [any KilledSeat]) throws {
    let running = try hall.processes()
    let others = seats.filter { !victims.contains($0) }
    try look(at: others)
    for seat in others {
      let screen = screens[seat.name] ?? ""
      #expect(running[seat.name] == processes[seat.name], "\(seat.name) has ended:\n\(screen)")
      #expect(!screen.contains("ot saved"), "\(seat.name):\n\(screen)")
    }
  }
}

extension [any KilledSeat] {
  fileprivate func contains(_ seat: any KilledSeat) -> Bool { contains { $0 === seat } }
}
