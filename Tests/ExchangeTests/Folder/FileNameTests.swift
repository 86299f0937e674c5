import CSV
import Scoring
import Testing
import Text

@testable import Exchange

/// Which files of a folder are read, which are named, and which are refused.
@Suite struct FileNameTests {
  private let row = "session,interviewer,question,status,rating\ns1,ann,q1,rated,4\n"
  private let flag = "session,interviewer,flag,state\ns1,ann,rude,confirmed\n"

  @Test(arguments: [
    "Flags.csv", "FLAGS.CSV", " flags.csv", "flags.csv ", "flags.csv\u{A0}", "\u{FEFF}flags.csv",
    "Flags.Csv\u{200B}",
  ])
  func anotherSpellingIsTheFile(name: String) throws {
    let folder = Folder(ratings: row, others: [(name, flag)])
    #expect(try folder.scored()[0].scorecard.final.verdict == .fail)
    #expect(try folder.warnings() == [])
    // What is wrong in it is named by the name that it has.
    let faulty = Folder(ratings: row, others: [(name, "session,interviewer,flag,state\n,,,x\n")])
    #expect(faulty.fault().hasPrefix("\(name.harmless):2:1: session must not be empty"))
  }

  @Test func ratingsAndGuideAreFoundInAnyCase() throws {
    let files = try FolderFiles([("RATINGS.csv", []), ("Guide.YAML", Array("x".utf8))])
    #expect(files.has(.ratings))
    #expect(try files.guide()?.name == "Guide.YAML")
  }

  @Test func twoFilesThatAreTheSameOneAreRefused() {
    let folder = Folder(ratings: row, flags: flag, others: [("Flags.csv", flag)])
    #expect(
      folder.fault()
        == "flags.csv: \"Flags.csv\" is here, too, and both names stand for flags.csv; keep one of"
        + " the two in this folder")
  }

  @Test(arguments: [
    "flags (1).csv", "flag.csv", "Flags - Copy.csv", "flags2.csv", "flags_old.csv", "flags .csv",
    "Copy of flags.csv", "Kopie von Flags.csv", "old flags.csv", "red-flags.csv", "flgas.csv",
    "flag (2).csv", "fags.csv", "flags.csv.csv", "rating.csv", "ratngs.csv", "ratings_old.csv",
    "form.csv", "forms-final.csv", "froms.csv", "test.csv", "tets.csv", "test-scores.csv",
    "question.csv", "qestions.csv", "answer.csv", "mark.csv", "score cards.csv", "scorecard.csv",
    "scorecards(1).csv", "audit (1).csv", "guide.yml", "guide (1).yaml", "guied.yaml",
    "Guide - Copy.YAML", "flags.csv.txt", "flags.csv~", "flags.xlsx", "Flags.ods", "flags.tsv",
    "flags.cvs", "flags", "flags.txt", "forms.numbers", "guide.yaml.txt",
  ])
  func nearNameIsRefused(name: String) {
    let fault = Folder(ratings: row, others: [(name, flag)]).fault()
    #expect(fault.hasPrefix("\(name): this file is not read, and its name is near to "), "\(fault)")
    #expect(fault.contains("take it out of the folder") || fault.contains("take this one away"))
  }

  @Test(arguments: [
    "notes.csv", "panel.csv", "candidates.csv", "marketing.csv", "formats.csv", "formula.csv",
    "testimony.csv", "questionnaire.csv", "savings.csv", "costs.csv", "readme.csv", "a.csv",
    "remarks.csv", "._flags.csv", "other.yaml",
  ])
  func otherTableIsNamedAndPassedOver(name: String) throws {
    let warnings = try Folder(ratings: row, others: [(name, "nonsense,\"")]).warnings()
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix("\(name): this file is not read; ") == true)
  }

  @Test(arguments: [
    "README.md", "notes.txt", "interview.pdf", "flags.pdf", "test-a.txt", "key-a.txt", ".DS_Store",
    "~$flags.xlsx", ".~lock.flags.csv#", ".flags.csv.swp", "Dana Whitfield.docx", "budget.xlsx",
  ])
  func whatIsNoTableIsNotTalkedOf(name: String) throws {
    #expect(try Folder(ratings: row, others: [(name, "")]).warnings() == [])
  }

  @Test(arguments: ["flags.xlsx", "flags.csv~", "flags.csv.bak", "flags.txt"])
  func whatStandsBesideTheFileItselfIsNamed(name: String) throws {
    let folder = Folder(ratings: row, flags: flag, others: [(name, "")])
    #expect(try folder.warnings() == ["\(name): this file is not read; flags.csv is"])
  }

  @Test func folderInTheFolderIsNamedWhereItHoldsTables() throws {
    let listing = try FolderListing([
      .init(name: "old", inside: ["Flags.csv", "ratings.csv", "x.txt"]),
      .init(name: "pictures", inside: ["a.png"]), .init(name: "ratings.csv", inside: []),
    ])
    #expect(
      listing.warnings.map(\.description) == [
        "old/: a folder in the folder is not read; \"Flags.csv\" and 1 more tables are in it"
      ])
    // Who opens it says that it is no file.
    #expect(listing.names == [.ratings: "ratings.csv"])
  }
}
