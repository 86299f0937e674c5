import Interview

/// What SQLite itself can still read of a damaged file beside the events.
struct ListedEnds {
  /// The last number of each feed.
  private(set) var heads: [Feed: Int] = [:]
  private(set) var drafts: [DraftRow] = []
  /// Whether all of the list of sessions could be read.
  private(set) var isWhole = false
  private(set) var hasDrafts = false

  init(of file: LedgerFile) {
    guard let ledger = try? PanelLedger(reading: file.path) else { return }
    do {
      try ledger.reading { db in
        for session in try SessionIndex(db: db).sessions() {
          guard let row = try SessionIndex(db: db).stored(of: session)?.row else { continue }
          for head in try IndexEntry(encoded: row).heads {
            heads[Feed(session: session, seat: head.seat)] = head.sequence
          }
        }
      }
      isWhole = true
    } catch {
      isWhole = false
    }
    do {
      drafts = try ledger.allDrafts()
      hasDrafts = true
    } catch {
      hasDrafts = false
    }
  }
}
