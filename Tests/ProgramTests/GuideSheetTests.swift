import Foundation
import Testing

/// Guides that are sheets: checked, shown, made, and on the shelf.
struct GuideSheetTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Sheets").standardized

  private func sheet(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  /// With commas as LibreOffice saves it, and with semicolons and a byte order mark as Excel does.
  @Test(arguments: ["pharmacy-technician.csv", "pharmacy-technician-excel.csv"])
  func aSheetIsCheckedAndIsTheSameFileEachTime(_ name: String) throws {
    // Byte for byte, with the mark in front.
    try Data(contentsOf: Self.folder.appending(path: name)).write(
      to: home.url.appending(path: "p.csv"))
    let check = try home.shell(#""$S" guide check p.csv"#)
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.hasPrefix("p.csv: Pharmacy Technician, version 1: 4 questions"))
    #expect(check.output.contains("gates: critical (at least 3), communication, red flags"))
    // Sessions keep this text, so that it must stay what it is.
    let shown = try home.shell(#""$S" guide show p.csv --yaml"#)
    #expect(try shown.output == sheet("pharmacy-technician.yaml"))
    let read = try home.shell(#""$S" guide show p.csv"#)
    #expect(read.status == 0 && read.output.contains("Caught mistake"))
  }

  @Test func whatIsWrongIsNamedByRowAndColumn() throws {
    let text = try sheet("pharmacy-technician.csv").replacing(",yes,7,", with: ",perhaps,7 min,")
    try home.write(text, to: "p.csv")
    let check = try home.shell(#""$S" guide check p.csv"#)
    #expect(check.status == 2)
    #expect(
      check.errors.contains(
        #"p.csv: row 15, column E (Critical): "critical" must be yes or no and is "perhaps""#))
    #expect(check.errors.contains("p.csv: row 15, column F (Minutes): "))
    try Data([0x50, 0x4B, 0x03, 0x04]).write(to: home.url.appending(path: "p.xlsx"))
    let workbook = try home.shell(#""$S" guide check p.xlsx"#)
    #expect(workbook.status == 2 && workbook.errors.contains("save its sheet as CSV in UTF-8"))
  }

  @Test func aTextStillToBeWrittenIsNamedByTheCheckAlone() throws {
    let text = try sheet("pharmacy-technician.csv").replacing("Names one.", with: "GAP: a 2")
    try home.write(text, to: "p.csv")
    let check = try home.shell(#""$S" guide check p.csv"#)
    #expect(
      check.status == 2
        && check.errors.contains("row 17, column N (Anchor 2): still to be written: a 2 (gap)"))
    #expect(try home.shell(#""$S" guide show p.csv"#).status == 0)
  }

  @Test func aNewSheetLeadsToItsEmptyCells() throws {
    let made = try home.shell(
      #"printf 'Porter\nService\n\nWhat would you do?\n' | "$S" guide new porter.csv"#)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("porter.csv: a sheet to fill in"))
    let check = try home.shell(#""$S" guide check porter.csv"#)
    #expect(check.status == 2)
    #expect(check.errors.contains("(listen for): question q1:"))
    let other = try home.shell(#""$S" guide new porter.ods"#)
    #expect(other.status == 2 && other.errors.contains("the ending .yaml or .csv"))
  }

  @Test func aGuideIsPrintedAsASheetThatIsSound() throws {
    let shown = try home.shell(#""$S" guide show front-desk-receptionist --csv > f.csv"#)
    #expect(shown.status == 0)
    #expect(shown.errors.contains("left out: its test"), "\(shown.errors)")
    let check = try home.shell(#""$S" guide check f.csv"#)
    #expect(check.status == 0, "\(check.errors)")
    let both = try home.shell(#""$S" guide show f.csv --csv --yaml"#)
    #expect(both.status == 64)
  }

  @Test func theShelfTakesSheetsAndNoHiddenFiles() throws {
    let folder = "data/starpanel/guides/"
    try home.write(sheet("pharmacy-technician.csv"), to: folder + "Pharmacy.CSV")
    try home.write(sheet("pharmacy-technician.csv"), to: folder + ".~pharmacy.csv")
    try home.write("x: [", to: folder + "._hidden.yaml")
    try home.write("question,kind\nWhy?,technical\n", to: folder + "broken.csv")
    let list = try home.starpanel("guide", "list")
    #expect(list.status == 0)
    #expect(list.output.components(separatedBy: "pharmacy-technician  ").count == 2)
    #expect(list.output.contains("guides/Pharmacy.CSV)"))
    let problems = list.errors.split(separator: "\n")
    #expect(problems.count == 1, "\(list.errors)")
    #expect(problems.first?.contains("broken.csv: row 1: no column is headed") == true)
    let shown = try home.starpanel("guide", "show", "pharmacy-technician", "--yaml")
    #expect(try shown.output == sheet("pharmacy-technician.yaml"))
  }
}
