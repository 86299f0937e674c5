import Glibc
import Ledger

/// Where the rescue files of a ledger are: beside it, else in the state folder, else among the
/// temporary files, since the disk of the ledger may be the one that is full.
struct RescuePlaces: Sendable {
  /// The ledger's path, links followed.
  let ledger: String

  private static let mark = ".not-saved-"

  init(ledger: String) {
    self.ledger = ledger
  }

  private struct Place {
    var folder: String
    var prefix: String
  }

  private var places: [Place] {
    let end = ledger.lastIndex(of: "/") ?? ledger.startIndex
    let beside = end == ledger.startIndex ? "/" : String(ledger[..<end])
    let name = String(ledger[end...].drop { $0 == "/" })
    // Elsewhere the name alone would not say which ledger it was.
    let print = "panel-" + PanelLedger.sha256(of: ledger).prefix(16) + Self.mark
    var places = [Place(folder: beside, prefix: name + Self.mark)]
    if let state = StateFolder.path() { places.append(Place(folder: state, prefix: print)) }
    places.append(
      Place(folder: UserFolders.temporary, prefix: "starpanel-\(geteuid())-" + print))
    return places
  }

  /// Where a console may write its file, the best place first.
  func candidates(for console: SeatConsole) -> [String] {
    _ = StateFolder.make()
    return places.map { place in
      place.folder + "/" + place.prefix + "\(console.process)-\(console.started).jsonl"
    }
  }

  /// The files that are there and can be read.
  func files() -> [RescueFile] {
    paths.compactMap { RescueFile(reading: $0) }.filter { $0.header.ledger == ledger }
  }

  /// The paths of this user's files that are not whole, or were written by a newer program.
  func unreadable() -> [String] {
    paths.filter { PrivateFile.isOwn($0) && RescueFile(reading: $0) == nil }
  }

  private var paths: [String] {
    places.flatMap { place in
      PrivateFile.names(in: place.folder)
        .filter { $0.hasPrefix(place.prefix) && $0.hasSuffix(".jsonl") }
        .map { place.folder + "/" + $0 }
    }
  }
}
