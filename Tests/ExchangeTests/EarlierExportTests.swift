import Foundation
import Interview
import Testing

@testable import Exchange

/// A new export takes the place of an older one of the same sessions, and of nothing else.
struct EarlierExportTests {
  private let folder: URL
  private let dana = EarlierExport.Subject(
    session: SessionID("dana"), candidate: "Dana", opening: "Front desk")
  private let guide = Array("guide: x\n".utf8)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "earlier-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// An export of sessions with two events each.
  private func export(_ sessions: String..., events: Bool = true) throws {
    try write(
      "session,interviewer\r\n" + sessions.map { $0 + ",A\r\n" }.joined(), to: "forms.csv")
    try write(
      "session,candidate,opening,total\r\n"
        + sessions.map { "\($0),Dana,Front desk,80\r\n" }.joined(), to: "scorecards.csv")
    try write(
      "session,seat,sequence,at,kind,record,sha256\r\n"
        + (events ? sessions : []).map { id in
          (1...2).map { "\(id),lead,\($0),,k,{},hash-\($0)\r\n" }.joined()
        }.joined(), to: "audit.csv")
    try write("guide: x\n", to: "guide.yaml")
  }

  /// What is said against an export of one session whose feed has these hashes.
  private func objection(
    _ subject: EarlierExport.Subject? = nil, hashes: [String] = ["hash-1", "hash-2", "hash-3"]
  ) -> String? {
    defer { try? FileManager.default.removeItem(at: folder) }
    let subject = subject ?? dana
    var earlier = EarlierExport(folder: folder.path)
    if earlier.wants(subject.session) {
      for (index, hash) in hashes.enumerated() {
        earlier.meet(session: subject.session, seat: "lead", sequence: index + 1, sha256: hash)
      }
    }
    earlier.meet(subject)
    return earlier.objection(to: [subject.session]) ?? earlier.objection(guide: guide)
  }

  @Test func anEmptyFolderAndOtherFilesAreNoObstacle() throws {
    try write("hello", to: "readme.txt")
    #expect(objection() == nil)
    #expect(EarlierExport(folder: "/nowhere/at/all").isEmpty)
  }

  @Test func anOlderExportOfTheSameMakesWay() throws {
    try export("dana")
    #expect(objection() == nil)
  }

  @Test func anotherSessionDoesNot() throws {
    try export("dana", "tom", "ezra")
    #expect(objection()?.contains("session tom and 1 more") == true)
  }

  /// Two ledgers may call their sessions alike.
  @Test(arguments: [["other-1", "other-2"], ["hash-1"], ["hash-1", "other-2"], []])
  func theSameNameInAnotherLedgerDoesNot(hashes: [String]) throws {
    try export("dana")
    #expect(objection(hashes: hashes)?.contains("not those of this ledger") == true)
  }

  @Test func withoutEventsCandidateAndOpeningMustBeTheSame() throws {
    try export("dana", events: false)
    var other = dana
    other.candidate = "Dana Jones"
    #expect(objection(other)?.contains("another session dana") == true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try export("dana", events: false)
    #expect(objection() == nil)
  }

  @Test func anotherGuideDoesNot() throws {
    try write("guide: mine\n", to: "guide.yaml")
    #expect(objection()?.contains("guide.yaml") == true)
  }

  @Test(arguments: ["ratings.csv", "flags.csv", "Ratings.csv", "AUDIT.CSV"])
  func aFileFromElsewhereDoesNot(name: String) throws {
    try write("session,interviewer,question,status,rating\r\ndana,A,q1,rated,4\r\n", to: name)
    #expect(objection()?.contains(name) == true)
  }

  @Test func whatIsNoTableDoesNot() throws {
    try export("dana")
    try write("my notes\nabout \"nothing", to: "marks.csv")
    #expect(objection()?.contains("marks.csv") == true)
  }

  @Test func aLinkIsNotLookedThrough() throws {
    try export("dana")
    try FileManager.default.removeItem(at: folder.appending(path: "forms.csv"))
    symlink("/dev/zero", folder.appending(path: "forms.csv").path)
    #expect(objection()?.contains("forms.csv") == true)
  }
}
