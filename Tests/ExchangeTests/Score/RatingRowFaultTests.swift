import Testing

@testable import Exchange

@Suite struct RatingRowFaultTests {
  private let head = "session,interviewer,question,status,rating"

  @Test func headersAreChecked() {
    let table: [(String, String)] = [
      (
        "",
        "ratings.csv:1:1: the required columns session, interviewer, question, status and"
          + " rating are missing from the header"
      ),
      (
        "session,interviewer,question,status\n",
        "ratings.csv:1:1: the required column rating is missing from the header"
      ),
      (
        "\u{FEFF}Session,\u{A0}INTERVIEWER ,\u{FEFF}question,status\u{200B},Rating\n", ""
      ),
      ("ï»¿session,interviewer,question,status,rating\n", ""),
      (
        "session,interviewer,question,status,rating, Session\n",
        "ratings.csv:1:44: the columns \"session\" and \" Session\" are the same one; give it once"
      ),
      (
        "session,interviewer,question,status,rating,session\n",
        "ratings.csv:1:44: the column \"session\" is there twice; give each column once"
      ),
      (
        "é,interviewer,question,é,rating\n",
        "ratings.csv:1:24: the column \"é\" is there twice; give each column once"
      ),
      (head + "\n", ""),
    ]
    for (text, fault) in table { #expect(Folder(ratings: text).fault() == fault) }
  }

  @Test func valuesAreChecked() {
    let questions = "a question of the guide (q1, q2 or a-longer-question-id)"
    let table: [(String, String)] = [
      ("s1,ann,q1,rated,5", ""), ("s1,ann,q1,rated,4 ", ""), ("s1,ann,q1,rated,4.0", ""),
      ("s1,ann,q1,rated,\u{A0}4.00 ", ""), ("s1,ann,q1,rated,04", ""), ("s1,ann,q1,recused, ", ""),
      (" ,ann,q1,rated,5", "2:1: session must not be empty"),
      ("s1,\u{A0},q1,rated,5", "2:4: interviewer must not be empty"),
      (
        "s1,ann,q1,rated,\"4,0\"",
        "2:17: rating must be a whole number from 1 to 5, not \"4,0\"; decimals stand after a point,"
          + " and thousands have no comma"
      ),
      ("s1,ann,q1,rated,4.", "2:17: rating must be a whole number from 1 to 5, not \"4.\""),
      ("s1,ann,q1,rated,4.5", "2:17: rating must be a whole number from 1 to 5, not \"4.5\""),
      ("s1,ann,q1,rated,+4", "2:17: rating must be a whole number from 1 to 5, not \"+4\""),
      (",ann,q1,rated,5", "2:1: session must not be empty"),
      ("s1,\"\",q1,rated,5", "2:4: interviewer must not be empty"),
      ("s1,ann,q9,rated,5", "2:8: question must be \(questions), not \"q9\""),
      ("日,ann,,rated,5", "2:7: question must be \(questions), not empty"),
      (
        "s1,ann,a-longer-question-ix,rated,5",
        "2:8: question must be \(questions), not \"a-longer-question-ix\""
      ),
      (
        "s1,ann,q1,done,5",
        "2:11: status must be rated, not_asked, no_answer or recused, not \"done\""
      ),
      ("s1,ann,q1,,5", "2:11: status must be rated, not_asked, no_answer or recused, not empty"),
      ("s1,ann,q1,rated,6", "2:17: rating must be a whole number from 1 to 5, not \"6\""),
      ("s1,ann,q1,rated,0", "2:17: rating must be a whole number from 1 to 5, not \"0\""),
      ("s1,ann,q1,rated,3.5", "2:17: rating must be a whole number from 1 to 5, not \"3.5\""),
      ("s1,ann,q1,rated,", "2:17: rating must be a whole number from 1 to 5, not empty"),
      (
        "s1,ann,q1,rated,\u{1B}[5",
        "2:17: rating must be a whole number from 1 to 5, not \"\\u{1B}[5\""
      ),
      ("s1,ann,q1,not_asked,4", "2:21: rating must be empty where status is not_asked, not \"4\""),
      ("s1,ann,q1,recused,0", "2:19: rating must be empty where status is recused, not \"0\""),
      ("s1,ann,q1,no_answer,", ""),
      ("s1,\"an\nn\",q1,rated,9", "3:13: rating must be a whole number from 1 to 5, not \"9\""),
      ("s1,ann,q1,rated", "2:1: this row has 4 fields, and the header has 5"),
    ]
    for (row, fault) in table {
      let found = Folder(ratings: head + "\n" + row + "\n").fault()
      #expect(found == (fault.isEmpty ? "" : "ratings.csv:" + fault))
    }
  }

  @Test func optionalColumnsAreChecked() {
    let head = "rated_at,situation,phase,result,session,interviewer,question,status,rating\n"
    let time = "a time with offset such as 2026-11-24T09:30:00+01:00"
    let table: [(String, String)] = [
      (",,,,s,a,q1,rated,1", ""),
      ("2026-02-28T23:59:59.123Z,heard,initial,missing,s,a,q1,rated,1", ""),
      ("2024-02-29T00:00-05:30,partly,final,,s,a,q1,rated,1", ""),
      (
        "2026-02-29T00:00:00Z,,,,s,a,q1,rated,1",
        "2:1: rated_at must be \(time), not \"2026-02-29T00:00:00Z\""
      ),
      (
        "2026-02-28T00:00:00,,,,s,a,q1,rated,1",
        "2:1: rated_at must be \(time), not \"2026-02-28T00:00:00\""
      ),
      (
        "2026-02-28T00:00:00.Z,,,,s,a,q1,rated,1",
        "2:1: rated_at must be \(time), not \"2026-02-28T00:00:00.Z\""
      ),
      (
        ",Heard,,,s,a,q1,rated,1",
        "2:2: situation must be heard, partly or missing, not \"Heard\""
      ),
      (",,,x,s,a,q1,rated,1", "2:4: result must be heard, partly or missing, not \"x\""),
      (",,first,,s,a,q1,rated,1", "2:3: phase must be initial or final, not \"first\""),
    ]
    for (row, fault) in table {
      let found = Folder(ratings: head + row).fault()
      #expect(found == (fault.isEmpty ? "" : "ratings.csv:" + fault))
    }
  }

  @Test func ratingGivenTwiceIsFoundAnywhereInTheFile() {
    let head = "session,interviewer,question,phase,status,rating\n"
    let filler = (0..<700).map { "s\($0),ann,q1,final,rated,3\n" }.joined()
    let table: [(String, String)] = [
      ("s1,bob,q1,final,rated,3\ns1,bob,q1,,rated,3\n", "final rating of q1 by \"bob\""),
      (
        "s1,bob,q2,initial,rated,3\ns1,\"bob\",\"q2\",initial,recused,\n",
        "initial rating of q2 by \"bob\""
      ),
    ]
    for (rows, what) in table {
      let fault = "the \(what) in session \"s1\" is given twice"
      let near = Folder(ratings: head + filler + rows).fault()
      #expect(near == "ratings.csv:703:8: " + fault || near == "ratings.csv:703:10: " + fault)
      let first = rows.prefix { $0 != "\n" } + "\n"
      let far = Folder(ratings: head + rows.dropFirst(first.count) + filler + first).fault()
      #expect(far == "ratings.csv:703:8: " + fault)
    }
    #expect(
      Folder(ratings: head + "s1,bob,q1,final,rated,3\ns1,bob,q1,initial,rated,3\n").fault() == "")
  }

  @Test func firstFaultOfTheFileIsReported() {
    let rows = head + "\ns1,ann,q1,rated,3\ns1,ann,q1,rated,3\n"
    let twice =
      "ratings.csv:3:8: the final rating of q1 by \"ann\" in session \"s1\" is given twice"
    #expect(Folder(ratings: rows + "s1,ann,q9,rated,3\n").fault() == twice)
    #expect(Folder(ratings: rows + "s1,\"ann\n").fault() == twice)
    #expect(Folder(ratings: rows + "s1\n").fault() == twice)
  }

  @Test func idsAreComparedByBytesAfterTheirGuardIsTakenOff() throws {
    let table: [(String, Int)] = [
      ("'=s,ann,q1,rated,3\n=s,ann,q2,rated,3\n", 1),
      ("e\u{301},a,q1,rated,3\né,a,q1,rated,3\n", 2),
      ("'s,ann,q1,rated,3\ns,ann,q1,rated,3\n", 2),
    ]
    for (rows, count) in table {
      #expect(try Folder(ratings: head + "\n" + rows).scored().count == count)
    }
  }
}
