import Testing

@testable import Guide

/// A guide that is written as a sheet and read again.
struct SheetWritingTests {
  @Test(arguments: BuiltInGuide.texts)
  func whatASheetCanSayComesBack(_ text: String) throws {
    let guide = try GuideReader.read(text: text)
    let back = try SheetGuide(rows: SheetWriting.rows(of: guide), named: "").guide
    #expect(back.id == guide.id && back.title == guide.title && back.version == guide.version)
    #expect(back.weightsReason == guide.weightsReason)
    #expect(back.questionWeightsReason == guide.questionWeightsReason)
    #expect(back.opening == guide.opening && back.closing == guide.closing)
    #expect(back.mixedAnswers == guide.mixedAnswers)
    #expect(back.scoring.bands == guide.scoring.bands)
    #expect(back.scoring.method == guide.scoring.method)
    #expect(back.scoring.noAnswer == guide.scoring.noAnswer)
    #expect(back.scoring.criticalMinimum == guide.scoring.criticalMinimum)
    #expect(back.role.function == guide.role.function && back.role.focus == guide.role.focus)
    #expect(back.role.scope == guide.role.scope && back.role.whenToUse == guide.role.whenToUse)
    var questions = guide.questions
    for index in questions.indices { questions[index].practice = [] }
    #expect(back.questions == questions)
    func heads(_ list: [Competency]) -> [String] {
      list.map { "\($0.id) \($0.title) \($0.weight) \($0.covers)" }
    }
    #expect(heads(back.competencies) == heads(guide.competencies))
    func flags(_ list: [RedFlag]) -> [String] {
      list.map { "\($0.id) \($0.title) \($0.kind) \($0.looksLike)" }
    }
    #expect(flags(back.flags) == flags(guide.flags))
    // From then on nothing changes any more.
    #expect(try SheetGuide(rows: SheetWriting.rows(of: back), named: "").guide == back)
  }

  @Test func whatASheetCannotSayIsNamed() throws {
    let manager = try SheetWriting.leftOut(of: BuiltInGuide.guide())
    #expect(manager.contains("its test") && manager.contains("its answers for practice"))
    var own = try SheetGuide(rows: SmallSheet.rows, named: "").guide
    #expect(try SheetWriting.leftOut(of: own) == [])
    own.scoring.source = "A handbook."
    #expect(try SheetWriting.leftOut(of: own) == ["where its parts come from"])
  }

  @Test func competenciesOfOneTitleAreNamedByTheirIDs() throws {
    var guide = try SheetGuide(rows: SmallSheet.rows, named: "").guide
    guide.competencies[0].title = "Care"
    guide.competencies[1].title = "care"
    let back = try SheetGuide(rows: SheetWriting.rows(of: guide), named: "").guide
    #expect(back.competencies.map(\.id) == ["watching", "tact"])
    #expect(back.questions.map(\.competency) == ["tact", "watching"])
  }

  @Test func theDialogueMakesASheetWhoseEmptyCellsAreNamed() throws {
    var dialogue = GuideDialogue()
    for line in ["Porter", "Care", "Speed", "", "60", "Why?", "1", "How?", "2", ""] {
      let refusal = dialogue.take(line)
      #expect(refusal == nil)
    }
    let rows = dialogue.rows
    let faults = SmallSheet.faults(rows)
    #expect(
      faults.first
        == #"row 8, column B (weights reason): "weights_reason" is empty; write a text (empty-text)"#
    )
    // For each question: what to listen for, and five anchors.
    #expect(faults.count == 1 + 2 * 6)
    let filled = rows.enumerated().map { number, row in
      number < 13
        ? row.count == 2 && row[1].isEmpty ? [row[0], "x"] : row : row.map { $0.isEmpty ? "1" : $0 }
    }
    let guide = try SheetGuide(rows: filled, named: "").guide
    #expect(guide.title == "Porter" && guide.questions.map(\.text) == ["Why?", "How?"])
    #expect(guide.competencies.map(\.weight) == [60, 40])
  }
}
