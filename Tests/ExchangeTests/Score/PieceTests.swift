import CSV
import Interview
import Scoring
import TestSupport
import Testing
import Text

@testable import Exchange

/// Reading in pieces on several threads gives what reading from top to bottom gives.
@Suite struct PieceTests {
  private let head = "session,candidate,interviewer,question,phase,status,rating"

  @Test func faultIsTheOneThatReadingFromTheTopFinds() {
    var random = SplitMix64(seed: 88)
    var faulty = 0
    for _ in 0..<1500 {
      let text = ratings(&random)
      let fault = faultFromTheTop(text)
      for pieceSize in [1, 30, 200, 1 << 19] {
        let found = Folder(ratings: text).fault(pieceSize: pieceSize)
        #expect(found == fault, "\(text.harmless) in pieces of \(pieceSize)")
      }
      if !fault.isEmpty { faulty += 1 }
    }
    #expect(faulty > 300 && faulty < 1400)
  }

  @Test func scoresAndWarningsAreThoseOfOnePiece() throws {
    var random = SplitMix64(seed: 89)
    var sound = 0
    for _ in 0..<600 {
      let folder = Folder(ratings: ratings(&random, faults: false))
      guard folder.fault().isEmpty else { continue }
      sound += 1
      var expected: [Warning] = []
      let text = try folder.scored { expected.append($0) }.csv()
      for pieceSize in [1, 40, 300] {
        var warnings: [Warning] = []
        #expect(
          try folder.scored(pieceSize: pieceSize) { warnings.append($0) }.csv() == text)
        #expect(warnings == expected)
      }
    }
    #expect(sound > 100)
  }

  @Test func bytesThatAreNotUTF8AreFoundInAnyPiece() throws {
    for filler in [0, 1, 5, 40] {
      let rows = (0..<filler).map { "s\($0),é,a,q1,,rated,3\n" }.joined()
      let bytes = Array((head + "\n" + rows + "x,é").utf8) + [0xE6, 0x97, 0x0A] + Array("y".utf8)
      for pieceSize in [1, 25, 1 << 19] {
        var walk = FolderWalk(guide: smallGuide(), guideSHA256: "")
        var fault: InputError?
        do throws(InputError) {
          try walk.read(
            ratings: MemorySource(name: "ratings.csv", bytes: bytes), pieceSize: pieceSize,
            warn: { _ in })
        } catch {
          fault = error
        }
        #expect(fault?.position == FilePosition(line: filler + 2, column: 4))
      }
    }
  }

  @Test func faultOfTheSourceIsReportedAfterTheRowsBeforeIt() {
    for pieceSize in [1, 64, 1 << 19] {
      for (rows, message) in [
        ("s,,a,q1,,rated,3\ns,,a,q1", "the disk is gone"),
        ("s,,a,q1,,rated,3\ns,,a,q1,,rated,3\ns", "the final rating of q1"),
      ] {
        var walk = FolderWalk(guide: smallGuide(), guideSHA256: "")
        var fault: InputError?
        do throws(InputError) {
          try walk.read(
            ratings: BreakingSource(text: head + "\n" + rows), pieceSize: pieceSize,
            warn: { _ in })
        } catch {
          fault = error
        }
        #expect(fault?.message.hasPrefix(message) == true)
      }
    }
  }

  /// Gives a text, then fails.
  private struct BreakingSource: ByteSource {
    let name = "ratings.csv"
    var source: MemorySource

    init(text: String) { source = MemorySource(name: "ratings.csv", bytes: text.utf8) }

    mutating func read(
      into room: UnsafeMutableRawBufferPointer
    ) throws(InputError) -> Int {
      let count = try source.read(into: room)
      if count > 0 { return count }
      throw InputError(file: name, position: nil, message: "the disk is gone")
    }
  }

  /// What is wrong with a file, found row by row by the plain reader.
  private func faultFromTheTop(_ text: String) -> String {
    let names = GuideNames(guide: smallGuide())
    var scan: RatingScan?
    var given: Set<[String]> = []
    var spellings: [[String]: (name: String, line: Int)] = [:]
    do throws(InputError) {
      try CSVReader.read(
        MemorySource(name: "ratings.csv", bytes: text.utf8), columns: RatingColumn.names
      ) { (record) throws(InputError) in
        guard let rows = scan else {
          let header = try Header(record, RatingColumn.self, file: "ratings.csv", warn: { _ in })
          scan = RatingScan(header: header, names: names)
          return
        }
        let row = try rows.read(record)
        let (session, name) = (row.session.text, row.interviewer.text)
        let spelling = [session, NameFold(name).text]
        let cells = rows.cells(record)
        if let why = NameRule.refusal(of: Interviewer(name), beside: []) {
          throw cells.error(.interviewer, why)
        }
        if let known = spellings[spelling], known.name != name {
          throw cells.error(
            .interviewer,
            "\"\(name.harmless)\" and \"\(known.name.harmless)\" (ratings.csv, line \(known.line))"
              + " are one person's name, spelled differently; session \(session.quoted) has one"
              + " form of each")
        }
        if spellings[spelling] == nil { spellings[spelling] = (name, record.line) }
        let question = rows.question(row.question)
        guard given.insert([session, name, question, row.phase.rawValue]).inserted else {
          throw cells.error(
            .question,
            RowChecks.ratedTwice(question, phase: row.phase.rawValue, by: name, in: session))
        }
      }
      return ""
    } catch {
      return error.description
    }
  }

  private func ratings(_ random: inout SplitMix64, faults: Bool = true) -> String {
    let sessions = [
      "s1", "s2", "\"s,3\"", "\"s\"\"4\"", "\"s\"\"5\"", "'=s6", "a session with a long name",
    ]
    let candidates = ["", "Dana", "Dana", "\"D\"\"x\"", "\"two\nlines\"", "日本", "â", "\"â\nâ,\""]
    var text = head + "\r\n"
    for _ in 0..<random.below(14) {
      var cells = [
        sessions[random.below(sessions.count)], candidates[random.below(candidates.count)],
        random.below(60) == 0 && faults
          ? ["Ann", "bob ", "lead"][random.below(3)]
          : ["ann", "bob", "\"c\"\"d\""][random.below(3)],
        ["q1", "q2", "a-longer-question-id"][random.below(3)],
        ["", "initial", "final"][random.below(3)],
        "rated", String(1 + random.below(5)),
      ]
      if faults && random.below(40) == 0 {
        cells[random.below(7)] += ["\"", "x", ",", "\n", "\r\n\r\n", "\r"][random.below(6)]
      }
      text += cells.joined(separator: ",") + ["\n", "\r\n", "\r"][random.below(3)]
      text +=
        random.below(9) == 0 ? ["\n", "\r\n", "\r", ",,,\r\n", " ,\"\"\n"][random.below(5)] : ""
    }
    return text + ["", "\n", "\r\n\n", "\r\r"][random.below(4)]
  }
}
