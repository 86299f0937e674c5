import Foundation
import GRDB
import Interview
import Synchronization
import Testing

@testable import Ledger

/// PINs in the ledger: tried, counted, chosen and reset, all on record.
@Suite struct PinTests {
  private static let cost = PinHash.Cost(rounds: 16, block: 1, parallel: 1)
  private static let okafor = PinHolder.person("R. Okafor")
  private static let place = SeatPlace(user: "panel", terminal: "pts/3", peer: nil)
  private let scratch: Scratch
  private let ledger: PanelLedger

  init() throws {
    scratch = try Scratch()
    ledger = try PanelLedger(path: scratch("p.db"), place: Self.place, rule: anything)
  }

  private func pin(_ text: String) -> Pin { Pin(digits: text.utf8.map { $0 - 48 }) }

  private func choose(
    _ text: String?, of holder: PinHolder = okafor, replacing: Instant? = nil, at second: Int = 0
  ) throws {
    try ledger.choosePin(
      text.map(pin), of: holder, replacing: replacing, at: .second(second), cost: Self.cost)
  }

  private func attempt(_ text: String, at second: Int) throws -> PinAnswer {
    try ledger.tryPin(pin(text), of: .person("r. okafor"), at: .second(second))
  }

  private var entries: [CustodyEntry] { get throws { try ledger.custody().map(\.entry) } }

  @Test func aHashIsOfPinAndSalt() throws {
    let first = try PinHash(of: pin("483920"), cost: Self.cost)
    let second = try PinHash(of: pin("483920"), cost: Self.cost)
    #expect(first.salt.count == 16 && first.hash.count == 32)
    #expect(first.salt != second.salt && first.hash != second.hash && first.print != second.print)
    #expect(try first.matches(pin("483920")))
    #expect(try !first.matches(pin("483921")))
    #expect(try !first.matches(pin("")))
  }

  @Test(arguments: [(0, 8, 1), (3, 8, 1), (1 << 30, 8, 1), (16, 0, 1), (16, 8, 99), (-2, -1, -1)])
  func aDamagedRowAsksForNothingImpossible(rounds: Int, block: Int, parallel: Int) throws {
    let hash = PinHash(
      salt: Data([1]), cost: PinHash.Cost(rounds: rounds, block: block, parallel: parallel),
      hash: Data(repeating: 0, count: 32))
    #expect(try !hash.matches(pin("483920")))
  }

  @Test func aPinIsChosenTriedAndOnRecord() throws {
    #expect(try attempt("483920", at: 0) == .noPin)
    try choose("483920")
    #expect(try ledger.pinBook().entries.map(\.holder) == [Self.okafor])
    #expect(try attempt("483920", at: 1) == .right(wrongBefore: 0))
    #expect(try attempt("111222", at: 2) == .wrong(wait: 0, reset: nil))
    #expect(try attempt("483920", at: 3) == .right(wrongBefore: 1))
    let print = try #require(try ledger.pool.read { try PinRows(db: $0).all().first?.hash.print })
    #expect(
      try entries == [
        .pinChosen(holder: Self.okafor, print: print, from: Self.place),
        .pinRefused(holder: Self.okafor, from: Self.place),
      ])
    #expect(try ledger.verify().isSound)
  }

  @Test func wrongTriesSlowDownForEveryConsole() throws {
    try choose("483920")
    let other = try PanelLedger(path: scratch("p.db"), rule: anything)
    for second in 1...2 { _ = try attempt("111222", at: second) }
    #expect(
      try other.tryPin(pin("111222"), of: Self.okafor, at: .second(3))
        == .wrong(wait: 5000, reset: nil))
    // The right one has to wait as well, and is not looked at.
    #expect(try attempt("483920", at: 7) == .wait(1000))
    #expect(try ledger.pinBook().entries.first?.wrong.count == 3)
    #expect(try attempt("483920", at: 8) == .right(wrongBefore: 3))
    #expect(try attempt("111222", at: 8) == .wrong(wait: 0, reset: nil))
  }

  @Test func manyTriesAtOneMomentAreAllCounted() throws {
    try choose("483920")
    let answers = Mutex<[PinAnswer]>([])
    let (ledger, wrong) = (ledger, pin("111222"))
    DispatchQueue.concurrentPerform(iterations: 12) { _ in
      let answer = try? ledger.tryPin(wrong, of: Self.okafor, at: .second(1))
      if let answer { answers.withLock { $0.append(answer) } }
    }
    let all = answers.withLock { $0 }
    #expect(all.count == 12)
    #expect(all.count { if case .wrong = $0 { true } else { false } } == 3)
    #expect(all.count { if case .wait = $0 { true } else { false } } == 9)
  }

  @Test func whatIsRefusedWritesNothing() throws {
    #expect(throws: LedgerError.self) { try choose("123456") }
    try choose("483920")
    // Somebody else chose one in the meantime, or says that there was none.
    #expect(throws: LedgerError.self) { try choose("592017") }
    #expect(throws: LedgerError.self) { try choose("592017", replacing: .second(9)) }
    #expect(try entries.count == 1)
    try choose("592017", replacing: .second(0), at: 5)
    #expect(try attempt("592017", at: 6) == .right(wrongBefore: 0))
    #expect(try ledger.verify().isSound)
  }

  @Test func aForgottenPinIsResetWithAReason() throws {
    try choose("483920")
    let reason = try #require(GivenReason("forgotten"))
    try ledger.resetPin(of: .person("R.OKAFOR"), reason: reason, at: .second(7))
    #expect(try ledger.pinBook().entries.isEmpty)
    #expect(
      try entries.last
        == .pinReset(holder: Self.okafor, reason: "forgotten", from: Self.place))
    #expect(throws: LedgerError.self) {
      try ledger.resetPin(of: Self.okafor, reason: reason, at: .second(8))
    }
    try choose("592017", at: 9)
    guard case .wrong(_, let reset) = try attempt("483920", at: 10) else {
      Issue.record("the old one was taken")
      return
    }
    #expect(reset == PinReset(at: .second(7), reason: "forgotten", from: Self.place))
    #expect(try ledger.verify().isSound)
  }

  @Test func onlyWhereNoneIsRequiredOneIsDeclined() throws {
    try choose(nil)
    #expect(try entries == [.pinDeclined(holder: Self.okafor, from: Self.place)])
    try choose("483920")
    try choose(nil, replacing: .second(0))
    #expect(try ledger.pinBook().entries.isEmpty)
    try ledger.setPinPolicy(PinPolicy(isRequired: true, idleMinutes: 5), at: .second(3))
    #expect(try ledger.pinBook().policy == PinPolicy(isRequired: true, idleMinutes: 5))
    #expect(throws: LedgerError.self) { try choose(nil) }
    #expect(try entries.last == .pinPolicySet(required: true, idleMinutes: 5, from: Self.place))
    #expect(try ledger.verify().isSound)
  }

  @Test func readingTriesWithoutATrace() throws {
    try choose("483920")
    let reader = try PanelLedger(reading: scratch("p.db"))
    #expect(try reader.keptPin(of: Self.okafor)?.matches(pin("483920")) == true)
    #expect(try reader.keptPin(of: Self.okafor)?.matches(pin("111222")) == false)
    #expect(try reader.keptPin(of: .lead) == nil)
    #expect(try reader.pinBook().entries.first?.wrong == WrongTries())
  }

  @Test func aHashThatSomebodyPutThereIsFound() throws {
    try choose("483920")
    let own = try PinHash(of: pin("592017"), cost: Self.cost)
    try ledger.pool.write {
      try $0.execute(
        sql: "UPDATE pin SET salt = ?, hash = ?", arguments: [own.salt, own.hash])
    }
    #expect(try ledger.verify().faults.map(\.flaw) == [.pin(of: "R. Okafor")])
    try ledger.pool.write { try $0.execute(sql: "DELETE FROM pin") }
    #expect(try ledger.verify().faults.map(\.flaw) == [.pin(of: "R. Okafor")])
  }

  @Test func aPinIsNowhereInTheFile() throws {
    try choose("48392017")
    _ = try attempt("59201738", at: 1)
    _ = try attempt("48392017", at: 2)
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(filePath: scratch("p.db") + suffix))
      for digits in ["48392017", "59201738"] {
        #expect(bytes.firstRange(of: Data(digits.utf8)) == nil)
      }
    }
  }

  /// What is stored is for ever: examples are added, never edited.
  @Test(arguments: [
    (
      CustodyEntry.pinChosen(holder: .lead, print: "ab", from: place),
      #"{"pinChosen":{"from":{"terminal":"pts/3","user":"panel"},"holder":"lead","print":"ab"}}"#
    ),
    (
      .pinChosen(holder: okafor, print: "ab", from: nil),
      #"{"pinChosen":{"holder":"person:R. Okafor","print":"ab"}}"#
    ),
    (.pinDeclined(holder: okafor, from: nil), #"{"pinDeclined":{"holder":"person:R. Okafor"}}"#),
    (
      .pinReset(holder: okafor, reason: "r", from: nil),
      #"{"pinReset":{"holder":"person:R. Okafor","reason":"r"}}"#
    ),
    (.pinRefused(holder: okafor, from: nil), #"{"pinRefused":{"holder":"person:R. Okafor"}}"#),
    (
      .pinPolicySet(required: true, idleMinutes: 5, from: nil),
      #"{"pinPolicySet":{"idleMinutes":5,"required":true}}"#
    ),
  ])
  func theRecordIsReadForEver(entry: CustodyEntry, text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(try encoder.encode(entry).text == text)
    #expect(try JSONDecoder().decode(CustodyEntry.self, from: Data(text.utf8)) == entry)
    #expect(text.hasPrefix("{\"" + entry.kind + "\""))
  }
}
