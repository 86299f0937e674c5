import CSV
import Glibc
import Interview
import Scoring
import TestSupport
import Testing

@testable import Exchange

@Suite struct FileTests {
  /// Makes a folder, hands over its path and takes it away again.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/reports-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { _ = system("rm -r '\(path)'") }
    try body(path)
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  private func scored(_ folder: String) throws(InputError) -> ScoreFolder {
    try FolderReading(
      FolderFiles(folder: folder), guide: smallGuide(), guideSHA256: "", for: .scores,
      warn: { _ in }
    ).scores
  }

  private func fault(_ folder: String) -> String {
    do throws(InputError) {
      _ = try scored(folder)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func filesOfAFolderAreReadWhereTheyAreThere() throws {
    try withFolder { folder in
      try write(
        "session,interviewer,question,status,rating\ns,a,q1,rated,4\n",
        to: folder + "/ratings.csv")
      #expect(try scored(folder + "/").count == 1)
      try write("session,interviewer\nt,b\n", to: folder + "/forms.csv")
      try write("session,section,earned,possible\nu,people,1,2\n", to: folder + "/tests.csv")
      try write("session,interviewer,flag,state\nv,b,rude,raised\n", to: folder + "/flags.csv")
      try write("session,question,voided\nw,q1,x\n", to: folder + "/questions.csv")
      let scores = try scored(folder)
      #expect(scores.all.map(\.session.text) == ["s", "t", "u", "v", "w"])
      try write("session,interviewer\nt,\n", to: folder + "/forms.csv")
      #expect(fault(folder) == "forms.csv:2:3: interviewer must not be empty")
    }
  }

  @Test(arguments: [0, 1, 2, 3])
  func aNameThatIsTooLongIsNamed(column: Int) throws {
    try withFolder { folder in
      var cells = ["s", "c", "o", "a"]
      cells[column] = String(repeating: "é", count: 401)
      let name = ["session", "candidate", "opening", "interviewer"][column]
      try write(
        "session,candidate,opening,interviewer,question,status,rating\n"
          + cells.joined(separator: ",") + ",q1,rated,4\n", to: folder + "/ratings.csv")
      #expect(
        fault(folder) == "ratings.csv:2:\(column * 2 + 1): \(name) has 401 characters; at most 400"
          + " are taken; shorten it")
      cells[column].removeLast()
      try write(
        "session,candidate,opening,interviewer,question,status,rating\n"
          + cells.joined(separator: ",") + ",q1,rated,4\n", to: folder + "/ratings.csv")
      #expect(fault(folder) == "")
    }
  }

  @Test func fileThatIsNotThereOrIsNoFileIsNamed() throws {
    try withFolder { folder in
      #expect(fault(folder).hasPrefix("ratings.csv: there is no such file in \(folder)"))
      mkdir(folder + "/ratings.csv", 0o700)
      let ordinary = "ratings.csv: this is not an ordinary file but a "
      #expect(fault(folder).hasPrefix(ordinary + "folder"))
      rmdir(folder + "/ratings.csv")
      // Nobody writes into this pipe, and nothing ends that device: neither is waited for.
      mkfifo(folder + "/ratings.csv", 0o600)
      #expect(fault(folder).hasPrefix(ordinary + "pipe"))
      unlink(folder + "/ratings.csv")
      symlink("/dev/zero", folder + "/ratings.csv")
      #expect(fault(folder).hasPrefix(ordinary + "device"))
      #expect(fault(folder + "/none\u{1B}").hasSuffix("none\\u{1B}: there is no such folder"))
      #expect(fault("/dev/null") == "/dev/null: this is a file, and a folder of files is wanted")
    }
  }
}
