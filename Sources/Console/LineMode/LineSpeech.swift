import Guide
import Interview
import Text

/// What an interview by lines says: whole sentences, in the order in which they help.
extension LineInterview {
  /// The question in hand, with all that helps to rate it.
  package var question: [String] {
    guard let current else { return ["This guide has no question that counts."] }
    var lines = [
      "Question \(place + 1) of \(questions.count): \(current.heading)"
        + (current.isCritical ? " (critical)." : ".")
        + (isOwn(current) ? "" : " It is another interviewer's to ask.")
    ]
    lines.append(current.text)
    lines += current.listenFor.map { "Listen for: \($0)" }
    if let probes = current.probes {
      lines += [
        "If no situation was heard: \(probes.situation)", "If no task was heard: \(probes.task)",
        "If no action was heard: \(probes.action)", "If no result was heard: \(probes.result)",
      ]
    }
    lines += current.followUps.map { "Ask next: \($0)" }
    lines += current.anchors.enumerated().map { "\($0 + 1): \($1)" }
    return lines.map(\.harmless) + standing
  }

  /// What the form says of the question in hand.
  var standing: [String] {
    guard let current else { return [] }
    let entry = form[current.id]
    var parts = ["Question \(place + 1): \(entry.final.map(Self.words) ?? "not rated yet")."]
    let heard = Element.allCases.compactMap { element in
      entry.elements[element].map { "\(element.rawValue) \($0.rawValue)" }
    }
    if !heard.isEmpty { parts.append("Heard: " + heard.joined(separator: ", ") + ".") }
    let lines = entry.note.lines.count
    if lines > 0 { parts.append("Note: \(lines == 1 ? "1 line" : "\(lines) lines").") }
    return [parts.joined(separator: " ")]
  }

  private static func words(_ answer: Answer) -> String {
    switch answer {
    case .rated(let rating): "rated \(rating.value)"
    case .blank(let blank): "blank, \(blank.words)"
    }
  }

  var flags: [String] {
    let own = session.raised.filter { $0.key.seat == .interviewer(interviewer) }
      .filter { !$0.value.isWithdrawn }
      .sorted { $0.key.number < $1.key.number }
    return copy.guide.flags.map { "\($0.id): \($0.title). \($0.looksLike)".harmless }
      + (own.isEmpty
        ? ["You have raised none."]
        : own.map { "You raised \($0.value.flag): \($0.value.evidence)".harmless })
  }
}
