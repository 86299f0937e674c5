import CSV
import Exact
import Guide
import Interview
package import Scoring

/// Statistics of the test's items as CSV: a row for each, figures to four decimals.
package enum ItemTable {
  static let columns = [
    "guide", "version", "guide_sha256", "item", "section", "kind", "n", "difficulty", "rest_n",
    "discrimination", "blank", "timed_out", "picks", "key", "cautions",
  ]

  /// The bytes of the file.
  package static func bytes(of guides: [GuideItems]) -> [UInt8] {
    var writer = CSVWriter()
    writer.record(columns)
    for guide in guides {
      for item in guide.items { write(item, of: guide, to: &writer) }
    }
    return writer.bytes
  }

  private static func write(
    _ item: ItemStatistic, of guide: GuideItems, to writer: inout CSVWriter
  ) {
    writer.text(guide.guide.id)
    writer.plain(String(guide.guide.version))
    writer.plain(guide.guide.sha256)
    writer.text(item.item)
    writer.text(item.section)
    writer.plain(item.kind.rawValue)
    writer.plain(String(item.count))
    writer.figure(item.difficulty)
    writer.plain(String(item.restCount))
    writer.plain(item.discrimination?.rounded(places: 4) ?? "")
    writer.plain(String(item.blank))
    writer.plain(String(item.timedOut))
    let picks = item.picks ?? []
    writer.text(picks.map { "\($0.id)=\($0.count)" }.joined(separator: ";"))
    writer.text(picks.filter(\.isKey).map(\.id).joined(separator: ";"))
    writer.plain(item.isRough ? ItemStatistic.roughness : "")
    writer.endRecord()
  }
}
