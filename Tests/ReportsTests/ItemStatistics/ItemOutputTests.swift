import Exact
import Interview
import Scoring
import TestSupport
import Testing
import Text

@testable import Reports

@Suite struct ItemOutputTests {
  private func response(
    _ item: String, _ earned: Int, _ coming: ItemResponse.Coming
  ) -> ItemResponse {
    ItemResponse(item: item, marks: Marks(earned: .init(earned), possible: 2), coming: coming)
  }

  private func guide(_ seat: Seat?, times: Int = 1) -> GuideItems {
    let tests = [
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
    ]
    return GuideItems(
      itemsGuide(), reference: GuideReference(id: "g", version: 3, sha256: "ab12"),
      tests: (0..<times).flatMap { _ in tests }, sight: ItemSight(for: seat))
  }

  @Test func theLeadsPageHasPicksAndKey() {
    #expect(
      ItemText.page(of: [guide(.lead)]) == """
        Items   Small, version 3                                                 3 tests
        ────────────────────────────────────────────────────────────────────────────────
          item                          n   difficulty item-rest r     blank timed out
          number                        3*        0.67         n/a         1         0
          choice                        3*        0.50       -0.65         0         0
              a 1   b 1 (key)   c 1
          ticks                         3*        0.50       -0.65         0         1
              x 2 (key)   y 0   z 1 (key)

        difficulty: mean share of the points, from 0 (hard) to 1 (easy). item-rest r:
        correlation of the item with all other items of the same test.
        * fewer than 30 answers: the figures are rough.

        """)
  }

  @Test func anybodyElsesPageSaysWhoIsToldOfPicks() {
    #expect(
      ItemText.page(of: [guide(nil, times: 10)]) == """
        Items   Small, version 3                                                30 tests
        ────────────────────────────────────────────────────────────────────────────────
          item                          n   difficulty item-rest r     blank timed out
          number                       30         0.67         n/a        10         0
          choice                       30         0.50       -0.65         0         0
          ticks                        30         0.50       -0.65         0        10

        difficulty: mean share of the points, from 0 (hard) to 1 (easy). item-rest r:
        correlation of the item with all other items of the same test.
        Which answers were picked is shown to the lead (--as lead), and not of an item
        that a candidate has before them.

        """)
  }

  @Test func anItemThatNotAllGotRightIsNotShownAsOne() {
    let tests = (0..<300).map { place in
      [response("number", place == 0 ? 1 : 2, .answered(.number(text: "4", remark: "")))]
    }
    let guide = GuideItems(
      itemsGuide(), reference: GuideReference(id: "g", version: 3, sha256: "ab12"), tests: tests,
      sight: ItemSight(for: .lead))
    #expect(ItemText.page(of: [guide]).contains(" 300        0.998 "))
  }

  @Test func noLineIsWiderThanAPage() {
    let lines = ItemText.page(of: [guide(.lead), guide(nil)]).split(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.of(String($0)) <= 80 })
  }

  @Test func jsonIsExact() {
    let text = ItemJSON.text(of: [guide(.lead)])
    let expected = #"""
      [
      {"guide":"g","version":3,"guide_sha256":"ab12","tests":3,"items":[
      {"item":"number","section":"hard-skills","kind":"number","n":3,
      "difficulty":{"exact":"2/3","decimal":0.666666666666666667},"rest_n":3,
      "discrimination":null,
      "blank":1,"timed_out":0,"picks":null,"cautions":["n-below-30"]},
      {"item":"choice","section":"hard-skills","kind":"choice","n":3,
      "difficulty":{"exact":"1/2","decimal":0.5},"rest_n":3,
      "discrimination":{"negative":true,"square":{"exact":"3/7","decimal":0.428571428571428571},
      "decimal":-0.6547},"blank":0,"timed_out":0,"picks":[{"id":"a","n":1,"key":false},
      {"id":"b","n":1,"key":true},{"id":"c","n":1,"key":false}],"cautions":["n-below-30"]},
      {"item":"ticks","section":"people","kind":"ticks","n":3,
      "difficulty":{"exact":"1/2","decimal":0.5},"rest_n":3,
      "discrimination":{"negative":true,"square":{"exact":"3/7","decimal":0.428571428571428571},
      "decimal":-0.6547},"blank":0,"timed_out":1,"picks":[{"id":"x","n":2,"key":true},
      {"id":"y","n":0,"key":false},{"id":"z","n":1,"key":true}],"cautions":["n-below-30"]}]}]
      """#
    #expect(text.replacing("\n", with: "") == expected.replacing("\n", with: ""))
    #expect(ItemJSON.text(of: [guide(nil)]).contains("\"timed_out\":1,\"picks\":null"))
    #expect(ItemJSON.text(of: []) == "[]\n")
  }
}
