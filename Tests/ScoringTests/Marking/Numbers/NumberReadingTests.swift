import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// Numbers as candidates type them: right, wrong, or for a person to look at.
struct NumberReadingTests {
  enum Judged: String, Sendable {
    case right
    case wrong
    case person
  }

  private static let share = TestTask.NumberKey(
    from: "10", to: "10", units: ["%", "percent", "per cent", "pct"],
    also: ["0.1", "0.10", "1/10", "5/50", "one in ten", "ten percent"])
  private static let gap = TestTask.NumberKey(
    from: "50", to: "50", units: ["$", "dollars", "dollar", "usd"],
    also: ["-50", "-$50", "$50 short", "50 short", "short by $50", "short by 50"])
  private static let over = TestTask.NumberKey(
    from: "10", to: "10", units: ["$"], also: ["+$10", "$10 over"])
  private static let total = TestTask.NumberKey(from: "900", to: "900", units: ["$", "dollars"])
  private static let deposit = TestTask.NumberKey(from: "1055", to: "1055", units: ["$"])
  private static let capacity = TestTask.NumberKey(
    from: "38", to: "39", units: ["patients", "patient", "patients a day"],
    also: ["38 or 39", "38-39 patients"])
  private static let bare = TestTask.NumberKey(from: "15", to: "15", units: ["%"])

  private func judged(_ text: String, _ key: TestTask.NumberKey) -> Judged {
    switch key.judge(text, .marker) {
    case .right: .right
    case .wrong: .wrong
    case .unread: .person
    }
  }

  @Test(arguments: [
    "10", "10%", "10 %", "10 ％", "１０％", "١٠٪", "10\u{A0}%", "10\u{202F}%", "% 10", "10.0 %", "10.",
    "10 percent", "10 Per Cent", "10pct", "Ten Percent.", "ten per cent", "TEN", "ten", "about 10%",
    "\u{200B}10 %", "\u{201C}10%\u{201D}", "10%!", "10 % ?", "answer: 10%", "= 10%", "~10%",
    "≈ 10 %",
    "0.1", ".1", "0.10", "0.100", "1/10", "1 / 10", "1⁄10", "1∕10", "⅒", "5/50", "5 / 50", "5 ÷ 50",
    "1 in 10", "1 in every 10", "one out of ten", "5 of 50", "5 out of 50", "five out of fifty",
    "one tenth", "a tenth", "one-tenth", "2/20", "10 out of 100", "5/50 = 10%", "10-10%",
    "10 to 10 percent", "ten or 10 percent", "ten point zero", "+10%", "10% approx.",
  ])
  func aShareThatIsRight(text: String) {
    #expect(judged(text, Self.share) == .right, "\(text)")
  }

  @Test(arguments: [
    "50", "$50", "-50", "−50", "–50", "‐50", "‑50", "﹣50", "－50", "—50", "- 50", "minus 50",
    "-$50.00", "−$50", "$-50", "$ −50.00", "(50)", "($50)", "$(50.00)", "US$50", "US $ 50",
    "50 USD",
    "usd 50", "fifty", "Fifty dollars.", "50 dollars short", "$50 short.", "Short by 50 dollars",
    "short by $50.00", "about 50 dollars short", "fifty dollars short", "50 US dollars short",
    "$50 dollars", "50,", "５０", "٥٠", "五〇", "negative 50",
  ])
  func aGapThatIsRight(text: String) {
    #expect(judged(text, Self.gap) == .right, "\(text)")
  }

  @Test(arguments: [
    "900", "US$900", "$900.00", "900 dollars", "nine hundred", "Nine Hundred Dollars!",
    "nine-hundred", "total: $900", "The total is 900", "it's 900", "900 in total", "exactly 900",
  ])
  func aTotalThatIsRight(text: String) {
    #expect(judged(text, Self.total) == .right, "\(text)")
  }

  @Test(arguments: [
    "1055", "1,055", "$1,055.00", "1'055", "1\u{2019}055", "one thousand fifty-five",
    "a thousand and fifty five", "one-thousand-and-fifty-five", "١٬٠٥٥",
  ])
  func thousandsThatAreRight(text: String) {
    #expect(judged(text, Self.deposit) == .right, "\(text)")
  }

  @Test(arguments: [
    "38", "38.5", "38½", "38 1/2", "38 and a half", "38 and one half", "thirty-eight and a half",
    "thirty eight", "thirty-eight point five", "38 point 5", "77/2", "38-39", "38 – 39", "38 to 39",
    "38 and 39", "39 or 38", "38～39", "between 38 and 39 patients", "between about 38 and 39",
    "38 patients to 39 patients", "Thirty-eight to thirty-nine patients a day.", "patients 38",
    "38 patients approximately", "٣٨٫٥", "038",
  ])
  func aRangeThatIsRight(text: String) {
    #expect(judged(text, Self.capacity) == .right, "\(text)")
  }

  @Test func whatIsPlainlyWrong() {
    let cases: [(TestTask.NumberKey, [String])] = [
      (Self.share, ["12%", "0.1%", "0.1 percent", "1 in 11", "9", "11 to 12 %", "½", "0 %"]),
      (Self.gap, ["40", "-40", "$60 ", "(40)", "forty", "49.99"]),
      (Self.total, ["850", "nine hundred and one", "-12", "9,000"]),
      (Self.capacity, ["37", "40", "37 to 38", "38-40", "35 or 36", "39½", "1/2"]),
    ]
    for (key, texts) in cases {
      for text in texts { #expect(judged(text, key) == .wrong, "\(text)") }
    }
  }

  /// Two meanings of which one is right, or none that is known.
  @Test func whatAPersonLooksAt() {
    let cases: [(TestTask.NumberKey, [String])] = [
      (
        Self.share,
        [
          "10% or 0.10", "0.10 or 10%", "10% to 12", "10% no-show rate", "10% (5 of 50)",
          "10 of 50",
          "a tenth or so", "1:10", "10‰", "10 percentage points", "1/0", "10 patients", "²", "①⓪",
        ]
      ),
      (Self.bare, ["0.15", "0,15", ".15"]),
      (
        Self.gap,
        [
          "50 too much", "€50", "50 of 900", "50 or 60", "about fifty or so", "50k", "5e1", "0x32",
          "5 0", "--50", "$50 too low", "fifty fifty", "no", "?", "-", "50%",
        ]
      ),
      (Self.over, ["-10", "−$10", "(10)", "minus ten"]),
      (Self.deposit, ["1.055", "1 055", "1.055,00", "10,55", "1,0550", ",055"]),
      (
        Self.capacity,
        [
          "38.5, so 39", "38,5", "-38", "- 38", "38 39", "38 or 40", "35+3.5", "35 + 3.5 = 38.5",
          "38-1/2", "at least 38", "38 people", "38 patients visits", "thirty-eighth", "38..5",
          "between 38", "between 38 to 39", "38 to", "to 39", "patients", "10%",
        ]
      ),
    ]
    for (key, texts) in cases {
      for text in texts { #expect(judged(text, key) == .person, "\(text)") }
    }
  }

  /// What was right before is right now.
  @Test(arguments: [
    "38", "39", "38.5", "38-39", "38 - 39", "38–39", "38 to 39", "38 or 39", "39-38",
    "about 38.5 patients", "About  38.5  Patients.", "~38.5", "≈38.5", "approx. 39", "ca. 39",
    "between 38 and 39", "38 patients to 39 patients", "patients 38", "38.50 patients a day",
    "+38", "= 38", "It is 38.", "answer: 38", "٣٨", "３８", "patients 38 patients", "38 patients.!",
  ])
  func readAsBefore(text: String) {
    #expect(Self.capacity.judge(text, .zero).isRight, "\(text)")
    #expect(judged(text, Self.capacity) == .right, "\(text)")
  }

  @Test func everyWholeNumberInWordsIsRead() {
    for number in Array(0...120) + Array(stride(from: 125, through: 1000, by: 25)) {
      let key = TestTask.NumberKey(from: "\(number)", to: "\(number)")
      for words in Self.words(number) {
        #expect(judged(words, key) == .right, "\(words)")
        #expect(judged(words.uppercased() + ".", key) == .right, "\(words)")
      }
    }
  }

  /// The words of a number, spelled in the ways that people do.
  private static func words(_ number: Int) -> [String] {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = [
      "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    switch number {
    case ..<20: return [small[number]]
    case ..<100:
      guard number % 10 > 0 else { return [tens[number / 10]] }
      return ["-", " ", " - "].map { tens[number / 10] + $0 + small[number % 10] }
    case ..<1000:
      let hundreds = small[number / 100] + " hundred"
      guard number % 100 > 0 else { return [hundreds] }
      return words(number % 100).flatMap { ["\(hundreds) \($0)", "\(hundreds) and \($0)"] }
    default: return ["one thousand", "a thousand"]
    }
  }

  /// A number that is written in any script of digits is the same number.
  @Test(arguments: [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0xFF10, 0x1D7CE] as [UInt32])
  func digitsOfAnyScript(zero: UInt32) {
    for number in [7, 10, 38, 905, 1234] {
      let text = String(
        String.UnicodeScalarView(
          "\(number)".unicodeScalars.compactMap { Unicode.Scalar(zero + $0.value - 48) }))
      let key = TestTask.NumberKey(from: "\(number)", to: "\(number)", units: ["%"])
      #expect(judged(text, key) == .right, "\(text)")
      #expect(judged("\(text) ％", key) == .right, "\(text)")
    }
  }

  private static let pieces = [
    "38", "39", "10", "0.1", "1", "5", "50", "0", ".", ",", "-", "–", "−", " ", " ", "to", "or",
    "and",
    "about", "~", "%", "％", "$", "US$", "dollars", "percent", "short", "by", "ten", "fifty",
    "hundred",
    "a", "half", "tenth", "in", "of", "out of", "/", "(", ")", "½", "point", "between", "=", "+",
    "'",
    "é", "e\u{301}", "👩‍👩‍👧", "\n", "\t", "\u{0}", "\u{200B}", "\u{202E}", "五", "٣", "²",
    "9999999999999999999999", String(repeating: "9", count: 101),
  ]

  /// Any text has one judgement, and blanks, a stop and a word in front do not change it.
  @Test(arguments: 0..<10) func readingIsTotalAndSteady(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = [Self.share, Self.gap, Self.deposit, Self.capacity, Self.bare]
    for _ in 0..<60 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      for key in keys {
        let first = judged(text, key)
        #expect(judged("\u{3000} \(text) .", key) == first, "\(text.debugDescription)")
        #expect(judged("\u{2060}\(text)\u{FEFF}", key) == first, "\(text.debugDescription)")
        if NumberReading(text, units: NumberUnits(key.units)) != nil {
          #expect(judged("about \(text)", key) == first, "\(text.debugDescription)")
        }
      }
    }
  }

  /// Nothing that has two numbers without a word for how they belong together is marked by the key.
  @Test(arguments: 0..<10) func twoNumbersSideBySideAreForAPerson(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let first = Int.random(in: 0...99, using: &random)
      let second = Int.random(in: 0...99, using: &random)
      for between in [" ", ", ", "; ", " so ", ", so ", " (", " vs ", " x ", " * ", " + "] {
        #expect(judged("\(first)\(between)\(second)", Self.capacity) == .person)
      }
    }
  }
}
