import Exact
import Guide
import Interview
package import Scoring

/// Statistics of the test's items as JSON: an array of guides, every fraction exact and decimal.
package enum ItemJSON {
  /// The text, ended by a line feed.
  package static func text(of guides: [GuideItems]) -> String {
    var json = JSONText()
    json.list(guides) { $0.guide($1) }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension JSONText {
  fileprivate mutating func guide(_ guide: GuideItems) {
    raw("\n{\"guide\":")
    text(guide.guide.id)
    raw(",\"version\":")
    whole(guide.guide.version)
    raw(",\"guide_sha256\":")
    text(guide.guide.sha256)
    raw(",\"tests\":")
    whole(guide.tests)
    raw(",\"items\":")
    list(guide.items) { $0.item($1) }
    raw("}")
  }

  private mutating func item(_ item: ItemStatistic) {
    raw("\n{\"item\":")
    text(item.item)
    raw(",\"section\":")
    text(item.section)
    raw(",\"kind\":")
    text(item.kind.rawValue)
    raw(",\"n\":")
    whole(item.count)
    raw(",\"difficulty\":")
    number(item.difficulty)
    raw(",\"rest_n\":")
    whole(item.restCount)
    raw(",\"discrimination\":")
    correlation(item.discrimination)
    raw(",\"blank\":")
    whole(item.blank)
    raw(",\"timed_out\":")
    whole(item.timedOut)
    raw(",\"picks\":")
    if let picks = item.picks { list(picks) { $0.pick($1) } } else { raw("null") }
    raw(",\"cautions\":")
    list(item.isRough ? [ItemStatistic.roughness] : []) { $0.text($1) }
    raw("}")
  }

  /// Writes the exact square with its sign, and the correlation to four decimals.
  private mutating func correlation(_ value: Correlation?) {
    guard let value else {
      raw("null")
      return
    }
    raw("{\"negative\":")
    raw(value.isNegative ? "true" : "false")
    raw(",\"square\":")
    number(value.square)
    raw(",\"decimal\":")
    decimals(value.rounded(places: 4))
    raw("}")
  }

  private mutating func pick(_ pick: ItemStatistic.Pick) {
    raw("{\"id\":")
    text(pick.id)
    raw(",\"n\":")
    whole(pick.count)
    raw(",\"key\":")
    raw(pick.isKey ? "true" : "false")
    raw("}")
  }
}
