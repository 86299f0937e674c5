import Foundation
import GRDB
import Glibc
package import Interview

/// Which console has a seat, and since when.
package struct SeatClaim: Sendable, Hashable {
  package var console: SeatConsole
  package var since: Instant
}

extension PanelLedger {
  /// Takes a seat for a console, unless another that still runs has it.
  ///
  /// Holding a seat is a courtesy between consoles: it spares two people from
  /// typing into one form. What keeps a feed whole is its numbering.
  ///
  /// - Parameter force: whether the seat is taken from whoever has it.
  /// - Returns: who has the seat, where that is another console; nil where it is this one's now.
  package func claim(
    session: SessionID, seat: Seat, by console: SeatConsole, at now: Instant, force: Bool = false
  ) throws -> SeatClaim? {
    let (other, isNew): (SeatClaim?, Bool) = try writing { db in
      if let claim = try Self.claim(session: session, seat: seat, in: db) {
        if claim.console == console { return (nil, false) }
        if !force, claim.console.isRunning { return (claim, false) }
      }
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO holder (session, seat, process, started, label, since)
          VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?)
          """,
        arguments: [
          Data(text: session.text), Data(text: seat.text), Int64(console.process),
          console.started, console.label, now.text,
        ])
      return (nil, true)
    }
    // A round table shows which seats others hold.
    if isNew { file.tellFollowers() }
    return other
  }

  /// The seats of a session that other consoles hold, and who holds them.
  ///
  /// - Parameter console: the console that asks; its own seats are left out.
  package func claims(
    session: SessionID, besides console: SeatConsole
  ) throws -> [Seat: SeatClaim] {
    let seats = try reading { db in
      try Data.fetchAll(
        db, sql: "SELECT CAST(seat AS BLOB) FROM holder WHERE session = CAST(? AS TEXT)",
        arguments: [Data(text: session.text)])
    }
    var claims: [Seat: SeatClaim] = [:]
    for seat in seats.compactMap({ Seat(text: $0.text) }) {
      let claim = try reading { db in try Self.claim(session: session, seat: seat, in: db) }
      if let claim, claim.console != console, claim.console.isRunning { claims[seat] = claim }
    }
    return claims
  }

  /// All seats that other consoles hold now, and when something was recorded at each last.
  ///
  /// - Parameter console: the console that asks; its own seats are left out.
  package func seatsAtWork(
    besides console: SeatConsole
  ) throws -> [(feed: Feed, claim: SeatClaim, lastEvent: Instant?)] {
    try reading { db in
      let held = try Row.fetchAll(
        db, sql: "SELECT CAST(session AS BLOB), CAST(seat AS BLOB) FROM holder ORDER BY since")
      return try held.compactMap { row in
        guard let session = (row[0] as Data?).map({ SessionID($0.text) }),
          let seat = (row[1] as Data?).flatMap({ Seat(text: $0.text) }),
          let claim = try Self.claim(session: session, seat: seat, in: db),
          claim.console != console, claim.console.isRunning
        else { return nil }
        let last = try String.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT at FROM event
              WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
              ORDER BY sequence DESC LIMIT 1
              """), arguments: [Data(text: session.text), Data(text: seat.text)])
        return (Feed(session: session, seat: seat), claim, last.flatMap { Instant($0) })
      }
    }
  }

  /// Lets go of a seat, if this console has it.
  package func release(session: SessionID, seat: Seat, by console: SeatConsole) throws {
    try writing { db in
      try db.execute(
        sql: """
          DELETE FROM holder WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
            AND process = ? AND started = ?
          """,
        arguments: [
          Data(text: session.text), Data(text: seat.text), Int64(console.process),
          console.started,
        ])
    }
    file.tellFollowers()
  }

  private static func claim(
    session: SessionID, seat: Seat, in db: Database
  ) throws -> SeatClaim? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT process, started, label, since FROM holder
        WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
        """,
      arguments: [Data(text: session.text), Data(text: seat.text)])
    // What a damaged row holds is nobody's claim.
    guard let row, let since = String.fromDatabaseValue(row["since"]).flatMap(Instant.init),
      let process = Int64.fromDatabaseValue(row["process"]),
      let started = String.fromDatabaseValue(row["started"]),
      let label = String.fromDatabaseValue(row["label"])
    else { return nil }
    return SeatClaim(
      console: SeatConsole(
        process: Int32(truncatingIfNeeded: process), started: started, label: label), since: since)
  }
}

/// A running console, told apart from any other that runs or ran on this machine.
package struct SeatConsole: Sendable, Hashable {
  package var process: Int32
  /// When that process began, in the kernel's ticks since boot; numbers of processes are reused.
  package var started: String
  /// Its terminal and process, in words.
  package var label: String

  package init(process: Int32, started: String, label: String) {
    self.process = process
    self.started = started
    self.label = label
  }

  package static var this: SeatConsole {
    let process = getpid()
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "no terminal"
    let name = terminal.hasPrefix("/dev/") ? String(terminal.dropFirst(5)) : terminal
    return SeatConsole(
      process: process, started: beginning(of: process) ?? "",
      label: "\(name) (process \(process))")
  }

  /// Whether it still runs.
  package var isRunning: Bool {
    guard let began = Self.beginning(of: process) else { return Self.isHidden(process) }
    return began == started
  }

  /// Whether there is such a process of another user, which this system does not show to us.
  private static func isHidden(_ process: Int32) -> Bool {
    process > 0 && kill(process, 0) != 0 && errno == EPERM
  }

  /// The 22nd field of the process's line in /proc, or nil where there is no such process.
  private static func beginning(of process: Int32) -> String? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    // The name of the program stands in brackets and may hold anything; fields count from its end.
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }
}
