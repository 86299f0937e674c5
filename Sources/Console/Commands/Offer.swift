import Interview

/// What can be done on the visible screen, made once a batch: the picture shows it, and the next key
/// is looked up in it.
struct Offer: Sendable {
  let commands: [ListedCommand]
  /// Where the steady clock stands, in milliseconds, when time may have changed it; nil for never.
  let until: Int?
}

extension Model {
  /// Makes the list of what can be done now, before the picture that shows it.
  package mutating func renewOffer() {
    offer = nil
    offer = Offer(
      commands: allCommands, until: wakeAfter.map { clock.milliseconds + $0 })
  }

  /// Takes the list that was shown last; nil where none was, or where time may have changed it.
  ///
  /// Whatever the key does changes the model, so that the list is good for one key.
  mutating func takeOffer() -> [ListedCommand]? {
    defer { offer = nil }
    guard let offer, offer.until.map({ clock.milliseconds < $0 }) ?? true else { return nil }
    return offer.commands
  }
}
