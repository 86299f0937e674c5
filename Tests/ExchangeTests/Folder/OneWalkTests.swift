import CSV
import Exact
import Exchange
import Foundation
import Guide
import Interview
import Scoring
import TestSupport
import Testing

/// `score` and `import` judge a folder by the same rules, say the same and come to the same.
struct OneWalkTests {
  private let made: RandomSessions

  init() throws { made = try RandomSessions() }

  /// What one of the two says and comes to.
  private struct Told {
    var messages: [String] = []
    var reading: FolderReading?
  }

  private func told(
    _ files: [(name: String, bytes: [UInt8])], for purpose: FolderReading.Purpose
  ) -> Told {
    var told = Told()
    do throws(InputError) {
      told.reading = try FolderReading(
        FolderFiles(files), guide: made.guide, guideSHA256: made.reference.sha256, for: purpose,
        warn: { told.messages.append("warning: \($0)") })
    } catch {
      told.messages.append("\(error)")
    }
    return told
  }

  @Test(arguments: 0..<60) func scoreAndImportAgree(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 7000)
    let sound = try folder(&random)
    for round in 0..<12 {
      var files = sound
      for _ in 0..<(round == 0 ? 0 : 1 + random.below(3)) { damage(&files, &random) }
      try check(files, "seed \(seed), round \(round)")
    }
  }

  private func check(_ files: [(name: String, bytes: [UInt8])], _ which: Comment) throws {
    let (scored, imported) = (told(files, for: .scores), told(files, for: .record))
    #expect(scored.messages == imported.messages, which)
    guard let scores = scored.reading?.scores, let reading = imported.reading else {
      #expect(scored.reading == nil && imported.reading == nil, which)
      return
    }
    let sessions = made.sessions(of: reading)
    #expect(sessions.count == scores.count, which)
    for (index, session) in sessions.enumerated() where index < scores.count {
      let score = scores[index]
      #expect(score.session == session.id, which)
      #expect(score.sheet == Sheet(session: session, guide: made.guide), which)
      #expect(score.voided == session.voided, which)
      let same = session.plan.map { plan in
        Opening(score.candidate) == Opening(plan.candidate)
          && Opening(score.opening) == plan.opening
      }
      #expect(same == true, which)
    }
  }

  @Test func damagedFoldersAreBothTakenAndRefused() throws {
    var random = SplitMix64(seed: 5)
    var (taken, refused, warned) = (0, 0, 0)
    for _ in 0..<150 {
      var files = try folder(&random)
      damage(&files, &random)
      let told = told(files, for: .scores)
      if told.reading == nil { refused += 1 } else { taken += 1 }
      if told.messages.contains(where: { $0.hasPrefix("warning: ") }) { warned += 1 }
    }
    #expect(taken > 20 && refused > 20 && warned > 20, "\(taken) \(refused) \(warned)")
  }

  // MARK: - Folders

  private func folder(
    _ random: inout SplitMix64
  ) throws -> [(name: String, bytes: [UInt8])] {
    let sessions = try made.sessions(&random)
    var files = try made.files(of: sessions).map { (name: $0.key, bytes: $0.value) }
      .sorted { $0.name < $1.name }
    let scores = try FolderReading(ownFiles: files, guide: made.guide).scores
    var writer = CSVWriter()
    let table = ScorecardTable(guide: made.guide)
    table.writeHeader(to: &writer)
    for index in 0..<scores.count {
      let decision = RecordedDecision(
        choice: Choice.allCases[random.below(Choice.allCases.count)], at: nil, reason: "so")
      table.write(scores[index], decision: random.below(2) == 0 ? decision : nil, to: &writer)
    }
    if random.below(3) > 0 { files.append(("scorecards.csv", writer.bytes)) }
    return files.filter { $0.name == "ratings.csv" || random.below(6) > 0 }
  }

  private func damage(
    _ files: inout [(name: String, bytes: [UInt8])], _ random: inout SplitMix64
  ) {
    let place = random.below(files.count)
    var rows = table(files[place].bytes)
    guard let header = rows.first, rows.count > 1 || random.below(3) == 0 else { return }
    let row = rows.count > 1 ? 1 + random.below(rows.count - 1) : 0
    let column = random.below(header.count)
    switch random.below(17) {
    case 0: rows[row][column] = Self.cells[random.below(Self.cells.count)]
    case 1: rows[row][column] = rows[row][column].uppercased()
    case 2: rows[row][column] = " " + rows[row][column] + "\u{A0}"
    case 3: rows.insert(rows[row], at: 1 + random.below(rows.count))
    case 4: rows.swapAt(row, row == 0 ? 0 : 1 + random.below(rows.count - 1))
    case 5: for line in rows.indices { rows[line].remove(at: column) }
    case 6: rows[0][column] = " " + header[column].uppercased()
    case 7: rows[0][column] += ["s", " name", "x", "\u{200B}"][random.below(4)]
    case 8: rows.insert(header.map { _ in "" }, at: random.below(rows.count + 1))
    case 9:
      for line in rows.indices {
        rows[line].append(line == 0 ? "" : [" ", "", "x"][random.below(40) / 19])
      }
    case 10: for line in rows.indices { rows[line].insert(line == 0 ? "mood" : "x", at: column) }
    case 11: rows.remove(at: row)
    case 12:
      // Everything of one session becomes another's, and of one person a like name's.
      for line in rows.indices.dropFirst() where line >= row { rows[line][0] += "x" }
    case 13: files[place].name = files[place].name.uppercased()
    case 14:
      let name = ["flags (1).csv", "notes.csv", "Forms.csv", "marks.txt", "tets.csv"]
      files.append((name[random.below(name.count)], Array("session\r\n".utf8)))
    case 15: rows[row][column] = ["lead", "a. b", "A. B ", "0", "84", "1,5", "q1"][random.below(7)]
    default: break
    }
    files[place].bytes = written(rows, &random)
  }

  private static let cells = [
    "", " ", "x", "4.0", " 3 ", "4,0", "6", "rated", "recused", "initial", "open", "excused",
    "below",
    "sealed", "hipaa", "HIPAA", "q2", "2026-11-24T09:30:00Z", "=1", "advance", "decline", "raised",
  ]

  private func table(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    try? CSVReader.read(MemorySource(name: "f", bytes: bytes)) { record in
      rows.append((0..<record.count).map { record.text($0) })
    }
    return rows
  }

  private func written(_ rows: [[String]], _ random: inout SplitMix64) -> [UInt8] {
    let end = ["\r\n", "\n", "\r"][random.below(3)]
    let text = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ",") + end
    }.joined()
    return (random.below(2) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }
}
