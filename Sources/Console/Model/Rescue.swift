package import Interview

/// Something of an earlier run that was not saved, and can be added now.
package struct RescueOffer: Sendable, Hashable, Identifiable {
  /// Names it: the path of its folder, or of its file with the name of a part.
  package var id: String
  /// What it is, when it was done and whose it is, in a sentence.
  package var words: String
  /// Who may be asked about it: what a seat could not save is that seat's affair.
  package var seats: Set<Seat>

  /// The session whose console alone may be asked; nil where the seat says enough.
  package var session: SessionID?

  package init(id: String, words: String, to seats: Set<Seat>, of session: SessionID? = nil) {
    self.session = session
    self.id = id
    self.words = words
    self.seats = seats
  }
}

/// What a person wants done with something that was not saved.
package enum RescueChoice: Sendable, Hashable {
  /// Add it to the record.
  case add
  /// Leave it where it is.
  case keep
  /// Delete it for good.
  case delete
}
