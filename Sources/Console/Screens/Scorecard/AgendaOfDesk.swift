import Scoring

extension OpenSession {
  /// The agenda of the session as it is shown.
  func agenda(_ card: CombinedCard) -> [AgendaEntry] {
    AgendaEntry.all(shown, guide, card.scorecard)
  }
}
