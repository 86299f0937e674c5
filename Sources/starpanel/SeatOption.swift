import ArgumentParser
import Interview

/// At which seat the program is used.
struct SeatOption: ParsableArguments {
  @Option(name: .customLong("as"), help: "Your seat: an interviewer's name, or `lead`.")
  var seat: String?

  /// The seat; nil where none was named.
  var chosen: Seat? {
    switch seat {
    case nil, "": nil
    case .some(let name) where NameFold(name).text == Interviewer.leadWord: .lead
    case .some(let name): .interviewer(Interviewer(name))
    }
  }
}
