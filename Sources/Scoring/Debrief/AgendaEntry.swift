package import Guide
package import Interview

/// An item of the agenda, with how it was settled.
package struct AgendaEntry: Sendable, Hashable {
  /// How an item was settled.
  package enum Settled: Sendable, Hashable {
    /// By a note of what the panel found.
    case note(String)
    /// By a revision of a rating.
    case revision
    /// By a flag that was confirmed, for that reason.
    case resolution(String)

    package var text: String {
      switch self {
      case .note(let note): "settled: " + note
      case .revision: "settled by a revision"
      case .resolution(let reason): "settled, flag confirmed: " + reason
      }
    }
  }

  package let item: AgendaItem
  /// What a settlement of it is recorded under: `kind`, `kind:question`, and for
  /// further items of one kind `kind#2`, `kind#3`.
  package let key: String
  /// The concern that it is about, if it is about one.
  package let flag: Session.Flag?
  /// How it was settled; nil while it waits.
  package let settled: Settled?

  /// The agenda in the contract's order.
  package static func all(
    _ session: Session, _ guide: HiringGuide, _ scorecard: Scorecard
  ) -> [Self] {
    // Numbered among all concerns, so that dismissing one renames no other.
    let concerns = session.flags.filter { guide.flag($0.flag)?.kind == .concern }
    var standing = concerns.enumerated().filter { session.state(of: $1.key) != .dismissed }[...]
    return scorecard.agenda.map { item in
      var key = item.text
      var flag: Session.Flag?
      if item.kind == .concernFlag, let (number, concern) = standing.popFirst() {
        flag = concern
        if number > 0 { key += "#\(number + 1)" }
      }
      return AgendaEntry(
        item: item, key: key, flag: flag, settled: settled(item, key, flag, session))
    }
  }

  private static func settled(
    _ item: AgendaItem, _ key: String, _ flag: Session.Flag?, _ session: Session
  ) -> Settled? {
    if let settlement = session.settlements.last(where: { $0.item == key }) {
      return .note(settlement.note)
    }
    if let flag, let resolution = session.latestResolution(of: flag.key),
      resolution.state == .confirmed
    {
      return .resolution(resolution.reason)
    }
    if let question = item.question {
      let isRevised = session.seats.contains {
        !session.form(of: $0)[question].revisions.isEmpty
      }
      if isRevised { return .revision }
    }
    return nil
  }

  /// The item in a few words: the id of the question and `straddle`.
  package func short(_ guide: HiringGuide) -> String {
    let question = item.question ?? ""
    switch item.kind {
    case .criticalStraddle: return question + " straddle"
    case .spread: return question + " spread"
    case .bandStraddle: return "forms in two bands"
    case .testInterviewGap: return "test and interview apart"
    case .methodsDisagree: return "methods disagree"
    case .flipped: return "verdict flipped"
    case .communicationSplit: return "communication split"
    case .gateNotGiven(let gate):
      return (guide.scoring.gate(gate)?.title ?? gate) + " not given"
    case .concernFlag:
      return "concern: " + (flag.map { guide.flag($0.flag)?.title ?? $0.flag } ?? "").lowercased()
    case .markerSpread:
      return "markers apart: " + (guide.assessment.item(question)?.title ?? question)
    }
  }
}
