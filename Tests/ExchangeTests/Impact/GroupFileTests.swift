import CSV
import Scoring
import Testing

@testable import Exchange

@Suite struct GroupFileTests {
  private func read(_ text: String) throws(InputError) -> GroupFile {
    try GroupFile(MemorySource(name: "groups.csv", bytes: Array(text.utf8)))
  }

  private func fault(_ text: String) -> String {
    do throws(InputError) {
      _ = try read(text)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test func columnsAreFoundByNameInAnyOrderAndCase() throws {
    let file = try read("Selected , GROUP,note,Applicants\n 48 ,A,x,80\n12.0,B,,40\n")
    #expect(file.sets.map(\.attribute) == [nil])
    #expect(file.sets[0].groups.map(\.count.group) == ["A", "B"])
    #expect(file.sets[0].groups.map(\.count.applicants) == [80, 40])
    #expect(file.sets[0].groups.map(\.count.selected) == [48, 12])
    #expect(
      file.warnings.map(\.description) == ["groups.csv:1:18: unknown column \"note\" is ignored"])
  }

  @Test func setsAreTakenApartByAttribute() throws {
    let file = try read(
      "attribute,group,applicants,selected\nsex,women,10,1\nage,40 and over,10,5\n"
        + "sex,men,10,9\nage,under 40,10,5\n")
    #expect(file.sets.map(\.attribute) == ["sex", "age"])
    #expect(file.sets.map { $0.groups.map(\.isFlagged) } == [[true, false], [false, false]])
  }

  @Test func anAttributeThatIsEmptyThroughoutIsNone() throws {
    let file = try read("attribute,group,applicants,selected\n,A,10,1\n ,B,10,5\n")
    #expect(file.sets.map(\.attribute) == [nil])
  }

  @Test(arguments: [
    ("", "1:1: the required columns group, applicants and selected are missing from the header"),
    ("group,applicants\nA,1\n", "1:1: the required column selected is missing from the header"),
    (
      "group,aplicants,selected\nA,1,1\n",
      "1:7: the required column applicants is missing from the header; did you mean \"aplicants\"?"
    ),
    (
      "attributes,group,applicants,selected\nsex,A,1,1\n",
      "1:1: the column \"attributes\" is not known; did you mean attribute? Rename it, or take it"
        + " out, since what it holds could decide"
    ),
    ("A,0,0", "2:3: applicants must be a whole number from 1 to 1000000000, not \"0\""),
    ("A,1.5,0", "2:3: applicants must be a whole number from 1 to 1000000000, not \"1.5\""),
    ("A,,0", "2:3: applicants must be a whole number from 1 to 1000000000, not empty"),
    (
      "A,99999999999,0",
      "2:3: applicants must be a whole number from 1 to 1000000000, not"
        + " \"99999999999\""
    ),
    ("A,30,31", "2:6: selected must be at most applicants (30), not \"31\""),
    ("A,30,-1", "2:6: selected must be a whole number from 0 to 1000000000, not \"-1\""),
    ("A,30,60%", "2:6: selected must be a whole number from 0 to 1000000000, not \"60%\""),
    (
      "A,\"1,200\",31",
      "2:3: applicants must be a whole number from 1 to 1000000000, not \"1,200\"; decimals stand"
        + " after a point, and thousands have no comma"
    ),
    (" ,3,1", "2:1: group must not be empty"),
    (
      "A,3,1\nB,3,1\nA,4,2",
      "4:1: the group \"A\" is given twice (line 2); give it once, with all of its applicants"
    ),
    (
      "Women,3,1\nwomen ,3,1",
      "3:1: \"women \" and \"Women\" (line 2) are one group, spelled differently; give it once"
    ),
  ])
  func faultsAreNamed(text: String, message: String) {
    let isWhole = text.isEmpty || text.hasPrefix("group") || text.hasPrefix("attribute")
    #expect(
      fault(isWhole ? text : "group,applicants,selected\n" + text + "\n")
        == "groups.csv:" + message)
  }

  @Test func attributesAreSpelledAlikeAndGivenThroughout() {
    let header = "attribute,group,applicants,selected\n"
    #expect(
      fault(header + "sex,A,1,1\nSex,B,1,1\n")
        == "groups.csv:3:1: \"Sex\" and \"sex\" are one attribute, spelled differently; spell it"
        + " alike, so that its groups are compared with one another")
    for rows in ["sex,A,1,1\n,B,1,1\n", ",A,1,1\nsex,B,1,1\n"] {
      #expect(
        fault(header + rows)
          == "groups.csv:3:1: attribute must be filled in every row or in none, so that it is"
          + " plain which groups are compared with one another")
    }
  }

  @Test func aHeaderAloneIsNoFile() {
    #expect(
      fault("group,applicants,selected\n")
        == "groups.csv: there are no rows below the header; give each group a row")
  }

  @Test func whatIsTooLongIsNotRead() {
    let rows = String(repeating: "\n", count: GroupFile.limit)
    #expect(
      fault("group,applicants,selected\nA,1,1\n" + rows)
        == "groups.csv: this is longer than 1 MiB, and no file of counts by group is")
  }

  @Test func theTableHasARowForEachGroupAndCanBeReadAgain() throws {
    let file = try read(
      "attribute,group,applicants,selected\nsex,=women,40,12\nsex,\"men, all\",80,48\n")
    let text = String(decoding: ImpactTable.bytes(of: file.sets), as: UTF8.self)
    let lines = [
      "attribute,group,applicants,selected,rate_percent,ratio_percent,flagged,compared_with,"
        + "fisher_p,cautions",
      "sex,'=women,40,12,30.0000,50.0000,yes,\"men, all\",0.0034,",
      "sex,\"men, all\",80,48,60.0000,100.0000,no,,,",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
    #expect(try read(text).sets == file.sets)
  }
}
