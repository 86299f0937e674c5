/// Who may practise, and whose practice is whose to see: the one place that decides it.
package struct PracticeSight: Sendable, Hashable {
  private let seat: Seat?

  /// Sight for a seat; nil is a reader at no seat.
  package init(for seat: Seat?) {
    self.seat = seat
  }

  /// Whether it is told who has practised, and how.
  package var showsAll: Bool { seat == .lead }

  /// Whether what somebody gave may be seen: the lead's to see, and everybody's own.
  package func shows(_ rater: Interviewer) -> Bool { showsAll || self.rater == rater }

  /// Who practises here; nil at a seat that rates nobody.
  package var rater: Interviewer? { seat?.interviewer }
}
