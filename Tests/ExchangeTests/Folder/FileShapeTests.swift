import CSV
import Guide
import TestSupport
import Testing

@testable import Exchange

/// Files that are no CSV with commas, or not of the shape that is read, say so in a sentence.
@Suite struct FileShapeTests {
  private let row = "session,interviewer,question,status,rating\ns1,ann,q1,rated,4\n"

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
  func anotherSeparatorIsNamed(sign: String, name: String) {
    let said = ":1:1: the columns are separated by \(name) and not by commas; save the file as CSV"
    let other = row.replacing(",", with: sign)
    #expect(Folder(ratings: other).fault().hasPrefix("ratings.csv" + said))
    #expect(Folder(ratings: "\u{FEFF}\n" + other).fault().hasPrefix("ratings.csv" + said))
    #expect(
      Folder(ratings: "Session\(sign) \"Interviewer\" \(sign)question\r").fault()
        .hasPrefix("ratings.csv" + said))
    let forms = "\"session\"\(sign)\"interviewer\"\ns1\(sign)\"a\"\"b\"\n"
    #expect(Folder(ratings: row, forms: forms).fault().hasPrefix("forms.csv" + said))
    // Decimal commas beside semicolons do not hide what is the matter.
    let tests = "session;section;earned;possible\ns1;people;1,5;2,0\n".replacing(";", with: sign)
    #expect(Folder(ratings: row, tests: tests).fault().hasPrefix("tests.csv" + said))
  }

  @Test func lineThatTellsTheSeparatorIsNamed() {
    for line in ["sep=;", "SEP=,", "\"sep=;\"", "sep=\t"] {
      #expect(
        Folder(ratings: line + "\n" + row).fault()
          .hasPrefix("ratings.csv:1:1: the first line says how cells are separated"))
    }
  }

  @Test func otherSignsInAHeaderAreNoSeparators() throws {
    let folder = Folder(
      ratings: "session,interviewer,question,status,rating,a;b|c\ns1,ann,q1,rated,4,x;y\n")
    #expect(try folder.warnings().count == 1)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x73, 0x00], "this is UTF-16"), ([0xFE, 0xFF, 0x00, 0x73], "this is UTF-16"),
    ([0x73, 0x00, 0x65, 0x00], "this is UTF-16, or no text"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "this is a workbook"),
    ([0xD0, 0xCF, 0x11, 0xE0], "this is a workbook"),
  ])
  func whatIsNoTextIsNamed(bytes: [UInt8], said: String) {
    for file in ["ratings.csv", "forms.csv"] {
      var files = [("ratings.csv", Array(row.utf8))].filter { $0.0 != file }
      files.append((file, bytes))
      var walk = FolderWalk(guide: smallGuide(), guideSHA256: "")
      var fault = ""
      do throws(InputError) {
        try walk.read(FolderFiles(files.map { ($0.0, $0.1) }), warn: { _ in })
      } catch {
        fault = error.description
      }
      #expect(fault.hasPrefix("\(file):1:1: \(said)"), "\(fault)")
    }
  }

  @Test(arguments: [
    ("session,interviewer,q1,q2", "1:21", "q1"), ("Timestamp,Name,Q1,q2 Priorities", "1:16", "q1"),
    ("session,interviewer,rating,\"q1: upset, patient\",q2", "1:28", "q1"),
    ("session,candidate,Question 2,Question 1", "1:19", "q2"),
  ])
  func wideSheetIsShownTheShape(header: String, place: String, question: String) {
    let fault = Folder(ratings: header + "\n").fault()
    #expect(fault.hasPrefix("ratings.csv:\(place): this sheet has a column for each question"))
    #expect(
      fault.contains(
        "\n  session,interviewer,question,status,rating\n  dana-whitfield,R. Okafor,\(question),"))
    #expect(fault.contains("starpanel import --example DIR"))
  }

  @Test(arguments: [
    ("Timestamp,Your name,Candidate,1. A very upset patient,2. Many priorities at once", "q1"),
    ("Name,Rating [Billing and revenue cycle],Rating [A VERY UPSET  PATIENT]", "q3"),
    ("Zeitstempel,3) Abrechnung,4) Systeme", "q3"), ("name,Q 2,Q 5", "q2"),
  ])
  func wideSheetOfTitlesIsShownTheShape(header: String, question: String) throws {
    let fault = Folder(ratings: header + "\n").fault(try BuiltInGuide.guide())
    #expect(fault.contains("this sheet has a column for each question"), "\(fault)")
    #expect(fault.contains("\n  dana-whitfield,R. Okafor,\(question),rated,4\n"))
  }

  @Test(arguments: ["session,interviewer,status,1st rating,2nd rating", "a,2026,2027", "billing,x"])
  func otherHeadersAreNoWideSheet(header: String) throws {
    #expect(
      Folder(ratings: header + "\n").fault(try BuiltInGuide.guide()).contains(
        "missing from the header"))
  }

  @Test func headerWithoutRowsIsSaid() throws {
    #expect(
      try Folder().warnings() == [
        "ratings.csv: there is a header and no row below it: no rating"
      ])
    #expect(Folder(ratings: "").fault().contains("are missing from the header"))
  }

  @Test func rowWithMoreCellsThanTheHeaderHintsAtItsCommas() {
    #expect(
      Folder(ratings: row + "s1,Field, Sam,q1,rated,4\n").fault()
        == "ratings.csv:3:1: this row has 6 fields, and the header has 5; a cell with a comma in it"
        + " stands in quotes")
  }
}
