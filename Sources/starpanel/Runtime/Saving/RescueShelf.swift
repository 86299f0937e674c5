import Console
import Glibc
import Interview
import Ledger
import Text

/// What earlier runs on a ledger could not save: found, offered, and added to the record.
final class RescueShelf: Sendable {
  private let ledger: PanelLedger
  private let places: RescuePlaces

  init(ledger: PanelLedger) {
    self.ledger = ledger
    places = RescuePlaces(ledger: ledger.path)
  }

  /// What may be asked about, each of the seats whose affair it is: another is not even told its
  /// count.
  func offers() -> [RescueOffer] {
    let files = places.files().filter { !$0.header.isHeld }
    for file in files where file.entries.isEmpty { unlink(file.path) }
    return files.flatMap { file in
      file.parts.map { part in
        RescueOffer(
          id: part.id(in: file.path), words: file.only(part).words, to: part.seats,
          of: part.session)
      }
    }
      + EditedNote.left(on: ledger.path).map {
        RescueOffer(id: $0.folder, words: $0.words, to: [$0.about.seat])
      }
  }

  /// Names what is kept for this ledger and cannot be read; nil where there is nothing of that kind.
  func unreadable() -> String? {
    let paths = places.unreadable() + EditedNote.unreadable()
    guard let first = paths.first else { return nil }
    let more = paths.count > 1 ? " and \(paths.count - 1) more" : ""
    return "Something that was not saved cannot be read: \(first.shownHarmless)\(more)"
  }

  /// Does what was chosen; the sentence says what came of it, nil where there is nothing to say.
  func answer(_ offer: RescueOffer, _ choice: RescueChoice) throws -> String? {
    if let edited = EditedNote(folder: offer.id) { return try answer(edited, choice) }
    guard choice != .keep else { return nil }
    let path = String(offer.id.prefix { $0 != "\u{0}" })
    guard access(path, F_OK) == 0 else { return "That was dealt with at another console." }
    guard let file = RescueFile(reading: path) else {
      throw Failure(status: .badInput, message: "\(path) cannot be read; it was left as it is.")
    }
    guard let part = file.parts.first(where: { $0.id(in: path) == offer.id }) else {
      return "That was dealt with at another console."
    }
    let owed = file.only(part).entries
    let words =
      choice == .add
      ? try RescueRecord(owed, keptIn: path, to: ledger).add().words
      : "\(UnsavedTally(owed).words) deleted."
    guard let reason = file.remove(part) else { return words }
    return words + " The file that kept it stays (\(reason)): \(path)"
  }

  private func answer(_ edited: EditedNote, _ choice: RescueChoice) throws -> String? {
    switch choice {
    case .keep: return nil
    case .delete: edited.remove()
    case .add:
      let session = Session(
        id: edited.about.session, events: try ledger.events(of: edited.about.session))
      let note = try edited.draft(in: session)
      try ledger.append([], drafts: [note])
      edited.remove()
      return "The note is kept, and is recorded when that form is opened."
    }
    return "The text was deleted."
  }

  /// Refuses to make an empty ledger where one was moved or deleted while a console had it open.
  ///
  /// - Parameter isPutBack: whether a backup is put there, to which the next start can add what was not
  ///   saved; then only a console that still runs is a reason.
  static func checkMissing(_ path: String, isPutBack: Bool = false) throws {
    var status = stat()
    guard lstat(path, &status) != 0, errno == ENOENT else { return }
    let absolute = path.hasPrefix("/") ? path : FolderPath.here + "/" + path
    let end = absolute.lastIndex(of: "/") ?? absolute.startIndex
    // The ledger's own path had its links followed; of what is gone, only the folder still can.
    let folder = realpath(end == absolute.startIndex ? "/" : String(absolute[..<end]), nil)
    defer { free(folder) }
    let real = folder.map { String(cString: $0) + absolute[end...] } ?? absolute
    guard
      let file = RescuePlaces(ledger: real).files().first(where: {
        $0.header.isHeld || !isPutBack && !$0.entries.isEmpty
      })
    else { return }
    guard file.header.isHeld else {
      throw Failure(
        status: .badInput,
        message: "\(path) is not there, and something that could not be saved in it is kept in"
          + " \(file.path). Put the ledger back, and the next start offers to add it; or move that"
          + " file away to begin with an empty ledger.")
    }
    throw Failure(
      status: .badInput,
      message: "\(path) was moved or deleted while the console at \(file.header.label) has it open."
        + " Put it back, or press W there to write all that it knows to a new file.")
  }
}

extension RescueFile {
  /// What it holds, whose and when; a marker and a candidate are told no session's name.
  var words: String {
    var names: [String] = []
    for entry in entries {
      let who =
        switch entry.seat {
        case .lead: "the hiring lead on \(entry.session.text)"
        case .candidate: "the candidate"
        case .marker(let name): name.text
        case .interviewer(let name): "\(name.text) on \(entry.session.text)"
        }
      if !names.contains(who) { names.append(who) }
    }
    let whose = names.joined(separator: ", ").shownHarmless
    return "On \(LocalZone.now.moment(header.at)) this could not be saved:"
      + " \(UnsavedTally(entries).words) of \(whose)."
  }
}
