import Foundation
import Interview

/// Reads entries of the list, many in little time.
struct ListEntryReader {
  private var rows = SessionRowReader()

  /// The row of an entry; nil for an entry that is not readable.
  mutating func row(of entry: Data) -> SessionRow? {
    known(Array(entry)) ?? (try? IndexEntry(encoded: entry).row)
  }

  /// The row of an entry as this program writes most of them; nil for any other.
  mutating func known(_ entry: [UInt8]) -> SessionRow? {
    var scan = StoredScan(entry)
    guard scan.take(#"{"heads":["#), Self.skipHeads(&scan), scan.take(#","row":"#),
      let row = rows.row(&scan), scan.take("}"), scan.isAtEnd
    else { return nil }
    return row
  }

  /// Takes the heads of the feeds, which the list does not show.
  private static func skipHeads(_ scan: inout StoredScan) -> Bool {
    if scan.take("]") { return true }
    repeat {
      guard scan.take(#"{"seat":"#), scan.quoted() != nil, scan.take(#","sequence":"#),
        scan.number() != nil, scan.take(#","sha256":"#), scan.quoted() != nil, scan.take("}")
      else { return false }
    } while scan.take(",")
    return scan.take("]")
  }
}
