import Testing

@testable import Guide

/// What is wrong with a sheet is told by row and column, in the words of its headings.
struct SheetFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var row: Int
    var column: Int
    var text: String
    var faults: [String]

    var testDescription: String { "row \(row), column \(column): \(text)" }

    init(_ row: Int, _ column: Int, _ text: String, _ faults: String...) {
      (self.row, self.column, self.text, self.faults) = (row, column, text, faults)
    }
  }

  @Test func theSheetIsSound() {
    #expect(SmallSheet.faults(SmallSheet.rows) == [])
  }

  private static let long = String(repeating: "x", count: 201)

  @Test(arguments: [
    Case(
      9, 1, "",
      #"row 9, column A (Question): question q1: "text" is empty; write a text (empty-text)"#),
    Case(
      9, 2, "A title of 19 signs",
      #"row 9, column B (title): question q1: "title" has 19 characters; shorten it to at most 18 (text-length)"#
    ),
    Case(
      9, 3, "situatonal",
      #"row 9, column C (KIND): question q1: "kind" is "situatonal"; did you mean "situational"? (unknown-kind)"#
    ),
    Case(
      9, 4, "Taste",
      #"row 9, column D (Competency): there is no competency "Taste"; the rows above the headings have "Watching", "Tact" (unknown-competency)"#
    ),
    Case(
      9, 4, "",
      #"row 9, column D (Competency): question q1: "competency" is empty; write a text (empty-text)"#
    ),
    Case(
      9, 5, "maybe",
      #"row 9, column E (Critical): "critical" must be yes or no and is "maybe"; an empty cell is no (wrong-type)"#
    ),
    Case(
      9, 6, "5 min",
      #"row 9, column F (minutes): "minutes" must be a whole number, digits only, and is "5 min" (whole-number)"#
    ),
    Case(
      9, 6, "-5",
      #"row 9, column F (minutes): "minutes" must be a whole number, digits only, and is "-5" (whole-number)"#
    ),
    Case(
      9, 6, "0",
      #"row 9, column F (minutes): question q1: "minutes" is 0; it must lie between 1 and 600 (out-of-range)"#
    ),
    Case(
      9, 7, "2",
      #"row 9, column G (weight): question q1: the weight 2 is not that of all questions; say why under "question_weights_reason" (question-weights-reason)"#
    ),
    Case(
      11, 8, "",
      #"row 11, column H (Listen for 1): question q2: entry 1 of "listen_for" is empty; write a text (empty-text)"#
    ),
    Case(
      9, 9, "a\nb\nc\nd\ne\nf\ng\nh",
      #"row 9, column H (Listen for 1): question q1: "listen_for" takes at most 8 and has 9 (list-length)"#
    ),
    Case(
      11, 11, "Yours?",
      #"row 11, column J (Situation): probes of question q2: "situation" is empty; write a text (empty-text)"#,
      #"row 11, column L (Probe action): probes of question q2: "action" is empty; write a text (empty-text)"#,
      #"row 11, column M (result): probes of question q2: "result" is empty; write a text (empty-text)"#
    ),
    Case(
      9, 17, "",
      #"row 9, column Q (anchor-3): anchors of question q1: "3" is empty; write a text (empty-text)"#
    ),
    Case(
      9, 17, Self.long,
      #"row 9, column Q (anchor-3): anchors of question q1: "3" has 201 characters; shorten it to at most 200 (text-length)"#
    ),
    Case(
      9, 15, "a\u{7}b",
      #"row 9, column O (anchor 1): the character U+0007 must not stand in a guide; remove it (control-character)"#
    ),
    Case(
      9, 21, "stray",
      #"row 9, column U: this column has no heading, and "stray" stands in it; give it one, or empty the cell (unknown-key)"#
    ),
    Case(
      8, 15, "Ancor 1", #"row 8: no column is headed "anchor 1"; add it (missing-key)"#,
      #"row 8, column O: unknown heading "Ancor 1"; did you mean "anchor 1"? (unknown-key)"#),
    Case(
      8, 20, "Kind",
      #"row 8, column T: a column before is headed "kind" already; keep one (duplicate-key)"#
    ),
    Case(
      8, 4, "",
      #"row 8: no column is headed "competency"; add it, or name a single competency in a row above the headings (missing-key)"#,
      #"row 9, column D: this column has no heading, and "tact" stands in it; give it one, or empty the cell (unknown-key)"#,
      #"row 11, column D: this column has no heading, and "WATCHING" stands in it; give it one, or empty the cell (unknown-key)"#
    ),
    Case(
      2, 1, "Titel",
      #"row 2, column A (Titel): no row above the headings is called "Titel"; did you mean "title"? (unknown-key)"#
    ),
    Case(
      2, 1, "",
      #"row 2, column A: above the headings, the first cell says what a row is; this one is empty (missing-key)"#
    ),
    Case(
      2, 3, "more",
      #"row 2, column C (Title:): nothing belongs in this cell, and "more" stands in it; after "title" comes its value (unknown-key)"#
    ),
    Case(
      2, 2, String(long.prefix(61)),
      #"row 2, column B (Title:): "title" has 61 characters; shorten it to at most 60 (text-length)"#
    ),
    Case(
      3, 3, "50%",
      #"row 3, column B (competency): competencies: the weights sum to 90; they must sum to 100 (weight-sum)"#
    ),
    Case(
      4, 3, "",
      #"row 4, column C (competency): this weight is missing; give every competency one, or none (missing-key)"#
    ),
    Case(
      3, 3, "most",
      #"row 3, column C (competency): "weight" must be a whole number, digits only, and is "most" (whole-number)"#
    ),
    Case(
      4, 2, "watching!",
      #"row 4, column B (competency): competency watching: the id "watching" is taken by an entry before; choose another (duplicate-id)"#,
      #"row 9, column D (Competency): there is no competency "tact"; the rows above the headings have "Watching", "watching!" (unknown-competency)"#
    ),
    Case(
      5, 2, "",
      #"row 5, column B (weights_reason): "weights_reason" is empty; write a text (empty-text)"#),
    Case(
      6, 3, "",
      #"row 6, column C (Flag): flag sleeps-on-duty: "kind" is empty; write a text (empty-text)"#),
    Case(
      6, 4, "",
      #"row 6, column D (Flag): flag sleeps-on-duty: "looks_like" is empty; write a text (empty-text)"#
    ),
    Case(
      7, 1, "flag"),
    Case(
      7, 1, "title"),
  ])
  func aFaultNamesItsCell(_ given: Case) {
    #expect(
      SmallSheet.faults(SmallSheet.changed([(given.row, given.column, given.text)])) == given.faults
    )
  }

  @Test func settingsThatStandTwiceOrDisagreeAreRefused() {
    let twice = SmallSheet.changed([(7, 1, "title"), (7, 2, "Porter")])
    #expect(
      SmallSheet.faults(twice) == [
        #"row 7, column A (title): a row before is called "title" already; keep one (duplicate-key)"#
      ])
    let low = SmallSheet.changed([(7, 1, "strong"), (7, 2, "50")])
    #expect(
      SmallSheet.faults(low) == [
        #"row 7, column B (strong): bands: "discuss" is 60; it must lie below "strong", which is 50 (band-order)"#
      ])
  }

  @Test func aSheetWithoutHeadingsOrQuestionsSaysSo() {
    for rows in [[], [[]], [["Title", "Porter"]], [["Frage", "Antwort"], ["Warum?", "Darum."]]] {
      let faults = SmallSheet.faults(rows)
      #expect(faults.count == 1 && faults[0].hasPrefix("there is no row of headings; "))
    }
    let bare = Array(SmallSheet.rows.prefix(SmallSheet.headingRow))
    #expect(
      SmallSheet.faults(bare) == [
        "row 8: there is no question below these headings; add a row for each (list-length)"
      ])
  }

  @Test func tooManyQuestionsAreRefused() {
    let last = SmallSheet.rows[SmallSheet.firstRow - 1]
    let faults = SmallSheet.faults(SmallSheet.rows + Array(repeating: last, count: 19))
    #expect(
      faults == [
        #"row 9, column A (Question): "questions" takes at most 20 and has 21 (list-length)"#
      ])
  }

  @Test func textsStillToBeWrittenAreFaultsOfACheck() {
    let rows = SmallSheet.changed([(9, 15, "GAP: what a 1 sounds like"), (9, 6, "0")])
    do throws(SheetFaults) {
      _ = try SheetGuide(rows: rows, named: "", withGaps: true)
      Issue.record("the gap was passed over")
    } catch {
      #expect(
        error.description(in: "s.csv") == """
          s.csv: row 9, column F (minutes): question q1: "minutes" is 0; it must lie between 1 and 600 (out-of-range)
          s.csv: row 9, column O (anchor 1): still to be written: what a 1 sounds like (gap)
          """)
    }
  }
}
