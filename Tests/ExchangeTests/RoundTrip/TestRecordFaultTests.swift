import CSV
import Exact
import Exchange
import Guide
import Interview
import Scoring
import Testing

/// Answers and marks that cannot be taken in are refused, with the place and the reason.
struct TestRecordFaultTests {
  private static let sha = String(repeating: "a", count: 64)
  private let header = "session,item,answer,remark,late,answered_at,form,percent,guide_sha256\n"
  private let marksHeader =
    "session,item,marker,phase,mark,earned,possible,reason,marked_at\n"

  private func reading(
    _ files: [(String, String)], _ guide: HiringGuide
  ) throws -> FolderReading {
    try FolderReading(
      FolderFiles(files.map { (name: $0.0, bytes: Array($0.1.utf8)) }), guide: guide,
      guideSHA256: Self.sha, for: .record, warn: { _ in })
  }

  private func fault(answers: String, marks: String = "") throws -> String {
    let guide = try BuiltInGuide.guide()
    let files = [
      ("ratings.csv", "session,interviewer,question,status,rating\ns,ann,q1,rated,4\n"),
      ("answers.csv", header + answers), ("marks.csv", marksHeader + marks),
    ]
    do {
      _ = try reading(files, guide)
      return ""
    } catch let error as InputError {
      return error.description
    }
  }

  @Test(arguments: [
    ("s,c-monday,a,,,,a,,", ""),
    ("s,c-monday,a,,,,a,150," + String(repeating: "a", count: 64), ""),
    ("s,c-monday,a,,,,a,,beef", "2:20: these answers were given under another guide"),
    (
      "s,c-monday,a,,,,a,,\ns,c-monday,b,,,,a,,", "item c-monday of session \"s\" is answered twice"
    ),
    ("s,c-monday,a,,,,a,,\ns,c-monday,b,,yes,,a,,", ""),
    ("s,c-sunday,a,,,,a,,", "item must be an item of the guide, not \"c-sunday\""),
    ("s,c-monday,e,,,,a,,", "\"e\" is not an answer to item c-monday"),
    ("s,a-memo,a;a,,,,a,,", "\"a\" is there twice"),
    ("s,c-monday,a,,,,z,,", "form must be a form of the guide (a or b), not \"z\""),
    ("s,c-monday,a,,,,b,,", "item c-monday is not in form b"),
    ("s,c-monday,a,,,,a,99,", "percent must be 100 to 400, not \"99\""),
    ("s,c-monday,a,,no,,a,,", "late must be yes, not \"no\""),
    (
      "s,c-monday,a,,,,a,,\ns,c-no-show,10,,,,a,150,",
      "has form a at 100 percent in an earlier row"
    ),
  ])
  func answers(rows: String, words: String) throws {
    let fault = try fault(answers: rows)
    #expect(words.isEmpty ? fault.isEmpty : fault.contains(words), "\(fault)")
    #expect(fault.isEmpty || fault.hasPrefix("answers.csv:"))
  }

  @Test func theFinalMarkByHandCountsWhereverItStands() throws {
    let guide = try BuiltInGuide.guide()
    let files = [
      ("ratings.csv", "session,interviewer,question,status,rating\ns,ann,q1,rated,4\n"),
      ("answers.csv", header + "s,c-monday,b,,,,a,,\n"),
      (
        "marks.csv",
        marksHeader + "s,c-monday,,final,,2,2,the key was wrong,\n"
          + "s,c-monday,,initial,,1,2,half right,\n"
      ),
    ]
    let imported = try reading(files, guide)
    let reference = GuideReference(id: guide.id, version: 2, sha256: Self.sha)
    let session = try #require(imported.sessions.first)
    let events = session.events(
      guide: guide, reference: reference, folder: "f", now: Instant(milliseconds: 0))
    let folded = Session(id: session.id, events: events)
    #expect(folded.remarks["c-monday"]?.map(\.marks.earned) == [1, 2])
    let marking = TestMarking(session: folded, guide: guide)
    #expect(marking.standing(of: "cognitive").marks?.marks?.earned == 2)
  }

  @Test(arguments: [
    ("s,s-bill-complaint,M,,tone=4;clarity=3;contents=1;discretion=5,,,,", ""),
    (
      "s,s-bill-complaint,M,,tone=4,,,,",
      "mark must be a rating from 1 to 5 for each criterion, such as tone=4;"
    ),
    (
      "s,s-bill-complaint,M,,tone=6;clarity=3;contents=1;discretion=5,,,,",
      "mark must be a rating from 1 to 5"
    ),
    ("s,s-bill-complaint,,,,11,10,r,", "earned must be at most possible (10), not \"11\""),
    ("s,s-bill-complaint,,,,5,20,r,", "possible must be the 10 points of item s-bill-complaint"),
    ("s,s-bill-complaint,,,,5,10,,", "marks given by hand need a reason"),
    ("s,c-monday,M,,a,,,,", "item c-monday is marked by its key"),
    (
      "s,s-bill-complaint,M. Ray,,tone=4;clarity=3;contents=1;discretion=5,,,,\n"
        + "s,s-bill-complaint,m. ray ,,tone=2;clarity=3;contents=1;discretion=5,,,,",
      "\"m. ray \" and \"M. Ray\" (line 2) are one person's name, spelled differently"
    ),
    ("s,c-capacity,M,,2,,,,", ""), ("s,c-capacity,M,,0,,,,", ""), ("s,c-capacity,M,, 1.0,,,,", ""),
    ("s,c-capacity,M,,3,,,,", "the points of item c-capacity, a whole number from 0 to 2"),
    ("s,c-capacity,M,,-1,,,,", "a whole number from 0 to 2"),
    ("s,c-capacity,M,,1.5,,,,", "a whole number from 0 to 2"),
    ("s,c-no-show,M,,2,,,,", "item c-no-show is marked by its key, not by a marker"),
    ("s,c-rooming,M,,2,,,,", "item c-rooming is marked by its key, not by a marker"),
    ("s,h-denied-claim,M,,none,,,,", "answers.csv has no answer of session \"s\""),
    (
      "s,s-bill-complaint,M,,tone=4;clarity=3;contents=1;discretion=5,,,,\n"
        + "s,s-bill-complaint,M,,tone=4;clarity=3;contents=1;discretion=5,,,,",
      "is given twice"
    ),
  ])
  func marks(rows: String, words: String) throws {
    let fault = try fault(
      answers: "s,s-bill-complaint,Dear,,,,a,,\ns,c-monday,a,,,,a,,\n"
        + "s,c-capacity,\"38.5, so 39\",,,,a,,\ns,c-no-show,10%,,,,a,,", marks: rows)
    #expect(words.isEmpty ? fault.isEmpty : fault.contains(words), "\(fault)")
    #expect(fault.isEmpty || fault.hasPrefix("marks.csv:2:") || fault.hasPrefix("marks.csv:3:"))
  }
}
