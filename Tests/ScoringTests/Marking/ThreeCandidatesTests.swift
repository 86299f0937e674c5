import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// Form A answered by three imaginary candidates, every mark worked out by hand.
///
/// Marks are in hundredths of a point. The weights are hard-skills 30, soft-skills 25,
/// judgment 20, accuracy 15 and cognitive 10.
struct ThreeCandidatesTests {
  private struct Expected {
    var items: [String: String]
    var sections: [String: String]
    var test: String
    var topics: [String]
  }

  private func check(_ sat: Sat, _ expected: Expected) throws {
    let marking = TestMarking(session: sat.session, guide: sat.guide)
    let earned = marking.items.values.joined().reduce(into: [String: String]()) {
      $0[$1.item] = $1.final?.marks.earned.finiteDecimal
    }
    #expect(earned == expected.items)
    for (section, score) in expected.sections {
      let marks = try #require(marking.standing(of: section).marks?.marks, "\(section)")
      #expect(marks.score == Rational(fraction: score), "\(section)")
    }
    let sheet = Sheet(session: sat.session, guide: sat.guide)
    let card = Scorecard(scoringPlan: ScoringPlan(guide: sat.guide), sheet: sheet)
    #expect(card.testScore == Rational(fraction: expected.test))
    #expect(sheet.topics.map { $0?.score } == expected.topics.map { Rational(fraction: $0) })
  }

  @Test func strong() throws {
    var sat = try Sat()
    sat.take(
      "hard-skills",
      [
        ("h-denied-claim", .wrote("all seven")), ("h-eligibility", .pick("a")),
        ("h-overpayment", .pick("c")), ("h-access", .pick("c")),
        ("h-associates", .tick("e", "a", "c")), ("h-bloodborne-yearly", .tick("a", "c", "e")),
        ("h-late-correction", .pick("b")),
        (
          "h-new-scheduler",
          .order(ids: ["set-up", "train", "carry-over", "tell", "go-live", "judge", "watch"])
        ),
      ])
    sat.tick(
      "h-denied-claim",
      ["read-denial", "check-chart", "correct", "resubmit", "track", "prevent", "log-and-tell"],
      by: "M1")
    sat.take(
      "soft-skills", [("s-bill-complaint", .wrote("Dear …")), ("s-owner-memo", .wrote("In …"))])
    sat.rate("s-bill-complaint", [5, 5, 4, 5, 4], by: "M1")
    sat.rate("s-bill-complaint", [4, 5, 4, 5, 4], by: "M2")
    sat.rate("s-owner-memo", [5, 4, 5, 4, 5], by: "M1")
    sat.take(
      "judgment",
      [
        ("j-double-booked", .pick("b")), ("j-friction", .pick("a")), ("j-outage", .pick("c")),
        ("j-wrong-results", .pick("d")), ("j-fridge-log", .pick("a")),
      ])
    sat.take(
      "accuracy",
      [
        ("a-cash-total", .typed("$900")), ("a-cash-gap", .typed("$50 short")),
        ("a-double-booking", .pick("a")), ("a-name", .pick("d")),
        ("a-memo", .tick("a", "d", "f", "g")),
      ])
    sat.take(
      "cognitive",
      [
        ("c-no-show", .typed("10%")),
        ("c-capacity", .number(text: "about 38.5 patients", remark: "not without longer days")),
        ("c-monday", .pick("a")),
      ])
    try check(
      sat,
      Expected(
        items: [
          // One of 21 pairs is the wrong way round: (20 - 1) / 21 of 6 is 5.428…
          "h-denied-claim": "7", "h-eligibility": "2", "h-overpayment": "2", "h-access": "2",
          "h-associates": "2", "h-bloodborne-yearly": "2", "h-late-correction": "2",
          "h-new-scheduler": "5.43",
          // 23 and 22 of 25, mean 22.5: 9 of 10; and 23 of 25.
          "s-bill-complaint": "9", "s-owner-memo": "9.2",
          "j-double-booked": "3", "j-friction": "3", "j-outage": "3", "j-wrong-results": "3",
          "j-fridge-log": "2",
          "a-cash-total": "2", "a-cash-gap": "1", "a-double-booking": "2", "a-name": "2",
          "a-memo": "4", "c-no-show": "2", "c-capacity": "2", "c-monday": "2",
        ],
        sections: [
          // 24.43 of 25, 18.2 of 20, 14 of 15, 11 of 11, 6 of 6.
          "hard-skills": "2443/25", "soft-skills": "91", "judgment": "280/3",
          "accuracy": "100", "cognitive": "100",
        ],
        // (30 x 97.72 + 25 x 91 + 20 x 93.333… + 15 x 100 + 10 x 100) / 100 = 95.7326…
        test: "143599/1500",
        // hipaa 4 of 4, billing 11 of 11.
        topics: ["100", "100"]))
    #expect(TestMarking(session: sat.session, guide: sat.guide).spreadItems.isEmpty)
  }

  @Test func middling() throws {
    var sat = try Sat()
    sat.take(
      "hard-skills",
      [
        ("h-denied-claim", .wrote("four, without prevention")), ("h-eligibility", .pick("d")),
        ("h-overpayment", .pick("c")), ("h-access", .pick("b")),
        ("h-associates", .tick("a", "b", "c")), ("h-bloodborne-yearly", .tick("a", "c")),
        ("h-late-correction", .pick("d")),
        (
          "h-new-scheduler",
          .order(ids: ["train", "set-up", "carry-over", "go-live", "tell", "watch", "judge"])
        ),
      ])
    sat.tick("h-denied-claim", ["read-denial", "correct", "resubmit", "track"], by: "M1")
    sat.take(
      "soft-skills", [("s-bill-complaint", .wrote("Hi")), ("s-owner-memo", .wrote("Memo"))])
    sat.rate("s-bill-complaint", [3, 3, 3, 3, 3], by: "M1")
    sat.rate("s-bill-complaint", [3, 3, 2, 3, 5], by: "M2")
    sat.rate("s-owner-memo", [3, 4, 3, 3, 3], by: "M1")
    sat.take(
      "judgment",
      [
        ("j-double-booked", .pick("a")), ("j-friction", .pick("b")), ("j-outage", .pick("a")),
        ("j-wrong-results", .pick("c")), ("j-fridge-log", .pick("a")),
      ])
    sat.take(
      "accuracy",
      [
        ("a-cash-total", .typed("900")), ("a-cash-gap", .typed("0")),
        ("a-double-booking", .pick("a")), ("a-name", .pick("a")),
        ("a-memo", .tick("a", "b", "d")),
      ])
    sat.take(
      "cognitive",
      [
        ("c-no-show", .typed("0.1")), ("c-capacity", .typed("39 or 40")),
        ("c-monday", .pick("a")),
      ])
    // 39 is right and 40 is not, so a person says what that is worth.
    sat.give(points: 0, to: "c-capacity", by: "M1")
    try check(
      sat,
      Expected(
        items: [
          // Four of seven steps are 57 %; without an essential one at most 40 % of 7.
          "h-denied-claim": "2.8", "h-eligibility": "1", "h-overpayment": "2", "h-access": "0",
          // Two right less one wrong of three: 1/3 of 2. Two of three: 2/3 of 2.
          "h-associates": "0.67", "h-bloodborne-yearly": "1.33", "h-late-correction": "1",
          // Two of 21 pairs are the wrong way round: (19 - 2) / 21 of 6 is 4.857…
          "h-new-scheduler": "4.86",
          // 15 and 16 of 25, mean 15.5: 6.2 of 10; and 16 of 25.
          "s-bill-complaint": "6.2", "s-owner-memo": "6.4",
          "j-double-booked": "2", "j-friction": "2", "j-outage": "2", "j-wrong-results": "2",
          "j-fridge-log": "2",
          // Two right less one wrong of four: 1/4 of 4.
          "a-cash-total": "2", "a-cash-gap": "0", "a-double-booking": "2", "a-name": "0",
          "a-memo": "1", "c-no-show": "2", "c-capacity": "0", "c-monday": "2",
        ],
        sections: [
          // 13.66 of 25, 12.6 of 20, 10 of 15, 5 of 11, 4 of 6.
          "hard-skills": "1366/25", "soft-skills": "63", "judgment": "200/3",
          "accuracy": "500/11", "cognitive": "200/3",
        ],
        // (30 x 54.64 + 25 x 63 + 20 x 66.66… + 15 x 45.45… + 10 x 66.66…) / 100 = 58.9601…
        test: "324281/5500",
        // hipaa 0.67 of 4, billing 5.8 of 11.
        topics: ["67/4", "580/11"]))
    // The markers are 2 apart on what the message must hold.
    let marking = TestMarking(session: sat.session, guide: sat.guide)
    #expect(marking.spreadItems == ["s-bill-complaint"])
    let card = Scorecard(
      scoringPlan: ScoringPlan(guide: sat.guide),
      sheet: Sheet(session: sat.session, guide: sat.guide))
    #expect(card.agenda.filter { $0.kind == .markerSpread }.count == 1)
    let gates = Dictionary(
      uniqueKeysWithValues: card.final.gates.map { ($0.id, $0.state) })
    #expect(gates["hard-skills-minimum"] == .fail)
    #expect(gates["must-have-items"] == .fail)
  }

  @Test func weak() throws {
    var sat = try Sat()
    sat.take(
      "hard-skills",
      [
        ("h-denied-claim", .wrote(" \n ")), ("h-eligibility", .pick("b")),
        ("h-overpayment", .pick("c")), ("h-access", .pick("a")),
        ("h-associates", .tick("a", "b", "c", "d", "e", "f")),
        ("h-bloodborne-yearly", .tick("b", "d")), ("h-late-correction", .choice(id: nil)),
        (
          "h-new-scheduler",
          .order(ids: ["judge", "watch", "go-live", "tell", "carry-over", "train", "set-up"])
        ),
      ])
    sat.take("soft-skills", [("s-bill-complaint", .wrote("no"))])
    sat.rate("s-bill-complaint", [1, 2, 1, 1, 1], by: "M1")
    sat.rate("s-bill-complaint", [1, 1, 1, 1, 1], by: "M2")
    sat.take(
      "judgment",
      [
        ("j-double-booked", .pick("c")), ("j-friction", .pick("d")), ("j-outage", .pick("d")),
        ("j-wrong-results", .pick("b")), ("j-fridge-log", .pick("d")),
      ])
    sat.take(
      "accuracy",
      [
        ("a-cash-total", .typed("$850")), ("a-cash-gap", .typed("ten")),
        ("a-double-booking", .pick("b")), ("a-name", .pick("c")), ("a-memo", .tick()),
      ])
    sat.begin("cognitive")
    sat.give(.typed("10 patients"), to: "c-no-show")
    sat.give(.typed("35"), to: "c-capacity")
    sat.give(.pick("b"), to: "c-monday", spent: 300_000)
    // A thousandth of a second after its five minutes: kept, and not counted.
    sat.give(.pick("a"), to: "c-monday", spent: 300_001)
    sat.end("cognitive")
    // Patients are no unit of a rate.
    sat.give(points: 0, to: "c-no-show", by: "M1")
    let nothing = [
      "h-denied-claim", "h-eligibility", "h-access", "h-associates", "h-bloodborne-yearly",
      "h-late-correction", "h-new-scheduler", "s-owner-memo", "j-friction", "j-outage",
      "j-wrong-results", "j-fridge-log", "a-cash-total", "a-cash-gap", "a-double-booking",
      "a-name", "a-memo", "c-no-show", "c-capacity", "c-monday",
    ]
    var items = Dictionary(uniqueKeysWithValues: nothing.map { ($0, "0") })
    items["h-overpayment"] = "2"
    // 6 and 5 of 25, mean 5.5: 2.2 of 10.
    items["s-bill-complaint"] = "2.2"
    items["j-double-booked"] = "1"
    try check(
      sat,
      Expected(
        items: items,
        sections: [
          // 2 of 25, 2.2 of 20, 1 of 15, and nothing.
          "hard-skills": "8", "soft-skills": "11", "judgment": "20/3", "accuracy": "0",
          "cognitive": "0",
        ],
        // (30 x 8 + 25 x 11 + 20 x 6.66…) / 100 = 6.4833…
        test: "389/60",
        // hipaa nothing of 4, billing 2 of 11.
        topics: ["0", "200/11"]))
    let marked = TestMarking(session: sat.session, guide: sat.guide).items["cognitive"] ?? []
    #expect(marked.last?.late?.answer == .choice(id: "a"))
  }
}
