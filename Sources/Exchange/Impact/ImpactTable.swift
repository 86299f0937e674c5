import CSV
import Exact
package import Scoring

/// Adverse impact as CSV: a row for each group, percentages and probabilities to four decimals.
package enum ImpactTable {
  static let columns = [
    "attribute", "group", "applicants", "selected", "rate_percent", "ratio_percent", "flagged",
    "compared_with", "fisher_p", "cautions",
  ]

  /// The bytes of the file.
  package static func bytes(of sets: [ImpactSet]) -> [UInt8] {
    var writer = CSVWriter()
    writer.record(columns)
    for set in sets {
      for group in set.groups { write(group, of: set, to: &writer) }
    }
    return writer.bytes
  }

  private static func write(_ group: GroupImpact, of set: ImpactSet, to writer: inout CSVWriter) {
    writer.text(set.attribute ?? "")
    writer.text(group.count.group)
    writer.plain(String(group.count.applicants))
    writer.plain(String(group.count.selected))
    writer.figure(group.count.rate)
    writer.figure(group.ratio)
    writer.plain(group.isFlagged ? "yes" : "no")
    writer.text(group.isHighest ? "" : set.highest?.count.group ?? "")
    writer.figure(group.probability)
    writer.plain(group.cautions.map(\.rawValue).joined(separator: ";"))
    writer.endRecord()
  }
}
