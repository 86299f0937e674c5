import TestSupport
import Testing

@testable import CSV

/// Sheets as spreadsheet programs save them.
struct SheetRowsTests {
  private func read(_ bytes: [UInt8]) throws(InputError) -> [[String]] {
    try SheetRows.read(bytes, file: "s.csv") { ["one", "two", "three"].contains($0) }
  }

  private func read(_ text: String) throws(InputError) -> [[String]] { try read(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> String {
    do throws(InputError) {
      return "\(try read(bytes))"
    } catch {
      return error.description
    }
  }

  private func fault(_ text: String) -> String { fault(Array(text.utf8)) }

  @Test(arguments: [
    "one,two\na,b\n", "one,two\r\na,b\r\n", "one,two\ra,b\r", "one,two\na,b",
    "\u{FEFF}one,two\na,b\n",
    "one;two\r\na;b\r\n", "one\ttwo\na\tb\n", "\"one\",\"two\"\n\"a\",b\n",
    "\u{FEFF}\"one\";two\na;b",
  ])
  func separatorsAndLineEndsAreTold(_ text: String) throws {
    #expect(try read(text) == [["one", "two"], ["a", "b"]])
  }

  @Test func theHeadingsDecideTheSeparator() throws {
    let text = "title;Porter, at night, alone, here\n;\none;two\n1,5;b,c\n"
    #expect(try read(text)[3] == ["1,5", "b,c"])
    #expect(try read("x;y;z,a\none,two\n")[1] == ["one", "two"])
  }

  @Test func rowsMayHaveAnyWidthAndBlankOnesCount() throws {
    #expect(
      try read("a\n\n,,\none,two,\n\r\n\"\"\nb") == [
        ["a"], [""], ["", "", ""], ["one", "two", ""], [""], [""], ["b"],
      ])
    #expect(try read("") == [])
    #expect(try read("one,") == [["one", ""]])
  }

  @Test func cellsMayHoldLineEndsQuotesAndSeparators() throws {
    #expect(
      try read("one,two\n\"a\r\nb\rc\nd\",\"say \"\"x, y\"\"\"\n")[1] == [
        "a\nb\nc\nd", "say \"x, y\"",
      ])
    // The apostrophe that keeps a formula from being run is none of the text.
    #expect(try read("one,two\n'=1+1,'t Hooft\n")[1] == ["=1+1", "'t Hooft"])
  }

  @Test func whatIsNoSheetSaysWhatToDo() {
    #expect(
      fault("one,two\na,\"b\nc") == "s.csv: row 2, column B: this quote is not closed")
    #expect(
      fault("one,two\n\"a\" b,c\n")
        == "s.csv: row 2, column A: text after a closing quote; a quote inside a cell in quotes is"
        + " written twice")
    #expect(
      fault("one,two\n\"x\ny\",5\" long\n")
        == "s.csv: row 2, column B: a quote inside a cell; put the whole cell in quotes and write"
        + " this quote twice")
    #expect(
      fault([0x6F, 0x6E, 0x65, 0x2C, 0xE9, 0x0A]).contains(
        "this is not UTF-8; save the sheet as CSV"))
    #expect(
      fault([0xFF, 0xFE, 0x6F, 0x00]).contains("this is UTF-16; save the file as CSV in UTF-8"))
    #expect(fault([0x50, 0x4B, 0x03, 0x04, 0x00]).contains("this is a workbook"))
    #expect(fault("sep=;\none;two\n").contains("take it out"))
  }

  @Test(arguments: 0..<4)
  func whatIsWrittenIsRead(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      var rows = [["one", "two", "three"]]
      var writer = CSVWriter()
      writer.byteOrderMark()
      for _ in 0..<random.below(6) {
        rows.append((0..<(1 + random.below(4))).map { _ in random.text(upTo: 8) })
      }
      for row in rows {
        for cell in row { writer.text(cell) }
        writer.endRecord()
      }
      // A carriage return in a cell is a line end.
      let expected = rows.map { row in
        row.map { cell in
          String(
            decoding: Array(cell.utf8).split(separator: 0x0D, omittingEmptySubsequences: false)
              .enumerated().reduce(into: [UInt8]()) { bytes, part in
                let isHalf = part.element.first == 0x0A
                if part.offset > 0, !isHalf { bytes.append(0x0A) }
                bytes += part.element
              }, as: UTF8.self)
        }
      }
      // A mark in the first line is taken for UTF-16, and that line for no text.
      if rows.joined().joined().contains("\0") { continue }
      #expect(try read(writer.bytes) == expected)
    }
  }
}
