package import Interview

extension Session {
  /// Why something may not be recorded in this session by a seat now; nil where it may.
  ///
  /// These are all rules of the record. What they need the guide for is refused where that cannot
  /// be read: nobody knows then whether the rules allow it.
  ///
  /// - Parameter scoringPlan: reads the session's guide; nil where it cannot be read.
  package func refusal(
    of happening: Happening, by seat: Seat, scoringPlan: () throws -> ScoringPlan?
  ) rethrows -> String? {
    if let refusal = refusal(of: happening, by: seat) { return refusal }
    guard happening.needsGuide else { return nil }
    guard let scoringPlan = try scoringPlan() else { return refusalWithoutGuide }
    return scoringPlan.refusal(of: happening, by: seat, in: self)
  }

  private var refusalWithoutGuide: String {
    let guide = plan.map { "guide \($0.guide.id), version \($0.guide.version)," } ?? "its guide"
    return "\(guide) cannot be read, and this goes by it: `starpanel audit verify` says what is"
      + " wrong, and the last good copy of the ledger has it"
  }
}

extension Happening {
  /// Whether the rules of the record ask for more than the session about it.
  fileprivate var needsGuide: Bool {
    switch self {
    // The candidate's own step rests on nothing of ours.
    case .decisionRecorded(let choice, _, _): choice != .withdrawn
    case .agendaSettled, .formSealed, .outsideMarked: true
    default: false
    }
  }
}

extension ScoringPlan {
  /// Why something may not be recorded in a session by a seat now; nil where it may.
  ///
  /// These are the rules of the record: those of `Session`, which need no more than the session,
  /// and those that need the guide, the verdict or the agenda.
  package func refusal(of happening: Happening, by seat: Seat, in session: Session) -> String? {
    if let refusal = session.refusal(of: happening, by: seat) { return refusal }
    switch happening {
    case .formSealed:
      guard let name = seat.interviewer else { return nil }
      return SealCheck(session.form(of: name), of: name, in: session, guide: guide)
        .missing.first?.words
    case .outsideMarked(let item, let mark, _, _, _):
      return guide.refusal(of: mark, of: item, in: session)
    case .agendaSettled(let item, _):
      let agenda = AgendaEntry.all(session, guide, card(session))
      return agenda.contains { $0.key == item } ? nil : "\(item) is off the agenda"
    case .decisionRecorded(let choice, _, _):
      return choice == .withdrawn ? nil : refusal(of: choice, in: session, card(session))
    default: return nil
    }
  }

  private func card(_ session: Session) -> Scorecard {
    Scorecard(scoringPlan: self, sheet: Sheet(session: session, guide: guide))
  }

  private func refusal(
    of choice: Choice, in session: Session, _ scorecard: Scorecard
  ) -> String? {
    let grounds = [
      choice == .advance ? refusal(by: scorecard.final) : nil,
      refusal(byAgenda: AgendaEntry.all(session, guide, scorecard)),
    ].compactMap(\.self)
    return grounds.isEmpty ? nil : grounds.joined(separator: "; ")
  }

  /// Why the verdict does not let a candidate advance; nil where it does.
  private func refusal(by final: Outcome) -> String? {
    switch final.verdict {
    case .strong, .discuss: return nil
    case .fail, .incomplete:
      let reasons = final.reasons.map(guide.words(of:)).joined(separator: ", ")
      return "the verdict is \(final.verdict.rawValue)" + (reasons.isEmpty ? "" : ": \(reasons)")
    }
  }

  /// What the panel has not settled yet; nil where there is nothing.
  private func refusal(byAgenda entries: [AgendaEntry]) -> String? {
    let waiting = entries.filter { $0.settled == nil }.map { $0.short(guide) }
    return waiting.isEmpty
      ? nil : "\(waiting.count) to settle first: " + waiting.joined(separator: ", ")
  }
}
