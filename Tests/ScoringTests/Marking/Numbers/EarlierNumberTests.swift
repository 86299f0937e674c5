import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// Numbers under guides that have no marker look at them: what they were worth they are for ever.
struct EarlierNumberTests {
  private let capacity = TestTask.NumberKey(
    from: "38", to: "39", units: ["patients", "patient", "patients a day"],
    also: ["thirty-eight", "38 and a half"])

  @Test(arguments: [
    "38", "39", "38.5", "38-39", "38 - 39", "38–39", "38 to 39", "38 or 39", "39-38",
    "about 38.5 patients", "About  38.5  Patients.", "~38.5", "≈ 38", "approx. 39",
    "between 38 and 39", "between about 38 and 39 patients", "38 patients to 39 patients",
    "patients 38", "38.50 patients a day", "Thirty-Eight", "38 and a half", "038", "38.", "38,",
    "+38", "= 38", "It is 38.", "answer: 38", "٣٨", "３８", "patients 38 patients",
    "38!", "38 patients.!",
  ])
  func right(text: String) {
    #expect(capacity.judge(text, .zero).isRight, "\(text)")
  }

  @Test(arguments: [
    "37", "37.99", "39.01", "40", "38-40", "37 to 38", "-38", "38 39", "38%", "38 people",
    "38 patient visits", "patientsx 38", "thirty eight", "38,5", "3,8", "1e2", "", " ", "about",
    "patients", "38 to", "to 39", "38..5", "38 patients patients", "0x26",
    "38 patientsto 39", "38-39 people", "38 to 39 40",
  ])
  func wrong(text: String) {
    #expect(!capacity.judge(text, .zero).isRight, "\(text)")
  }

  @Test(arguments: [
    ("1,200", "1200"), ("$1,200.50", "1200.50"), ("1200 dollars", "1200"), (".5", "0.5"),
    ("$ 900", "900"), ("900 $", "900"), ("1,234,567", "1234567"),
  ])
  func read(text: String, value: String) {
    let reading = EarlierNumberReading(text, units: ["$", "dollars"])
    #expect(reading?.low == Rational(plainDecimal: value))
    #expect(reading?.high == reading?.low)
  }

  @Test(arguments: ["12,34", ",200", "1,2000", "1.200,5", "1,20"])
  func commasElsewhereAreNotUnderstood(text: String) {
    #expect(EarlierNumberReading(text, units: []) == nil)
  }

  @Test(arguments: 0..<40) func anyTextIsReadOrRefused(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "38", "39", ".", ",", "-", "–", " ", "to", "or", "and", "about", "~", "%", "$", "patients",
      "5", "0", "é", "e\u{301}", "👩‍👩‍👧", "\n", "\t", "9999999999999999999999",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let first = capacity.judge(text, .zero)
      // The same answer is always worth the same.
      #expect(first.isRight == capacity.judge(text, .zero).isRight)
      if let reading = EarlierNumberReading(text, units: capacity.units) {
        #expect(reading.low <= reading.high)
        // Blanks around it, a hedge and the unit change nothing.
        #expect(EarlierNumberReading("  \(text) ", units: capacity.units) == reading)
        #expect(EarlierNumberReading("about \(text)", units: capacity.units) == reading)
      }
    }
  }
}
