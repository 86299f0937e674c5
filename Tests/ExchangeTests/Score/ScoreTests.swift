import Exact
import Guide
import Interview
import Scoring
import TestSupport
import Testing

@testable import Exchange

@Suite struct ScoreTests {
  private let head = "session,interviewer,question,phase,status,rating\n"

  /// Rows of marks: a digit is a rating, `-` not asked, `x` no answer, a space nothing.
  private func rows(
    _ session: String, _ interviewer: String, _ marks: String, phase: String = "",
    guide: HiringGuide = smallGuide()
  ) -> String {
    zip(marks, guide.questions).map { mark, question in
      let start = "\(session),\(interviewer),\(question.id),\(phase),"
      return switch mark {
      case " ": ""
      case "-": start + "not_asked,\n"
      case "x": start + "no_answer,\n"
      default: start + "rated,\(mark)\n"
      }
    }.joined()
  }

  @Test func interviewMeanIsTheContractsExample() throws {
    let guide = try BuiltInGuide.guide()
    let folder = Folder(
      ratings: head + rows("s", "A", "44354434", guide: guide)
        + rows("s", "B", "3-34-424", guide: guide) + rows("s", "C", "54-54--5", guide: guide))
    let card = try folder.scored(guide)[0].scorecard
    #expect(card.final.interviewMean == Rational(61, over: 16))
    #expect(card.final.interviewScore == Rational(305, over: 4))
    #expect(card.initial.interviewMean == Rational(61, over: 16))
    #expect(card.questions.map(\.n) == [3, 2, 2, 3, 2, 2, 2, 3])
  }

  @Test func ratingGivenInOnePhaseStandsForBoth() throws {
    let folder = Folder(
      ratings: head + rows("s", "A", "24 ", phase: "initial")
        + rows("s", "A", "4 5", phase: "final"))
    let sheet = try folder.scored()[0].sheet
    #expect(sheet.seats[0].initial == [.two, .four, .five])
    #expect(sheet.seats[0].final == [.four, .four, .five])
  }

  @Test func blankOfOnePhaseAndRatingOfTheOtherAreBothKept() throws {
    let folder = Folder(
      ratings: head + rows("s", "A", "-x ", phase: "initial") + rows("s", "A", "4 ", phase: "final")
    )
    let sheet = try folder.scored()[0].sheet
    #expect(sheet.seats[0].initial == [.notAsked, .noAnswer, .none])
    #expect(sheet.seats[0].final == [.four, .noAnswer, .none])
  }

  @Test func panelIsEveryInterviewerNamedInOrderOfAppearance() throws {
    let folder = Folder(
      ratings: head + rows("s", "B", "3") + rows("t", "A", "3") + rows("s", "A", "3"),
      forms: "session,interviewer,state,communication\ns,C,,meets\ns,A,excused,\ns,D,open,below\n",
      flags: "session,interviewer,flag,state\ns,E,rude,raised\ns,B,hopping,confirmed\n")
    let sessions = try folder.scored().all
    #expect(sessions.map(\.session.text) == ["s", "t"])
    let seats = sessions[0].sheet.seats
    #expect(seats.map(\.interviewer.text) == ["B", "A", "C", "D", "E"])
    #expect(seats.map(\.state) == [.sealed, .excused, .sealed, .open, .open])
    #expect(seats.map(\.communication) == [nil, nil, .meets, .below, nil])
    #expect(sessions[0].scorecard.panel == 4)
    #expect(sessions[0].scorecard.forms == 2)
    #expect(
      sessions[0].sheet.flags == [
        .init(id: "hopping", kind: .concern, state: .confirmed),
        .init(id: "rude", kind: .disqualifying, state: .raised),
      ])
    #expect(sessions[1].sheet.flags == [])
  }

  @Test func sessionsAppearInTheOrderOfTheFiles() throws {
    let folder = Folder(
      ratings: head + rows("b", "A", "3") + rows("a", "A", "3"),
      forms: "session,interviewer\nc,A\nb,A\n",
      tests: "session,section,earned,possible\nd,people,1,2\na,people,1,2\n",
      flags: "session,interviewer,flag,state\ne,A,rude,raised\n",
      questions: "session,question,voided\nf,q1,x\n")
    #expect(try folder.scored().all.map(\.session.text) == ["b", "a", "c", "d", "e", "f"])
  }

  @Test func ratingsOfFormsThatAreNotSealedDoNotCount() throws {
    let folder = Folder(
      ratings: head + rows("s", "A", "555") + rows("s", "B", "111") + rows("s", "C", "111"),
      forms: "session,interviewer,state\ns,B,open\ns,C,excused\n")
    let card = try folder.scored()[0].scorecard
    #expect(card.final.interviewMean == 5)
    #expect(card.final.reasons.contains(.formOpen(Interviewer("B"))))
    #expect(!card.final.reasons.contains(.formOpen(Interviewer("C"))))
  }

  @Test func voidedQuestionIsLeftOutAndNamed() throws {
    let folder = Folder(
      ratings: head + rows("s", "A", "155") + rows("s", "B", "155") + rows("t", "A", "155"),
      questions: "session,question,voided\ns,q1,\"'=overheard\"\n")
    let sessions = try folder.scored().all
    #expect(sessions[0].voided == ["q1": "=overheard"])
    #expect(sessions[0].sheet.voided == [true, false, false])
    #expect(sessions[0].scorecard.final.interviewMean == 5)
    #expect(sessions[1].sheet.voided == [false, false, false])
    #expect(sessions[1].scorecard.final.interviewMean == Rational(11, over: 3))
  }

  @Test func itemsOfTheTestAddUpBySectionAndTopic() throws {
    let folder = Folder(
      tests: "topic,item,possible,earned,section,session\n"
        + "hipaa,i1,2,1.5,hard-skills,s\nbilling,i2,4,1,hard-skills,s\nother,i3,4,4,hard-skills,s\n"
        + "hipaa,i1,3,0.5,people,s\n,,10,7.25,people,t\n")
    let sessions = try folder.scored().all
    let marks = { (earned: String, possible: Int) in
      Marks(earned: Rational(plainDecimal: earned) ?? 0, possible: Rational(possible))
    }
    #expect(sessions[0].sheet.sections == [marks("6.5", 10), marks("0.5", 3)])
    #expect(sessions[0].sheet.topics == [marks("2", 5), marks("1", 4)])
    #expect(sessions[1].sheet.sections == [nil, marks("7.25", 10)])
    #expect(sessions[1].sheet.topics == [nil, nil])
  }

  @Test func orderOfRowsAndColumnsChangesNothingButTheOrder() throws {
    var random = SplitMix64(seed: 77)
    var lines: [[String]] = []
    for session in 0..<40 {
      for interviewer in 0..<1 + random.below(7) {
        for question in smallGuide().questions where random.below(9) > 0 {
          let rating = random.below(6)
          lines.append([
            "session \(session)", "c\(session)", "interviewer with a long name \(interviewer)",
            question.id, "final", rating == 0 ? "recused" : "rated",
            rating == 0 ? "" : String(rating),
          ])
        }
      }
    }
    let columns = ["session", "candidate", "interviewer", "question", "phase", "status", "rating"]
    func cards(_ lines: [[String]], _ order: [Int]) throws -> [String: [String: String]] {
      let text = ([columns] + lines).map { line in
        order.map { "\"" + line[$0] + "\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")
      var found: [String: [String: String]] = [:]
      for scored in try Folder(ratings: text).scored().all {
        var marks: [String: String] = ["candidate": scored.candidate]
        for seat in scored.sheet.seats {
          marks[seat.interviewer.text] = "\(seat.final.map(\.rawValue))"
        }
        marks["mean"] = scored.scorecard.final.interviewMean?.description
        found[scored.session.text] = marks
      }
      return found
    }
    let expected = try cards(lines, Array(columns.indices))
    #expect(expected.count == 40)
    for _ in 0..<4 {
      #expect(
        try cards(
          lines.shuffled(using: &random), columns.indices.shuffled(using: &random)) == expected)
    }
  }
}
