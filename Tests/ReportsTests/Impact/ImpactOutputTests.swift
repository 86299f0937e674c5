import Exact
import Scoring
import Testing
import Text

@testable import Reports

@Suite struct ImpactOutputTests {
  private func set(_ attribute: String?, _ rows: [(String, Int, Int)]) -> ImpactSet {
    ImpactSet(
      attribute: attribute,
      counts: rows.compactMap { GroupCount(group: $0.0, applicants: $0.1, selected: $0.2) })
  }

  private func page(_ sets: ImpactSet...) -> [String] {
    ImpactText.page(of: sets).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func thePageIsATableWithWhatIsToBeKnown() {
    let lines = page(
      set("origin", [("A", 100, 60), ("B", 100, 45), ("C", 100, 48), ("D", 100, 51)]),
      set("age", [("40 and over", 12, 2), ("under 40", 31, 16)]))
    #expect(
      lines.joined(separator: "\n") == """
        Adverse impact  origin                                                  4 groups
        ────────────────────────────────────────────────────────────────────────────────
          group                  applicants   selected  rate % ratio %        p
          A                             100         60    60.0   100.0        –  highest
          B                             100         45    45.0    75.0   0.0472  flagged
          C                             100         48    48.0    80.0   0.1184
          D                             100         51    51.0    85.0   0.2550

          C: one hire more or less, here or in another group, would turn the flag

        Adverse impact  age                                                     2 groups
        ────────────────────────────────────────────────────────────────────────────────
          group                  applicants   selected  rate % ratio %        p
          40 and over                    12          2    16.7    32.3   0.0464  flagged
          under 40                       31         16    51.6   100.0        –  highest

          40 and over: fewer than 30 applicants

        flagged: the rate is below 80 % of the highest one (29 CFR 1607.4 D).
        p: Fisher's exact test, two-sided, against the group with the highest rate.
        A flag is a reason to look closer. By itself it proves nothing.

        """)
  }

  @Test func figuresNeverContradictTheCutOff() throws {
    let lines = page(
      set(nil, [("A", 100_000, 60_000), ("B", 100_000, 47_999), ("C", 3, 1), ("D", 15, 4)]))
    #expect(
      lines.contains { $0.contains("47.999") && $0.contains("79.998") && $0.hasSuffix("flagged") })
    let exact = page(set(nil, [("C", 3, 1), ("D", 15, 4)]))
    #expect(exact.contains { $0.hasPrefix("  D ") && $0.contains(" 26.7    80.0 ") })
  }

  @Test func aSetThatComparesNothingSaysSo() {
    #expect(
      page(set(nil, [("A", 50, 20)])).contains(
        "  There is only one group, and nothing to compare it with."))
    #expect(
      page(set(nil, [("A", 50, 0), ("B", 50, 0)])).contains(
        "  Nobody was selected, so there are no rates to compare."))
  }

  @Test func longAndHarmfulNamesAreShownWhole() {
    let long = String(repeating: "a long name ", count: 9)
    let lines = page(set("\u{1B}[2J", [(long + "1", 50, 20), (long + "\u{1B}2", 50, 10)]))
    #expect(lines.allSatisfy { TextWidth.of($0) <= 80 })
    #expect(lines.allSatisfy { !$0.contains("\u{1B}") })
    #expect(lines.contains { $0.hasSuffix("name 1") })
  }

  @Test func jsonIsExact() {
    let text = ImpactJSON.text(of: [
      set(nil, [("A \"x\"", 4, 3), ("B", 4, 1)]), set("age", [("C", 30, 0)]),
    ])
    let expected = #"""
      [
      {"attribute":null,"compared_with":"A \"x\"","groups":[
      {"group":"A \"x\"","applicants":4,"selected":3,"rate_percent":{"exact":"75","decimal":75},
      "ratio_percent":{"exact":"100","decimal":100},"flagged":false,"fisher_p":null,
      "cautions":["applicants-below-30"]},
      {"group":"B","applicants":4,"selected":1,"rate_percent":{"exact":"25","decimal":25},
      "ratio_percent":{"exact":"100/3","decimal":33.333333333333333333},"flagged":true,
      "fisher_p":{"exact":"17/35","decimal":0.485714285714285714},
      "cautions":["applicants-below-30","expected-below-5"]}]},
      {"attribute":"age","compared_with":"C","groups":[
      {"group":"C","applicants":30,"selected":0,"rate_percent":{"exact":"0","decimal":0},
      "ratio_percent":null,"flagged":false,"fisher_p":null,"cautions":[]}]}]
      """#
    #expect(text.replacing("\n", with: "") == expected.replacing("\n", with: ""))
    #expect(text.hasSuffix("\n"))
  }
}
