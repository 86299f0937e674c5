import Console
import Glibc

/// A note on loan to the person's own editor, in a private file.
struct Editing {
  let question: String
  let path: String
  private let before: String

  /// Writes the text into a file that only this user can read.
  static func begin(question: String, text: String) -> Result<Editing, Failure> {
    let folder = UserFolders.passing
    var template = Array((folder + "/starpanel-note-" + FolderPath.unique + ".txt").utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else {
      return .failure(
        Failure(
          status: .badInput,
          message: "No file for the editor could be made in \(folder); set TMPDIR to a folder"
            + " that you can write to."))
    }
    close(descriptor)
    let path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    guard TextFile.write(text.isEmpty ? "" : text + "\n", to: path) else {
      return .failure(
        Failure(status: .badInput, message: "The note could not be written to \(path)."))
    }
    return .success(Editing(question: question, path: path, before: text))
  }

  /// Reads the text back and removes the file, unless reading fails.
  func finish(status: Int) -> Message {
    guard status == 0 else {
      unlink(path)
      return .edited(
        question: question, text: nil,
        problem: "The editor ended with status \(status); the note is as it was.")
    }
    guard case .success(let bytes) = TextFile.read(path),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      return .edited(
        question: question, text: nil,
        problem: "What the editor wrote is not readable text; it is kept in \(path).")
    }
    unlink(path)
    var lines = text.unicodeScalars
    if lines.last == "\n" { lines.removeLast() }
    let edited = String(lines)
    guard edited != before else {
      return .edited(
        question: question, text: nil,
        problem: "Nothing was changed. If the editor came back at once, does it need --wait?")
    }
    return .edited(question: question, text: edited, problem: nil)
  }
}
