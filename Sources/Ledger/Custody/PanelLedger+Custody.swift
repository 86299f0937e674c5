import GRDB
package import Interview

extension PanelLedger {
  /// Records what happened to the file itself.
  package func record(_ entry: CustodyEntry, at moment: Instant) throws {
    try writing { try CustodyRows(db: $0).insert(CustodyEvent(at: moment, entry: entry)) }
  }

  /// What happened to the file, in the order in which it came; entries of a newer starpanel are
  /// left out.
  package func custody() throws -> [CustodyEvent] {
    try reading { db in
      let table = CustodyRows(db: db)
      var events: [CustodyEvent] = []
      guard try table.isThere else { return events }
      try table.forEach { stored in
        if let record = try? CustodyRecord(encoded: stored.record) { events.append(record.event) }
      }
      return events
    }
  }
}
