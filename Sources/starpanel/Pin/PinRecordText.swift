import Interview
import Text

/// What is on record about PINs, a line for each entry, oldest first.
struct PinRecordText {
  let events: [CustodyEvent]
  let zone: ClockZone

  var lines: [String] {
    events.compactMap { event in
      Self.words(of: event.entry).map { words, place in
        zone.fullMoment(event.at) + "  " + words.shownHarmless
          + (place.map { "  (\($0.words.shownHarmless))" } ?? "")
      }
    }
  }

  /// What an entry says and from where it was done; nil where it is not about PINs.
  private static func words(of entry: CustodyEntry) -> (String, SeatPlace?)? {
    switch entry {
    case .pinChosen(let holder, _, let from): ("\(holder.words) chose a PIN", from)
    case .pinDeclined(let holder, let from): ("\(holder.words) wants no PIN", from)
    case .pinReset(let holder, let reason, let from):
      ("the PIN of \(holder.words) was reset: \(reason)", from)
    case .pinRefused(let holder, let from): ("a wrong PIN was given for \(holder.words)", from)
    case .pinPolicySet(let isRequired, let minutes, let from):
      (
        (isRequired ? "a PIN is required at every seat" : "nobody has to have a PIN")
          + ", and a seat with one is locked after \(Count.of(minutes, "idle minute"))", from
      )
    default: nil
    }
  }
}
