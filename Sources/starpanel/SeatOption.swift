import ArgumentParser
import Interview
import Text

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

/// Looks up in the panels of a ledger whose seat was named on the command line.
struct SeatCheck {
  private let known: Set<Interviewer>
  private let name: Interviewer?

  init(_ seat: Seat?, panels: some Sequence<[Interviewer]>) {
    name = seat?.interviewer
    known = name == nil ? [] : panels.reduce(into: []) { $0.formUnion($1) }
  }

  /// Refuses a name that is nearly somebody's, so that nobody waits at a seat of nobody's.
  func refuseNearMiss() throws {
    guard let name, let meant = NearPerson.nearest(to: name, among: known.sorted()) else { return }
    throw Failure(
      status: .badInput,
      message: "--as: no panel here has \"\(name.text.toldApart(from: meant.text).shownHarmless)\";"
        + " did you mean \"\(meant.text.toldApart(from: name.text).shownHarmless)\"?")
  }

  /// What is to be said to somebody who is on no panel of those; nil to anybody else.
  func remark(_ panels: String) -> String? {
    guard let name, !known.contains(name) else { return nil }
    return "\(name.text.shownHarmless) is not on \(panels)"
  }
}
