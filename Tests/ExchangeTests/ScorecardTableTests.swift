import Testing

@testable import Exchange

@Suite struct ScorecardTableTests {
  /// Two sessions, the second with hostile names and nothing but one rating.
  private let folder = Folder(
    ratings: "session,candidate,opening,interviewer,question,phase,status,rating\n"
      + "s1,Dana Whitfield,Desk,ann,q1,,rated,4\ns1,,,ann,q2,initial,rated,3\n"
      + "s1,,,ann,q2,final,rated,5\ns1,,,bob,q1,,rated,2\ns1,,,bob,q2,,rated,4\n"
      + "s1,,,bob,a-longer-question-id,,rated,5\n"
      + "=s2,\"-\"\"D\"\"\u{1B},\né\",,\"'=x;\",q1,,rated,4\n",
    forms: "session,interviewer,state,communication\ns1,ann,,meets\ns1,cy,excused,\n",
    tests: "session,section,earned,possible,item,topic\ns1,hard-skills,2,3,i1,hipaa\n"
      + "s1,hard-skills,1,1,i2,billing\ns1,people,9,11,,\n",
    questions: "session,question,voided\n'=s2,a-longer-question-id,overheard\n")

  @Test func csvIsExact() throws {
    let text = try folder.scored().csv()
    let expected = [
      "session,candidate,opening,panel,forms,interview_mean,interview_score,"
        + "interview_score_initial,test_hard_skills,test_people,test_score,total,total_split,"
        + "total_competency,total_initial,method,band,gate_hard_skills_minimum,gate_critical_questions,"
        + "gate_must_have_items,gate_communication,gate_red_flags,verdict,reasons,agenda,decision,"
        + "decided_at,decision_reason",
      "s1,Dana Whitfield,Desk,2,2,4.1667,83.3333,76.6667,75.0000,81.8182,77.7273,80.5303,80.5303,"
        + "75.8636,77.1970,split,strong,pass,pass,pass,pass,pass,strong,,"
        + "critical-straddle:q1;spread:q1;band-straddle;methods-disagree;flipped,,,",
      "'=s2,\"'-\"\"D\"\"\u{1B},\né\",,1,1,4.0000,80.0000,80.0000,,,,,,,,split,,open,pass,open,not-given,"
        + "pass,incomplete,gate-open:hard-skills-minimum;gate-open:must-have-items;test-missing;"
        + "question-unrated:q2,communication-not-given,,,",
    ]
    #expect(text == expected.map { $0 + "\r\n" }.joined())
  }
}
