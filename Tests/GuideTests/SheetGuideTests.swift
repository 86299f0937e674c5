import TestSupport
import Testing
import Text

@testable import Guide

/// A guide that is read from the rows of a sheet.
struct SheetGuideTests {
  @Test func aSheetIsReadWhole() throws {
    let guide = try SheetGuide(rows: SmallSheet.rows, named: "other").guide
    #expect(guide.id == "night-porter" && guide.title == "Night Porter" && guide.version == 1)
    #expect(guide.competencies.map(\.id) == ["watching", "tact"])
    #expect(guide.competencies.map(\.weight) == [60, 40])
    #expect(guide.competencies[0].covers == "Seeing things.")
    #expect(guide.weightsReason == "Seeing comes first.")
    #expect(guide.flags.map(\.title) == ["Sleeps on duty"])
    #expect(guide.flags[0].kind == .disqualifying && guide.flags[0].looksLike == "Says so.")
    let first = guide.questions[0]
    #expect(first.id == "q1" && first.title == "Noise" && first.heading == "Noise")
    #expect(first.kind == .behavioural && first.isCritical && first.minutes == 6)
    #expect(first.competency == "tact")
    #expect(first.listenFor == ["stays calm", "names the rule", "asks why"])
    #expect(
      first.probes
        == Probes(
          situation: "What happened?", task: "Yours?", action: "What did you do?",
          result: "The end?"))
    #expect(first.followUps == ["And then?"])
    #expect(first.anchors[2] == "Asks for quiet.")
  }

  @Test func whatASheetDoesNotSayIsDrafted() throws {
    let guide = try SheetGuide(rows: SmallSheet.rows, named: "other").guide
    let second = guide.questions[1]
    #expect(second.text == "You smell smoke.\nIt is two in the morning: what do you do?")
    #expect(second.title == "Question 2" && second.minutes == 5 && second.weight == 1)
    #expect(second.kind == .situational && second.probes == nil && !second.isCritical)
    #expect(second.followUps == ["Can you say more about that?"])
    #expect(guide.scale.map(\.name)[2] == "Meets the bar")
    #expect(guide.scoring.bands == .init(strong: 80, discuss: 60))
    #expect(guide.scoring.gates.map(\.kind) == [.criticalQuestions, .communication, .redFlags])
    #expect(guide.assessment == .none)
  }

  @Test func aBareTableIsEnough() throws {
    let rows = [
      [
        "question", "competency", "listen for", "anchor 1", "anchor 2", "anchor 3", "anchor 4",
        "anchor 5",
      ],
      ["Why?", "Care", "reasons", "1", "2", "3", "4", "5"],
      ["How?", "Speed", "steps", "1", "2", "3", "4", "5"],
      ["When?", "care", "dates", "1", "2", "3", "4", "5"],
      ["Where?", "Sense", "places", "1", "2", "3", "4", "5"],
    ]
    let guide = try SheetGuide(rows: rows, named: "Porter").guide
    #expect(guide.id == "porter" && guide.title == "Porter")
    #expect(guide.competencies.map(\.id) == ["care", "speed", "sense"])
    #expect(guide.competencies.map(\.weight) == [34, 33, 33])
    #expect(guide.questions.map(\.competency) == ["care", "speed", "care", "sense"])
    #expect(guide.questions[0].anchors == ["1", "2", "3", "4", "5"])
    // Nobody can answer what no probe asks for.
    #expect(guide.questions[0].kind == .behavioural && guide.questions[0].probes != nil)
    #expect(guide.scoring.gates.map(\.kind) == [.communication, .redFlags])
  }

  @Test func theSettingsOfASheetAreThoseOfItsGuide() throws {
    let more = [
      ["guide", "porter-2"], ["version", "3"], ["function", "Watches."], ["focus", "Calm\nKeys"],
      ["scope", "One house."], ["when to use", "At night."], ["opening", "Hello."],
      ["closing", "Bye."], ["mixed answers", "The lower."], ["method", "Competency"],
      ["no answer", "lowest"], ["strong", "75"], ["discuss", "50"], ["critical minimum", "4"],
      ["question weights reason", "Fire."],
    ]
    let guide = try SheetGuide(rows: more + SmallSheet.rows, named: "").guide
    #expect(guide.id == "porter-2" && guide.version == 3)
    #expect(guide.role.function == "Watches." && guide.role.focus == ["Calm", "Keys"])
    #expect(guide.role.scope == "One house." && guide.role.whenToUse == "At night.")
    #expect(guide.opening == "Hello." && guide.closing == "Bye.")
    #expect(guide.mixedAnswers == "The lower." && guide.scoring.method == .competency)
    #expect(guide.scoring.noAnswer == .lowest && guide.questionWeightsReason == "Fire.")
    #expect(guide.scoring.bands == .init(strong: 75, discuss: 50))
    #expect(guide.scoring.criticalMinimum == 4)
  }

  @Test func theSameRowsMakeTheSameText() throws {
    let texts = try (0..<3).map { _ in try SheetGuide(rows: SmallSheet.rows, named: "").text }
    #expect(Set(texts).count == 1)
    // Columns and rows that hold nothing change nothing.
    let padded = SmallSheet.rows.map { $0 + ["", " "] } + [[], ["", ""]]
    #expect(try SheetGuide(rows: padded, named: "").text == texts[0])
  }

  // MARK: Whatever the cells hold

  private static let awkward = [
    "", " ", "yes", "1", "0", "-3", "5.0", "#", "# x", "a: b", "- a", "'", "\"", "&a", "*a", "!x",
    "{", "|", ">-", "null", "true", "~", "\\", "a\nb", "a\r\nb", "\t", "\u{7}", "\u{85}",
    "\u{2028}",
    "\u{FEFF}", "question", "title", "anchor 1", "competency", "GAP: x", "é", "\u{1F468}", "=1+1",
    String(repeating: "long ", count: 60),
  ]

  /// Every text cell of a guide that was read stands in the guide as it is in the sheet.
  private func expectWhole(_ rows: [[String]], _ guide: HiringGuide) throws {
    let table = SheetTable(rows)
    let headings = try #require(table.headings)
    #expect(guide.questions.count == table.questions.count)
    for (row, question) in zip(table.questions, guide.questions) {
      for cell in row.cells {
        let heading = try #require(headings.cell(cell.place.column))
        let column = try #require(SheetColumn(heading: heading.text))
        let said = try #require(Self.said(column, question), "\(heading.text)")
        for part in column.isList ? Self.lines(cell.text) : [cell.text] {
          #expect(said.contains(part), "\(column): \(cell.text.debugDescription)")
        }
      }
    }
    let back = try SheetGuide(rows: SheetWriting.rows(of: guide), named: "").guide
    #expect(back == guide)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).withoutOuterBlanks }
      .filter { !$0.isEmpty }
  }

  /// What a question says where a column's cells belong; nil where only the reader can tell.
  private static func said(_ column: SheetColumn, _ question: Question) -> [String]? {
    switch column {
    case .id: [question.id]
    case .question: [question.text]
    case .title: [question.title]
    case .heading: [question.heading]
    case .kind, .competency, .critical: [question.kind.rawValue]
    case .weight: [String(question.weight)]
    case .minutes: [String(question.minutes)]
    case .listenFor: question.listenFor
    case .followUps: question.followUps
    case .situation, .task, .action, .result:
      question.probes.map { [$0.situation, $0.task, $0.action, $0.result] } ?? []
    case .anchor1, .anchor2, .anchor3, .anchor4, .anchor5: question.anchors
    case .source: [question.source]
    }
  }

  @Test(arguments: 0..<6)
  func awkwardCellsAreReadWholeOrRefused(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let free: Set<Int> = [3, 4, 5]
    var whole = 0
    for _ in 0..<80 {
      var rows = SmallSheet.rows
      for _ in 0..<(1 + random.below(2)) {
        let row = [8, 10][random.below(2)]
        let column = random.below(22)
        // Kind, competency and mark are words that may be written in several ways.
        if free.contains(column + 1) { continue }
        while rows[row].count <= column { rows[row].append("") }
        rows[row][column] =
          random.below(3) == 0
          ? random.text(upTo: 12) : Self.awkward[random.below(Self.awkward.count)]
      }
      // Words have tests of their own; here they are what the guide has.
      for row in [8, 10] {
        for column in [2, 3, 4] { rows[row][column] = SmallSheet.rows[row][column] }
      }
      let guide: HiringGuide
      do throws(SheetFaults) {
        guide = try SheetGuide(rows: rows, named: "Porter").guide
      } catch {
        #expect(!error.faults.isEmpty)
        // Every fault leads to a cell, a row or the headings.
        for fault in error.faults { #expect(fault.row > 0, "\(fault) \(rows)") }
        continue
      }
      try expectWhole(without(rows, free), guide)
      whole += 1
    }
    // A sheet that is always refused would prove nothing.
    #expect(whole > 5)
  }

  @Test func aSheetOfVeryManyRowsIsRefusedBeforeItIsDrafted() throws {
    var rows = SmallSheet.rows
    let last = try #require(rows.last)
    rows += Array(repeating: last, count: 50_000)
    #expect {
      try SheetGuide(rows: rows, named: "Porter")
    } throws: { error in
      "\(error)".contains("more rows than a guide can have")
    }
  }

  /// The rows with nothing in those columns, below the headings.
  private func without(_ rows: [[String]], _ columns: Set<Int>) -> [[String]] {
    rows.enumerated().map { number, row in
      row.enumerated().map { number >= 8 && columns.contains($0 + 1) ? "" : $1 }
    }
  }

  @Test(arguments: 0..<6)
  func anySheetIsReadOrRefused(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(100 + seed))
    for _ in 0..<60 {
      var rows = SmallSheet.rows
      for _ in 0..<(1 + random.below(4)) {
        let row = random.below(rows.count)
        switch random.below(5) {
        case 0: rows.remove(at: row)
        case 1: rows.insert(rows[random.below(rows.count)], at: row)
        case 2: rows.swapAt(row, random.below(rows.count))
        case 3 where !rows[row].isEmpty:
          rows[row][random.below(rows[row].count)] = Self.awkward[random.below(Self.awkward.count)]
        default: rows[row].insert(random.text(upTo: 9), at: random.below(rows[row].count + 1))
        }
        if rows.isEmpty { rows = [[]] }
      }
      do throws(SheetFaults) {
        let guide = try SheetGuide(rows: rows, named: "Porter").guide
        #expect(guide.questions.count == SheetTable(rows).questions.count)
      } catch {
        #expect(!error.faults.isEmpty)
      }
    }
  }
}
