import Exact
import Foundation
import Interview
import Scoring
import TestSupport
import Testing

@testable import Exchange

@Suite struct ItemTableTests {
  private func response(
    _ item: String, _ earned: Int, _ coming: ItemResponse.Coming
  ) -> ItemResponse {
    ItemResponse(item: item, marks: Marks(earned: .init(earned), possible: 2), coming: coming)
  }

  private func text(_ seat: Seat?) -> [String] {
    let guides = GuideItems(
      itemsGuide(), reference: GuideReference(id: "=g", version: 3, sha256: "ab12"),
      tests: [
        [
          response("number", 2, .answered(.number(text: "4", remark: ""))),
          response("choice", 2, .answered(.choice(id: "b"))), response("ticks", 0, .timedOut),
        ],
        [
          response("number", 0, .blank), response("choice", 1, .answered(.choice(id: "c"))),
          response("ticks", 1, .answered(.ticks(ids: ["x"]))),
        ],
        [
          response("number", 2, .answered(.number(text: "4", remark: ""))),
          response("choice", 0, .answered(.choice(id: "a"))),
          response("ticks", 2, .answered(.ticks(ids: ["x", "z"]))),
        ],
      ], sight: ItemSight(for: seat))
    return String(decoding: ItemTable.bytes(of: [guides]), as: UTF8.self)
      .components(separatedBy: "\r\n")
  }

  @Test func everyItemHasARow() {
    #expect(
      text(.lead) == [
        "guide,version,guide_sha256,item,section,kind,n,difficulty,rest_n,discrimination,blank,"
          + "timed_out,picks,key,cautions",
        "'=g,3,ab12,number,hard-skills,number,3,0.6667,3,,1,0,,,n-below-30",
        "'=g,3,ab12,choice,hard-skills,choice,3,0.5000,3,-0.6547,0,0,a=1;b=1;c=1,b,n-below-30",
        "'=g,3,ab12,ticks,people,ticks,3,0.5000,3,-0.6547,0,1,x=2;y=0;z=1,x;z,n-below-30",
        "",
      ])
  }

  @Test func onlyTheLeadIsToldOfPicksAndKey() {
    #expect(
      text(nil)[2] == "'=g,3,ab12,choice,hard-skills,choice,3,0.5000,3,-0.6547,0,0,,,n-below-30")
  }
}
