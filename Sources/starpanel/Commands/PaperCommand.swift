import ArgumentParser
import Glibc
import Guide
import Text

/// The test and the interviewers' sheets on paper, and the key apart from them.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "Print the test and the interviewers' sheets for a day without a computer.",
    discussion: """
      The key is never printed together with the test: ask for it with --key, or name a folder \
      with --to and get each document as a file of its own.
      """)

  @Argument(help: "A guide's file, or the id of one on the shelf; else the built-in one.")
  var guide: String?
  @Option(name: .long, help: "The form of the test (else the first one).") var form: String?
  @Flag(name: .long, help: "Print the key and the marking sheet instead.") var key = false
  @Option(name: .long, help: "Write each document into a file of this folder.") var to: String?
  @Flag(name: .long, help: "Replace files of that name that say something else.")
  var replace = false

  func run() throws {
    let guide =
      try guide.map { try ShelfGuides.guide(named: $0) } ?? BuiltInGuide.guide()
    if !guide.hasTest, key || form != nil {
      throw Failure(
        status: .badInput,
        message: "the role \(guide.title.shownHarmless) has no test, so there is no form and no key"
      )
    }
    let form = try chosen(guide.assessment)
    guard let to else {
      StandardStreams.print(try key ? Self.key(guide, form) : Self.sheets(guide, form))
      return
    }
    let folder = try OutputFolder(FolderPath.expanded(to))
    var documents = [("interview.txt", GuidePaper.interviewerSheet(guide))]
    if let form {
      documents += [
        ("test-\(form.id).txt", GuidePaper.candidateForm(guide, form: form)),
        ("key-\(form.id).txt", GuidePaper.answerKey(guide, form: form)),
        ("marking-\(form.id).txt", GuidePaper.markingSheet(guide, form: form)),
      ]
    }
    for (name, text) in documents {
      try Self.refuseOther(text, at: folder.path + "/" + name, replace: replace)
      try folder.write(Array(text.utf8), to: name)
    }
    try folder.publish()
    StandardStreams.complain(
      "\(documents.map(\.0).joined(separator: ", ")) written to \(folder.path); keep the key away from"
        + " candidates")
  }

  /// A file of that name that says something else is not replaced unasked.
  private static func refuseOther(_ text: String, at path: String, replace: Bool) throws {
    var there = stat()
    guard !replace, lstat(path, &there) == 0 else { return }
    if there.st_mode & S_IFMT == S_IFREG, case .success(let bytes) = TextFile.read(path),
      bytes.elementsEqual(text.utf8)
    {
      return
    }
    throw Failure(
      status: .badInput,
      message: "\(path.shownHarmless) is there and says something else. Nothing was written; name"
        + " another folder, or replace it with --replace")
  }

  private func chosen(_ assessment: Assessment) throws -> TestForm? {
    guard let form else { return assessment.forms.first }
    guard let chosen = assessment.form(form) else {
      let known = assessment.forms.map(\.id).joined(separator: ", ")
      throw Failure(
        status: .badInput,
        message: "there is no form \(form.shownHarmless); the guide has "
          + (known.isEmpty ? "none" : known))
    }
    return chosen
  }

  private static func sheets(_ guide: HiringGuide, _ form: TestForm?) -> String {
    let test = form.map { GuidePaper.candidateForm(guide, form: $0) + "\n\n" } ?? ""
    return test + GuidePaper.interviewerSheet(guide)
  }

  private static func key(_ guide: HiringGuide, _ form: TestForm?) throws -> String {
    guard let form else {
      throw Failure(status: .badInput, message: "the guide has no test items, so there is no key")
    }
    return GuidePaper.answerKey(guide, form: form)
  }
}
