import Console
import Foundation
import Glibc
import Interview
import Ledger
import Text

/// A note on loan to a person's own editor: a private folder with the text, and a line that says
/// whose it is, so that the text outlives editor, terminal and console alike.
struct EditedNote: Sendable {
  /// Whose text it is.
  struct About: Sendable, Codable {
    var ledger: String
    var session: SessionID
    var seat: Seat
    var question: String
    /// The note as the editor got it.
    var before: Note
    var begun: Instant
    var process: Int32
    var started: String
  }

  static let prefix = "note-"

  let folder: String
  let about: About

  /// The file that the editor is given.
  var path: String { folder + "/note.txt" }

  /// Reads a folder that an editor was given; nil for any other path.
  init?(folder: String) {
    guard folder.split(separator: "/").last?.hasPrefix(Self.prefix) == true,
      PrivateFile.isOwn(folder + "/about.json"),
      case .success(let bytes) = TextFile.read(folder + "/about.json"),
      let about = try? JSONDecoder().decode(About.self, from: Data(bytes))
    else { return nil }
    self.folder = folder
    self.about = about
  }

  /// Makes the folder with the text in it; the sentence says why it cannot be.
  static func make(_ about: About) -> Result<EditedNote, Failure> {
    let parent = StateFolder.make("editing") ?? UserFolders.temporary
    guard let folder = PrivatePath.newFolder(parent + "/" + prefix) else {
      return .failure(
        Failure(
          status: .badInput,
          message: "No folder for the editor could be made in \(parent); set XDG_STATE_HOME to one"
            + " that you can write to."))
    }
    let text = about.before.text
    guard let line = try? JSONEncoder().encode(about),
      PrivateFile.replace(
        folder + "/about.json", with: String(decoding: line, as: UTF8.self)) == nil,
      PrivateFile.replace(folder + "/note.txt", with: text.isEmpty ? "" : text + "\n") == nil,
      let made = EditedNote(folder: folder)
    else {
      rmdir(folder)
      return .failure(
        Failure(status: .badInput, message: "The note could not be written into \(folder)."))
    }
    return .success(made)
  }

  /// What the editor has left: the text, or nil where it is not readable text.
  var text: String? {
    let saved = Self.read(path)
    // What nano writes when its terminal goes away.
    if saved == about.before.text, let rescued = Self.read(path + ".save") { return rescued }
    return saved
  }

  private static func read(_ path: String) -> String? {
    guard case .success(let bytes) = TextFile.read(path),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    var lines = text.unicodeScalars
    if lines.last == "\n" { lines.removeLast() }
    return String(lines)
  }

  /// Whether the editor left something of its own beside the text, such as a swap file.
  var hasMore: Bool {
    !Set(PrivateFile.names(in: folder)).isSubset(of: ["about.json", "note.txt"])
  }

  /// Removes the folder with all that is in it.
  func remove() {
    for name in PrivateFile.names(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// The text as a draft of the note, where the note has not been changed by somebody since.
  func draft(in session: Session) throws -> DraftRow {
    guard let text else {
      throw Failure(
        status: .badInput, message: "The text in \(folder) cannot be read; it was left there.")
    }
    guard let name = about.seat.interviewer, session.plan != nil else {
      throw Failure(
        status: .badInput,
        message: "This ledger does not have that note's session; the text stays in \(folder).")
    }
    let form = session.form(of: name)
    guard !form.isSealed, form[about.question].note.text == about.before.text else {
      throw Failure(
        status: .badInput,
        message: "That note was changed or sealed since; the text stays in \(folder).")
    }
    return DraftRow(
      session: about.session, seat: about.seat, question: about.question,
      note: Note(text: text, timedAs: about.before))
  }

  /// What is offered about it.
  var words: String {
    let lines = (text ?? "").split(separator: "\n").count
    let whose = about.seat.interviewer.map(\.text) ?? about.seat.text
    return
      ("On \(LocalZone.now.moment(about.begun)) this was written in an editor, and not"
      + " recorded: the note of \(whose) on \(about.question) of \(about.session.text), \(lines)"
      + " line\(lines == 1 ? "" : "s"). It is in \(folder).").shownHarmless
  }

  /// What consoles that are gone have left on a ledger.
  ///
  /// Where nothing was changed, there is nothing to offer, and the folder is removed.
  static func left(on ledger: String) -> [EditedNote] {
    let notes = folders.compactMap { EditedNote(folder: $0) }.filter { note in
      let about = note.about
      let console = SeatConsole(process: about.process, started: about.started, label: "")
      return about.ledger == ledger && !console.isRunning
    }
    for note in notes where note.text == note.about.before.text && !note.hasMore { note.remove() }
    return notes.filter { $0.text != $0.about.before.text || $0.hasMore }
  }

  /// Folders of this user's that an editor was given, and that no longer say whose text it is.
  static func unreadable() -> [String] {
    folders.filter { folder in
      PrivateFile.isOwn(folder + "/note.txt") && EditedNote(folder: folder) == nil
    }
  }

  /// Where an editor may have been given a note: the state folder, or what stood in for it.
  private static var folders: [String] {
    [StateFolder.path("editing"), UserFolders.temporary].compactMap(\.self).flatMap { parent in
      PrivateFile.names(in: parent).filter { $0.hasPrefix(prefix) }.map { parent + "/" + $0 }
    }
  }
}

/// A note while a person's own editor has it.
struct Editing {
  let note: EditedNote

  /// Writes the text into a file that only this user can read.
  static func begin(question: String, text: String, on opened: OpenSession, in ledger: String)
    -> Result<Editing, Failure>
  {
    let before = opened.note(question)
    let console = SeatConsole.this
    return EditedNote.make(
      EditedNote.About(
        ledger: ledger, session: opened.id, seat: opened.seat, question: question,
        before: before.text == text ? before : Note(text: text), begun: WallClock.now(),
        process: console.process, started: console.started)
    ).map(Editing.init)
  }

  /// Reads the text back, however the editor has ended.
  ///
  /// - Parameters:
  ///   - status: the editor's exit status, or 128 and the signal that ended it.
  ///   - isEnding: whether the console is asked to end at the same moment, and the editor with it.
  func finish(status: Int, isEnding: Bool) -> Message {
    let question = note.about.question
    guard let text = note.text else {
      return .edited(
        question: question, text: nil,
        problem: "What the editor wrote is not readable text; it is kept in \(note.path).")
    }
    guard text != note.about.before.text else {
      let problem =
        status == 0
        ? "Nothing was changed. If the editor came back at once, does it need --wait?"
        : "The editor ended with status \(status); the note is as it was."
      if note.hasMore, status != 0 {
        return .edited(
          question: question, text: nil,
          problem: "The editor ended with status \(status); what it left is in \(note.folder).")
      }
      note.remove()
      return .edited(question: question, text: nil, problem: problem)
    }
    let wasEnded = [SIGHUP, SIGTERM].contains { status == 128 + Int($0) }
    guard status == 0 || wasEnded || isEnding else {
      return .edited(
        question: question, text: nil,
        problem: "The editor ended with status \(status); the note is as it was, and what was"
          + " written is kept in \(note.path).")
    }
    let hadMore = note.about.before.text.unicodeScalars.count > text.unicodeScalars.count
    if !hadMore, let refusal = TextLimit.note.refusal(of: "it", text) {
      return .edited(
        question: question, text: nil,
        problem: "The note is as it was: \(refusal). What was written is kept in \(note.path).")
    }
    return .edited(question: question, text: text, problem: nil)
  }

  /// Whether effects record the text that came back.
  func isRecorded(by effects: [Effect]) -> Bool {
    effects.contains { effect in
      guard case .append(note.about.session, _, _, let happenings) = effect else { return false }
      return happenings.contains { happening in
        if case .noteWritten(note.about.question, _) = happening { true } else { false }
      }
    }
  }
}
