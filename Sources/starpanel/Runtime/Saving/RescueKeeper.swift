import Glibc
import Interview
import Ledger
import Synchronization

/// Keeps this console's rescue file in step with what is not on disk.
final class RescueKeeper: Sendable {
  private struct State {
    var path: String?
    var kept: [UnsavedEntry] = []
    var isLost = false
    var failure: String?
    var isClosed = false
  }

  private let places: RescuePlaces
  private let seat: Seat?
  private let console = SeatConsole.this
  private let state = Mutex(State())

  /// - Parameters:
  ///   - ledger: the ledger's path.
  ///   - seat: whose console this is; nil where no seat was named.
  init(ledger: String, seat: Seat?) {
    places = RescuePlaces(ledger: ledger)
    self.seat = seat
  }

  /// The file that holds what is not on disk; nil where there is none.
  var path: String? { state.withLock { $0.path } }

  /// What that file holds.
  var kept: [UnsavedEntry] { state.withLock { $0.kept } }

  /// Why there is no file although there should be one, or why the one there is not the newest.
  var failure: String? { state.withLock { $0.failure } }

  /// Removes the file for good: nothing is owed, and nobody is to be warned any more.
  func close() {
    keep([], isLost: false)
    state.withLock { $0.isClosed = true }
  }

  /// Writes the file anew where something has changed, and removes it where nothing is owed.
  ///
  /// - Parameter isLost: whether the ledger's files are not in their places; the file then also
  ///   tells other starts not to make an empty ledger there, even where nothing is owed.
  func keep(_ entries: [UnsavedEntry], isLost: Bool) {
    state.withLock { state in
      guard !state.isClosed else { return }
      guard !entries.isEmpty || isLost else {
        if let path = state.path { unlink(path) }
        state = State()
        return
      }
      guard state.path == nil || entries != state.kept || isLost != state.isLost else {
        state.failure = nil
        return
      }
      state.failure = nil
      let before = state.path
      for path in places.candidates(for: console) {
        let header = RescueFile.Header(
          ledger: places.ledger, process: console.process, started: console.started,
          label: console.label, seat: seat?.text, at: WallClock.now(), isLost: isLost)
        let file = RescueFile(path: path, header: header, entries: entries)
        if let reason = PrivateFile.replace(path, with: file.text) {
          state.failure = state.failure ?? reason
          continue
        }
        if let before, before != path { unlink(before) }
        state = State(path: path, kept: entries, isLost: isLost)
        return
      }
    }
  }
}

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
      PrivateFile.names(in: place.folder, from: place.prefix, to: ".jsonl")
        .map { place.folder + "/" + $0 }
    }
  }
}
