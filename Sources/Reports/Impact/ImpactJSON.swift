import Exact
package import Scoring

/// Adverse impact as JSON: an array of sets, with every figure exact and as a decimal.
package enum ImpactJSON {
  /// The text, ended by a line feed.
  package static func text(of sets: [ImpactSet]) -> String {
    var json = JSONText()
    json.list(sets) { $0.set($1) }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension JSONText {
  fileprivate mutating func set(_ set: ImpactSet) {
    raw("\n{\"attribute\":")
    text(set.attribute)
    raw(",\"compared_with\":")
    text(set.highest?.count.group)
    raw(",\"groups\":")
    list(set.groups) { $0.group($1) }
    raw("}")
  }

  private mutating func group(_ group: GroupImpact) {
    raw("\n{\"group\":")
    text(group.count.group)
    raw(",\"applicants\":")
    whole(group.count.applicants)
    raw(",\"selected\":")
    whole(group.count.selected)
    raw(",\"rate_percent\":")
    number(group.count.rate)
    raw(",\"ratio_percent\":")
    number(group.ratio)
    raw(",\"flagged\":")
    raw(group.isFlagged ? "true" : "false")
    raw(",\"fisher_p\":")
    number(group.probability)
    raw(",\"cautions\":")
    list(group.cautions) { $0.text($1.rawValue) }
    raw("}")
  }
}
