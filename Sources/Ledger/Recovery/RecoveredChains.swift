import GRDB
import Interview

/// Practice, and what happened to the file, each as far as its chain is whole in a damaged file.
struct RecoveredChains {
  /// What is missing, a line for each chain.
  private(set) var missing: [String] = []
  /// How many events there were in the sessions that were purged.
  private(set) var purged = 0

  private var ratings: [PracticeRecord] = []
  private var entries: [CustodyRecord] = []

  /// More events than any ledger has: a larger number was not written by this program.
  private static let most = 1 << 40

  init(_ found: [DamagedFile.Found]) {
    takeRatings(found.compactMap { try? PracticeRecord(encoded: $0.bytes) })
    takeEntries(found.compactMap { try? CustodyRecord(encoded: $0.bytes) })
  }

  private mutating func takeRatings(_ found: [PracticeRecord]) {
    var heads: [Interviewer: Int] = [:]
    for record in found.sorted(by: { $0.sequence < $1.sequence }) {
      let rater = record.rating.rater
      guard record.sequence == heads[rater, default: 0] + 1 else {
        missing.append("practice of \(rater): from rating \(heads[rater, default: 0] + 1) on")
        heads[rater] = .max - 1
        continue
      }
      heads[rater] = record.sequence
      ratings.append(record)
    }
  }

  private mutating func takeEntries(_ found: [CustodyRecord]) {
    for (place, record) in found.sorted(by: { $0.sequence < $1.sequence }).enumerated() {
      guard record.sequence == place + 1 else {
        missing.append("what happened to the file: from entry \(place + 1) on")
        break
      }
      entries.append(record)
      if case .sessionPurged(let stone) = record.event.entry {
        purged = min(purged + min(max(stone.events, 0), Self.most), Self.most)
      }
    }
  }

  /// Writes what there is into a new ledger.
  func write(into db: Database) throws {
    for record in ratings { _ = try PracticeRows(db: db).insert(record.rating) }
    for record in entries { try CustodyRows(db: db).insert(record.event) }
  }
}
