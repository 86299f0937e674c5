import Exact
import Guide
import Interview
import Scoring

/// A scorecard as JSON, with every score exact and as a decimal.
///
/// The names are those of the contract's section 4.
struct ScorecardJSON {
  let guide: HiringGuide

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
    json.raw("},\"test\":")
    json.test(card, isThere: guide.hasTest)
    json.raw(",\"total\":")
    json.number(card.final.total)
    json.raw(",\"total_split\":")
    json.number(card.final.splitTotal)
    json.raw(",\"total_competency\":")
    json.number(card.final.competencyTotal)
    json.raw(",\"method\":")
    json.text(guide.scoring.method.rawValue)
    json.raw(",\"must_haves\":")
    json.list(card.mustHaves) { json, result in
      json.raw("{\"id\":")
      json.text(result.id)
      json.raw(",\"state\":")
      json.text(result.state.rawValue)
      json.raw("}")
    }
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

  fileprivate mutating func test(_ card: Scorecard, isThere: Bool) {
    guard isThere else {
      raw("null")
      return
    }
    raw("{\"score\":")
    number(card.testScore)
    raw(",\"sections\":")
    list(card.sections) { json, section in
      json.raw("{\"id\":")
      json.text(section.id)
      json.raw(",\"score\":")
      json.number(section.score)
      json.raw("}")
    }
    raw("}")
  }

  fileprivate mutating func initial(_ outcome: Outcome) {
    raw(",\"initial\":{\"interview_score\":")
    number(outcome.interviewScore)
    raw(",\"total\":")
    number(outcome.total)
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
      json.text(gate.id)
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
    text(item.kind.text)
    if let question = item.question {
      raw(",\"question\":")
      text(question)
    }
    raw("}")
  }
}
