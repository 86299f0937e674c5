import TestSupport
import Testing
import Text

@testable import CSV

@Suite struct CSVReaderTests {
  @Test func readsWhatTheStandardAllows() {
    let table: [(String, [[String]])] = [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n,\n", [["a", "b"]]),
      ("a,b\n,\n1,\n , \u{A0}\n\n,,,\n\"\",2\n\"\",\n", [["a", "b"], ["1", ""], ["", "2"]]),
      (",,,\n\na,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n", [["a", "b"], ["x,\"y\"", "1\r\n2"]]),
      ("a,b\n\"\",\"\"", [["a", "b"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
      ("a,b\n1,2\n\r\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r3,\"4\"\r", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("a,b\r1,2\n3,4\r\n\r\r\n5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
      ("a,b\n1,x\r", [["a", "b"], ["1", "x"]]),
      ("a,b\r\"x\ry\",\"\r\"\r", [["a", "b"], ["x\ry", "\r"]]),
      ("a\n\"\"\n1\n", [["a"], ["1"]]),
      ("a,b\n é,日本👍 \n", [["a", "b"], [" é", "日本👍 "]]),
      ("a,b\n\u{FEFF}x,\u{0}\n", [["a", "b"], ["\u{FEFF}x", "\u{0}"]]),
      ("", []), ("\u{FEFF}", []), ("\n\n", []),
    ]
    for (text, records) in table {
      let reading = read(text)
      #expect(reading.records == records, "\(text.harmless)")
      #expect(reading.error == nil, "\(text.harmless)")
    }
  }

  @Test func saysWhereEachFaultIs() {
    let table: [(String, Int, Int, String)] = [
      ("a,b\n1,\"xy\n\n", 2, 3, "this quote is not closed"),
      ("a,b\n\"1\n2\",\"x", 3, 4, "this quote is not closed"),
      ("a,b\né,x\"y\n", 2, 4, "a quote inside a field"),
      ("a,b\n\"1\"x,2\n", 2, 4, "text after a closing quote"),
      ("a,b\n\"1\" ,2\n", 2, 4, "text after a closing quote"),
      ("a,b\n\"1\n日\"x,2\n", 3, 3, "text after a closing quote"),
      ("a,b\n1,\"2\"\rx\n", 3, 1, "this row has 1 field, and the header has 2"),
      ("a,b\rx\ry,\rz\r", 2, 1, "this row has 1 field, and the header has 2"),
      ("a,b\r\"1\r2\r\n3\",x\"\r", 4, 5, "a quote inside a field"),
      ("a,b\n1\n", 2, 1, "this row has 1 field, and the header has 2"),
      ("a,b\n1,2,3\n", 2, 1, "this row has 3 fields, and the header has 2"),
      ("a,b\n1,\"2\n3\"\n4\n", 4, 1, "this row has 1 field, and the header has 2"),
      ("a,b\n1,2\n\r\n\n3\n", 5, 1, "this row has 1 field, and the header has 2"),
      ("\na,b\n\r3\n", 4, 1, "this row has 1 field, and the header has 2"),
    ]
    for (text, line, column, message) in table {
      for piece in [1, 2, 5, 1000] {
        let error = read(text, piece: piece).error
        #expect(error?.position == FilePosition(line: line, column: column), "\(text.harmless)")
        #expect(error?.message.hasPrefix(message) == true, "\(error.map { "\($0)" } ?? "sound")")
      }
    }
  }

  @Test func saysWhereTextIsNotUTF8() {
    let table: [([UInt8], Int, Int)] = [
      ([0xFF], 2, 3), ([0xC3, 0x28], 2, 3), ([0xE6, 0x97], 2, 3), ([0xED, 0xA0, 0x80], 2, 3),
      ([0xF4, 0x90, 0x80, 0x80], 2, 3), ([0xC0, 0xAF], 2, 3), ([0x80], 2, 3),
      (Array("日".utf8) + [0xFE], 2, 4), (Array("\"\né".utf8) + [0xC3], 3, 2),
    ]
    for (bytes, line, column) in table {
      for tail in ["", "\n", "\n1,2\n"] {
        for piece in [1, 3, 1000] {
          let text = Array("a,b\n1,".utf8) + bytes + Array(tail.utf8)
          let error = read(text, piece: piece).error
          #expect(error?.position == FilePosition(line: line, column: column), "\(bytes)\(tail)")
          #expect(error?.message.hasPrefix("this is not UTF-8") == true)
        }
      }
    }
  }

  @Test func earlierFaultIsReportedBeforeLaterBytesThatAreNotUTF8() {
    let error = read(Array("a,b\n1\n".utf8) + [0xFF]).error
    #expect(error?.position == FilePosition(line: 2, column: 1))
  }

  @Test func agreesWithPlainReadingOfHostileTextInPiecesOfAnySize() {
    var random = SplitMix64(seed: 41)
    let alphabet: [Character] = [
      "a", "b", ",", ",", "\"", "\"", "\n", "\r", "\r\n", "é", "日", "👍", "\u{FEFF}", " ",
    ]
    var faulty = 0
    for _ in 0..<4000 {
      let text = String((0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] })
      let expected = ReferenceCSV.read(text)
      for piece in [1, 2, 3, 8, 100] {
        let reading = read(text, piece: piece)
        #expect(reading.records == expected.records, "\(text.harmless) by \(piece)")
        #expect(reading.error?.position == expected.fault, "\(text.harmless) by \(piece)")
      }
      if expected.fault != nil { faulty += 1 }
    }
    #expect(faulty > 500 && faulty < 3900)
  }

  @Test func agreesWithPlainReadingOfRowsThatBeginAlike() {
    var random = SplitMix64(seed: 43)
    let cells = ["s1", "s1", "s2", "\"a,b\"", "\"a\"\"b\"", "\"x\ny\"", "", "longer than a word"]
    for _ in 0..<400 {
      let rows = (0..<30).map { _ in
        (0..<4).map { _ in cells[random.below(random.below(3) == 0 ? cells.count : 2)] }
          .joined(separator: ",")
      }
      let text = rows.joined(separator: "\r\n") + "\r\n"
      let expected = ReferenceCSV.read(text)
      for piece in [7, 64, 10_000] {
        let reading = read(text, piece: piece)
        #expect(reading.records == expected.records)
        #expect(reading.error?.position == expected.fault)
      }
    }
  }

  @Test func linesOfRecordsCountLineEndsInsideQuotes() {
    #expect(read("a,b\n\"1\n2\n\",x\n3,4\n\"5\n\",6").lines == [1, 2, 5, 6])
    #expect(read("a,b\r\"1\r2\r\n\",x\r\n3,4\r\"5\r\",6").lines == [1, 2, 5, 6])
  }

  @Test func rowLongerThanTheLimitIsRefusedWhereItsQuoteOpens() {
    let text = "a,b\n1,\"" + String(repeating: "x\n", count: CSVReader.recordLimit / 2 + 9)
    let error = read(text, piece: 1 << 20).error
    #expect(error?.position == FilePosition(line: 2, column: 3))
    #expect(error?.message.contains("16 MiB") == true)
    let plain = read("a,b\n" + String(repeating: "x", count: CSVReader.recordLimit + 9)).error
    #expect(plain?.position == FilePosition(line: 2, column: 1))
  }

  @Test func aCellLongerThanTheLimitIsRefusedWhereItBegins() {
    let cell = String(repeating: "x", count: CSVReader.cellLimit)
    #expect(read("a,b\n1,\(cell)\n", piece: 1 << 20).error == nil)
    let error = read("a,b\n1,\(cell)x\n", piece: 1 << 20).error
    #expect(error?.position == FilePosition(line: 2, column: 3))
    #expect(error?.message.contains("1 MiB") == true)
  }

  @Test func tooManyColumnsAreRefused() {
    let columns = CSVReader.columnLimit
    #expect(read(String(repeating: ",", count: columns - 1) + "\n").error == nil)
    #expect(
      read(String(repeating: ",", count: columns) + "\n").error?.message.contains("4096") == true)
  }
}
