import ArgumentParser
import Glibc
import Guide
import Ledger

/// Asks for what a guide begins with, and writes a draft of it.
struct GuideNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Draft a guide: asks for title, competencies, weights and questions.",
    discussion: "The file marks everything else as a gap; `starpanel guide check` names the gaps by"
      + " line. A file that ends in .csv is a sheet for a spreadsheet program. Answers may also come"
      + " from a pipe, a line each. Nothing is written before the last answer, and no file is ever overwritten."
  )

  @Argument(help: "The file to write, which is not there yet.") var file: String

  func run() throws {
    let isSheet = file.lowercased().hasSuffix(".csv")
    guard isSheet || !GuideFile.isSheet(file) else {
      throw Failure(
        status: .badInput,
        message:
          "\(file): a draft is YAML, or a sheet in CSV; give the file the ending .yaml or .csv")
    }
    try refuseToOverwrite()
    StandardStreams.print(
      "Nothing is written before the last answer. Ctrl-C leaves without a file.")
    var dialogue = GuideDialogue()
    while !dialogue.isDone {
      StandardStreams.write(dialogue.prompt)
      guard let line = readLine() else {
        StandardStreams.write("\n")
        if dialogue.end() { break }
        throw Failure(
          status: .badInput,
          message: "the answers ended before the first question; \(file) was not written")
      }
      if let reason = dialogue.take(line) { StandardStreams.print(reason) }
    }
    if isSheet {
      try write(GuideFile.sheet(dialogue.rows))
      StandardStreams.print(
        "\(file): a sheet to fill in with a spreadsheet program and to save as CSV; `starpanel guide"
          + " check \(file)` names the cells that are still empty")
      return
    }
    let text = dialogue.text(named: file)
    try write(text)
    StandardStreams.print(
      "\(file): a draft with \(GuideGap.all(in: text).count) texts still to be written; `starpanel"
        + " guide check \(file)` names them")
  }

  private func refuseToOverwrite() throws {
    var status = stat()
    guard lstat(file, &status) != 0 else { throw Self.isThere(file) }
  }

  private static func isThere(_ file: String) -> Failure {
    Failure(
      status: .badInput,
      message: "\(file): there is such a file already, and none is overwritten; name another")
  }

  /// Writes the file whole or not at all, and never in place of another.
  private func write(_ text: String) throws {
    guard let (made, descriptor) = PrivatePath.newFile(file + ".") else { throw failure() }
    defer { unlink(made) }
    let isWritten = WholeWrite.put(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else { throw failure() }
    guard link(made, file) == 0 else {
      throw errno == EEXIST ? Self.isThere(file) : failure()
    }
  }

  private func failure() -> Failure {
    Failure(
      status: .badInput,
      message: "\(file): cannot be written: \(String(cString: strerror(errno)))")
  }
}
