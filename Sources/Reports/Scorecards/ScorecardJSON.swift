import Exact
import Interview
import Scoring

/// A scorecard as JSON, with every score exact and as a decimal.
///
/// The names are those of the contract's section 4.
struct ScorecardJSON {
  /// The ids of the sections, in the guide's order.
  let sections: [String]

  /// Writes the object of a session.
  func write(_ scored: ScoredSession, to json: inout JSONText) {
    let card = scored.scorecard
    json.raw("{\"session\":")
    json.text(scored.session.text)
    json.raw(",\"candidate\":")
    json.text(scored.candidate)
    json.raw(",\"panel\":")
    json.whole(card.panel)
    json.raw(",\"forms\":")
    json.whole(card.forms)
    json.raw(",\"questions\":")
    json.list(card.questions) { $0.question($1) }
    json.raw(",\"interview\":{\"mean\":")
    json.number(card.final.interviewMean)
    json.raw(",\"score\":")
    json.number(card.final.interviewScore)
    json.raw("},\"test\":{\"score\":")
    json.number(card.testScore)
    json.raw(",\"sections\":")
    json.list(zip(sections, card.sections)) { json, section in
      json.raw("{\"id\":")
      json.text(section.0)
      json.raw(",\"score\":")
      json.number(section.1)
      json.raw("}")
    }
    json.raw("},\"total\":")
    json.number(card.final.splitTotal)
    json.raw(",\"total_competency\":")
    json.number(card.final.competencyTotal)
    json.initial(card.initial)
    json.verdict(card.final)
    json.raw(",\"agenda\":")
    json.list(card.agenda) { $0.item($1) }
    json.raw("}")
  }
}

extension JSONText {
  fileprivate mutating func question(_ question: QuestionResult) {
    raw("{\"id\":")
    text(question.id)
    raw(",\"n\":")
    whole(question.n)
    raw(",\"mean\":")
    number(question.mean)
    raw(",\"range\":")
    number(question.range.map { Rational($0) })
    raw(",\"ad\":")
    number(question.averageDeviation)
    raw(",\"rwg\":")
    number(question.rwg)
    raw("}")
  }

  fileprivate mutating func initial(_ outcome: Outcome) {
    raw(",\"initial\":{\"interview_score\":")
    number(outcome.interviewScore)
    raw(",\"total\":")
    number(outcome.splitTotal)
    raw(",\"verdict\":")
    text(outcome.verdict.rawValue)
    raw("}")
  }

  fileprivate mutating func verdict(_ outcome: Outcome) {
    raw(",\"band\":")
    text(outcome.band?.rawValue)
    raw(",\"gates\":")
    list(outcome.gates) { json, gate in
      json.raw("{\"id\":")
      json.text(gate.gate.rawValue)
      json.raw(",\"state\":")
      json.text(gate.state.rawValue)
      json.raw(",\"margin\":")
      json.number(gate.margin)
      json.raw("}")
    }
    raw(",\"verdict\":")
    text(outcome.verdict.rawValue)
    raw(",\"reasons\":")
    list(outcome.reasons) { $0.text($1.text) }
  }

  fileprivate mutating func item(_ item: AgendaItem) {
    raw("{\"kind\":")
    text(item.kind.rawValue)
    if let question = item.question {
      raw(",\"question\":")
      text(question)
    }
    raw("}")
  }
}
