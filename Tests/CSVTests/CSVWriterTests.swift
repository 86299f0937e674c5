import TestSupport
import Testing

@testable import CSV

@Suite struct CSVWriterTests {
  private func written(_ fields: [String]) -> String {
    var writer = CSVWriter()
    for field in fields { writer.text(field) }
    writer.endRecord()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func quotesOnlyWhatNeedsIt() {
    #expect(
      written(["a", " b ", "c,d", "e\"f", "g\nh", "i\rj", ""])
        == "a, b ,\"c,d\",\"e\"\"f\",\"g\nh\",\"i\rj\",\r\n")
    #expect(written(["don't", "a;b"]) == "don't,a;b\r\n")
  }

  @Test func guardsTextAndLeavesNumbersAlone() {
    var writer = CSVWriter()
    writer.text("=1+1")
    writer.plain("-0.5")
    writer.text("-0.5")
    writer.text("=a,b")
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,-0.5,'-0.5,\"'=a,b\"\r\n")
  }

  @Test func recordOfOneEmptyFieldIsNotABlankLine() {
    #expect(written([""]) == "\"\"\r\n")
  }

  @Test func theMarkForSpreadsheetsComesFirst() {
    var writer = CSVWriter()
    writer.byteOrderMark()
    writer.record(["a", "b"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n".utf8))
  }

  @Test func readingGivesBackWhatWasWritten() {
    var random = SplitMix64(seed: 5)
    let alphabet: [Character] = [
      "a", ",", "\"", "\n", "\r", "\r\n", "'", "=", "+", "\t", " ", "＝", "é", "\u{0}", "\u{FEFF}",
    ]
    for _ in 0..<1500 {
      let width = 1 + random.below(4)
      let rows = (0..<1 + random.below(5)).map { _ in
        (0..<width).map { _ in
          String((0..<random.below(7)).map { _ in alphabet[random.below(alphabet.count)] })
        }
      }.filter { row in row.contains { $0.unicodeScalars.contains { !Blanks.contains($0) } } }
      var writer = CSVWriter()
      writer.record((0..<width).map { "column\($0)" })
      for row in rows {
        for field in row { writer.text(field) }
        writer.endRecord()
      }
      let reading = read(writer.bytes, piece: 1 + random.below(40))
      #expect(reading.error == nil)
      let back = reading.records.dropFirst().map { $0.map { FormulaGuard.unguarded($0) } }
      #expect(back.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
