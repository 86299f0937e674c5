import Testing

@testable import Interview

/// What a PIN may be, whose it is, and when it is asked for.
struct PinRuleTests {
  private func pin(_ text: String) -> Pin { Pin(digits: text.utf8.map { $0 - 48 }) }

  @Test(arguments: [
    ("", "6 to 12"), ("48392", "6 to 12"), ("4839201748392", "6 to 12"),
    ("000000", "counts"), ("777777777777", "counts"), ("123456", "counts"), ("456789012", "counts"),
    ("654321", "counts"), ("210987", "counts"), ("135791", "counts"), ("864208", "counts"),
    ("121212", "repeats"), ("123123", "repeats"), ("482482482", "repeats"), ("4834834", "repeats"),
    ("48394839", "repeats"),
  ])
  func whatIsTriedFirstIsRefused(digits: String, word: String) {
    #expect(pin(digits).refusal?.contains(word) == true)
  }

  @Test(arguments: ["483920", "112233", "123465", "100000", "483921748392", "4839204"])
  func othersWillDo(digits: String) {
    #expect(pin(digits).refusal == nil)
  }

  @Test func aPinSaysNothingOfItself() {
    let given = pin("483920")
    var dumped = ""
    dump(given, to: &dumped)
    dump(Optional([given]), to: &dumped)
    for text in ["\(given)", String(reflecting: given), "\([given])", dumped] {
      #expect(!text.contains { "48392".contains($0) })
    }
    #expect(given.bytes == Array("483920".utf8))
  }

  @Test func onePersonHasOnePinAtEverySeat() {
    let okafor = PinHolder(.interviewer(Interviewer("R. Okafor")))
    #expect(okafor?.isSame(as: .person("r.okafor")) == true)
    #expect(PinHolder(.marker(Marker("R. OKAFOR")))?.isSame(as: .person("R. Okafor")) == true)
    #expect(okafor?.isSame(as: .lead) == false)
    #expect(PinHolder.lead.isSame(as: .person("lead")) == false)
    #expect(PinHolder(.candidate) == nil && PinHolder(nil) == nil)
  }

  @Test(arguments: [PinHolder.lead, .person("lead"), .person(""), .person("person:x\u{0}")])
  func aHolderComesBackAsItWas(holder: PinHolder) {
    #expect(PinHolder(text: holder.text) == holder)
    #expect(PinHolder(text: "candidate") == nil)
  }

  @Test func whatIsAskedGoesByTheBook() {
    var book = PinBook(entries: [
      PinBook.Entry(holder: .person("R. Okafor"), since: Instant(milliseconds: Feeds.start))
    ])
    let moreau = Seat.interviewer(Interviewer("A. Moreau"))
    #expect(book.need(at: .interviewer(Interviewer("R.Okafor"))) == .pin)
    #expect(book.need(at: .marker(Marker("r. okafor"))) == .pin)
    #expect(
      [.lead, moreau, .candidate, nil].map(book.need) == [.nothing, .nothing, .nothing, .nothing])
    book.policy.isRequired = true
    #expect(
      [.lead, moreau, .candidate, nil].map(book.need) == [.choice, .choice, .nothing, .nothing])
  }

  @Test func aSeatIsLockedAfterItsMinutes() {
    let policy = PinPolicy(isRequired: false, idleMinutes: 5)
    func left(_ milliseconds: Int, boot: String = "b") -> Int {
      policy.untilLock(
        since: SteadyReading(boot: "b", milliseconds: 1000),
        now: SteadyReading(boot: boot, milliseconds: 1000 + milliseconds))
    }
    #expect([0, 1, 299_999, 300_000, 900_000].map { left($0) } == [300_000, 299_999, 1, 0, 0])
    #expect(left(1, boot: "other") == 0)
    #expect(
      PinPolicy(isRequired: false, idleMinutes: -3).untilLock(
        since: SteadyReading(boot: "b", milliseconds: 0),
        now: SteadyReading(boot: "b", milliseconds: 0)
      ) == 60_000)
  }

  @Test func theMinutesGoRound() {
    var policy = PinPolicy.usual
    #expect(!policy.isRequired)
    var seen: [Int] = []
    for _ in PinPolicy.choices {
      policy = policy.withNextIdle
      seen.append(policy.idleMinutes)
    }
    #expect(seen == [30, 60, 5, 10, 15])
  }
}
