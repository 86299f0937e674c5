import Guide
import Scoring
import TestSupport
import Testing

@testable import Exchange

/// What a folder's `scorecards.csv` says is compared with what its other files come to.
@Suite struct GivenScorecardsTests {
  private let ratings =
    "session,interviewer,question,status,rating\ns1,ann,q1,rated,4\ns1,ann,q2,rated,4\n"
    + "s1,ann,a-longer-question-id,rated,4\n"
  private let tests = "session,section,earned,possible\ns1,hard-skills,80,100\ns1,people,80,100\n"

  private func warnings(_ scorecards: String) throws -> [String] {
    try Folder(ratings: ratings, tests: tests, others: [("scorecards.csv", scorecards)]).warnings()
  }

  @Test func numbersAreComparedAsNumbers() throws {
    let head = "session,interview_score,test_score,total,panel,band,gate_red_flags\n"
    #expect(try warnings(head + "s1,80,80.0, 80.00 ,1,strong,pass\n") == [])
    #expect(
      try warnings(head + "s1,80.0001,,80,1.0,discuss,pass\n") == [
        "scorecards.csv:2:1: interview_score of session \"s1\" is \"80.0001\" here and worked out as"
          + " \"80.0000\"; the latter stands",
        "scorecards.csv:2:1: test_score of session \"s1\" is \"\" here and worked out as \"80.0000\";"
          + " the latter stands",
        "scorecards.csv:2:1: band of session \"s1\" is \"discuss\" here and worked out as \"strong\";"
          + " the latter stands",
      ])
  }

  @Test func totalsOfBeforeThereWasAMethodAreNotHeldAgainstIt() throws {
    var guide = smallGuide()
    guide.scoring.method = .competency
    let folder = { (scorecards: String) in
      Folder(
        ratings: ratings, tests: tests.replacing("people,80", with: "people,60"),
        others: [("scorecards.csv", scorecards)])
    }
    #expect(try folder("session,total,total_initial\ns1,1,1\n").warnings(guide) == [])
    let now = try folder("session,total,total_initial,method\ns1,1,1,competency\n").warnings(guide)
    #expect(now.count == 2 && now.allSatisfy { $0.contains("total") }, "\(now)")
    #expect(try folder("session,total\ns1,1\n").warnings().count == 1)
  }

  @Test func decisionThatTheVerdictForbidsIsNamed() throws {
    let folder = Folder(
      ratings: ratings, flags: "session,interviewer,flag,state\ns1,ann,rude,confirmed\n",
      others: [("scorecards.csv", "session,Decision,decision_reason\ns1,advance,so\n")])
    #expect(
      try folder.warnings() == [
        "scorecards.csv:2:1: session \"s1\" has the decision to advance, which stands as recorded,"
          + " and the verdict worked out is fail"
      ])
  }

  @Test func faultsInItAreFaultsOfTheFolder() {
    func fault(_ text: String) -> String {
      Folder(ratings: ratings, others: [("scorecards.csv", text)]).fault()
    }
    #expect(
      fault("session,decision\ns1,Advance\n").hasPrefix("scorecards.csv:2:4: decision must be"))
    #expect(
      fault("session,decison\ns1,advance\n").contains("did you mean decision?"))
    #expect(
      fault("session\ns1\ns1\n")
        == "scorecards.csv:3:1: session \"s1\" is given twice; give it one row")
  }

  @Test func sessionOfNoOtherFileIsPassedOver() throws {
    #expect(
      try warnings("session,candidate\ns1,Dana\nt,Luis\n") == [
        "scorecards.csv:3:1: session \"t\" is in no other file and is passed over"
      ])
  }

  @Test func candidateIsTakenFromThereWhereNoOtherFileSays() throws {
    let folder = Folder(
      ratings: ratings, others: [("scorecards.csv", "session,candidate,opening\ns1,Dana,Desk\n")])
    #expect(try folder.scored()[0].candidate == "Dana")
    #expect(try folder.scored()[0].opening == "Desk")
  }
}
