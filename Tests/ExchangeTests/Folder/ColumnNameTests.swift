import CSV
import Scoring
import Testing

@testable import Exchange

/// Which columns are found, which are named, and which are refused.
@Suite struct ColumnNameTests {
  private let row = "session,interviewer,question,status,rating\ns1,ann,q1,rated,4\n"

  @Test(arguments: [
    "Communication", "COMMUNICATION", " communication", "communication\u{A0}",
    "\u{FEFF}Communication\u{200B}",
  ])
  func capitalsAndBlanksRemoveNoGate(name: String) throws {
    let folder = Folder(
      ratings: row, forms: "session,interviewer,\(name)\ns1,ann,below\n")
    #expect(try folder.scored()[0].scorecard.final.reasons == [.gate("communication")])
    #expect(try folder.warnings() == [])
  }

  @Test(arguments: [
    ("Comunication", "communication"), ("communication check", "communication"),
    ("Communication (meets/below)", "communication"), ("communciation", "communication"),
    ("States", "state"), ("Sealed at", "sealed_at"), ("sealed-at", "sealed_at"),
    ("guide sha256", "guide_sha256"),
  ])
  func nearNameOfAColumnThatLacksIsRefused(name: String, meant: String) {
    let folder = Folder(ratings: row, forms: "session,interviewer,\(name)\ns1,ann,\n")
    #expect(
      folder.fault()
        == "forms.csv:1:21: the column \"\(name)\" is not known; did you mean \(meant)? Rename it, or"
        + " take it out, since what it holds could decide")
  }

  @Test(arguments: ["mood", "email", "date", "place", "id", "no"])
  func otherColumnIsIgnoredWithAWarning(name: String) throws {
    let folder = Folder(ratings: row, forms: "session,interviewer,\(name)\ns1,ann,x\n")
    #expect(try folder.warnings() == ["forms.csv:1:21: unknown column \"\(name)\" is ignored"])
  }

  @Test func nearNameBesideTheColumnItselfIsOnlyNamed() throws {
    let folder = Folder(
      ratings: row, forms: "session,interviewer,communication,communications\ns1,ann,meets,x\n")
    #expect(
      try folder.warnings() == ["forms.csv:1:35: unknown column \"communications\" is ignored"])
  }

  @Test(arguments: [
    ("Interviewer Name", "interviewer"), ("intervewer", "interviewer"),
    ("Name of the interviewer", "interviewer"),
  ])
  func requiredColumnThatLacksNamesTheNearOne(name: String, meant: String) {
    let folder = Folder(ratings: "session,\(name),question,status,rating\ns1,ann,q1,rated,4\n")
    #expect(
      folder.fault()
        == "ratings.csv:1:9: the required column \(meant) is missing from the header; did you mean"
        + " \"\(name)\"?")
  }

  @Test func columnsWithoutANameMustBeEmpty() throws {
    let head = "session,,interviewer,question,status,rating,,\n"
    #expect(
      try Folder(ratings: head + "s1,,ann,q1,rated,4,, \ns1,,ann,q2,rated,4,,\n").scored().count
        == 1)
    let fault = "stands in a column without a name; name the column in the header, or empty it"
    #expect(
      Folder(ratings: head + "s1,,ann,q1,rated,4,,\ns1,,ann,q2,rated,4,,ask Bob\n").fault()
        == "ratings.csv:3:21: \"ask Bob\" \(fault)")
    #expect(
      Folder(ratings: row, forms: "session,interviewer,\ns1,ann,below\n").fault()
        == "forms.csv:2:8: \"below\" \(fault)")
  }

  @Test func emptyRowsArePassedOverWhateverTheirLength() throws {
    let ratings =
      ",,,,\n\nsession,interviewer,question,status,rating\n\r\n,,,,\ns1,ann,q1,rated,4\n ,\u{A0},,,\n"
      + ",,\ns1,ann,q2,rated,5\n,,,,,,,,\n\n"
    let folder = Folder(ratings: ratings, forms: "session,interviewer\n,\ns1,ann\n,,,\n")
    #expect(try folder.scored()[0].sheet.seats[0].final == [.four, .five, .none])
    // Lines are counted as they stand.
    #expect(Folder(ratings: ratings + "s1,ann,q2,rated,6\n").fault().hasPrefix("ratings.csv:12:"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anyLineEndEndsALine(end: String) throws {
    let flags = ["session,interviewer,flag,state", "s1,ann,rude,confirmed", ""]
    let folder = Folder(ratings: row, flags: flags.joined(separator: end))
    #expect(try folder.scored()[0].scorecard.final.reasons == [.gate("red-flags")])
    let ratings = row.split(separator: "\n").joined(separator: end)
    let forms = ["session,interviewer,state", "s1,ann,open"].joined(separator: end)
    let scored = try Folder(ratings: ratings, forms: forms).scored()[0]
    #expect(scored.sheet.seats.map(\.state) == [.open])
  }

  @Test func closeNamesAreTypingErrorsAndOthersAreNot() {
    for (given, meant) in [
      ("ratngs", "ratings"), ("raitngs", "ratings"), ("rattingss", "ratings"), ("form", "forms"),
      ("dorms", "forms"), ("hippa", "hipaa"), ("itme", "item"),
    ] { #expect(ColumnName.isTypingError(given, of: meant), "\(given)") }
    for (given, meant) in [
      ("date", "late"), ("savings", "ratings"), ("costs", "tests"), ("rated", "ratings"),
      ("", "item"), ("an", "and"),
    ] { #expect(!ColumnName.isTypingError(given, of: meant), "\(given)") }
  }
}
