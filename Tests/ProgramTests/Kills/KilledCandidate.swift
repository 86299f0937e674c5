import Interview
import TestSupport

/// A candidate, who writes steps in the first item of the test and picks courses in the second.
final class KilledCandidate: KilledSeat {
  let name = "candidate"
  let session: SessionID
  let seat = Seat.candidate
  private var words = Trail()
  private var picks = Trail()
  /// The items turned to, of which the last may not be on record yet.
  private var places = ["1"]
  /// How many things were typed.
  private var count = 0

  init(session: SessionID) { self.session = session }

  var arguments: [String] { ["assess", session.text] }
  private var place: String { places.last ?? "1" }

  func way(isFirst: Bool) -> [KilledSeatStep] {
    let word: [TerminalHall.Press] = [.text("sesame"), .key("Enter")]
    let handOver = [
      KilledSeatStep(when: { $0.contains("a word that leaves this screen") }, { _ in word }),
      KilledSeatStep(when: { $0.contains("the same word once more") }, { _ in word }),
    ]
    let begin =
      isFirst
      ? [
        KilledSeatStep("Welcome to the test", .key("Enter")),
        KilledSeatStep("Section 1 of 5", .key("Enter")),
      ] : [KilledSeatStep("Enter goes on where you were", .key("Enter"))]
    return handOver + begin + [KilledSeatStep(" of 13 · ")]
  }

  func burst(_ screen: String, _ dice: inout SplitMix64) -> [TerminalHall.Press] {
    if dice.below(4) == 0 {
      places.append(place == "1" ? "2" : "1")
      return [.key(place == "2" ? "C-n" : "C-p")]
    }
    count += 1
    guard place == "1" else {
      let all = ["a", "b", "c", "d"]
      let last = picks.typed.last.flatMap(all.firstIndex) ?? -1
      picks.type(all[(last + 1) % 4], number: count)
      return [.text(all[(last + 1) % 4])]
    }
    words.type("k\(count)z", number: count)
    return [.text("k\(count)z ")]
  }

  func confirm(_ screen: String, _ tally: inout KillTally) {
    guard screen.saysSaved, let shown = Self.place(screen) else { return }
    let content =
      shown == "1"
      ? screen.typedWords.last : screen.firstMatch(of: /\(•\) ([a-d])/).map { String($0.1) }
    if let index = places.firstIndex(of: shown), places.count - index <= 2 {
      places.removeFirst(index)
    }
    let number = content.flatMap { shown == "1" ? words.number(of: $0) : picks.number(of: $0) }
    guard let number else { return }
    // The tick is for all that was done, so for what was typed before, too.
    tally.words += words.confirm(upTo: number)
    tally.choices += picks.confirm(upTo: number)
  }

  var isSettled: Bool { words.isSettled && picks.isSettled }

  func compare(with record: SeatRecord) -> [String] {
    var wrong: [String] = []
    if let why = words.compare(with: Self.words(record), canBreak: true) {
      wrong.append("\(name), words: \(why)")
    }
    if let why = picks.compare(with: Self.picks(record)) {
      wrong.append("\(name), picks: \(why)")
    }
    let reached = Self.reached(record)
    if !places.contains(reached) { wrong.append("\(name) was at one of \(places), not \(reached)") }
    places = [reached]
    return wrong
  }

  func isBack(_ screen: String, _ record: SeatRecord) -> Bool {
    guard Self.place(screen) == Self.reached(record) else { return false }
    let last = place == "1" ? Self.words(record).last : Self.picks(record).last.map { "(•) " + $0 }
    return last.map(screen.contains) ?? true
  }

  private static func place(_ screen: String) -> String? {
    screen.firstMatch(of: #/ ([12]) of 13 · /#).map { String($0.1) }
  }

  private static func items(_ record: SeatRecord) -> [String] {
    record.happenings.compactMap { happening in
      if case .itemReached(let item, _) = happening { item } else { nil }
    }
  }

  private static func reached(_ record: SeatRecord) -> String {
    let items = items(record)
    return items.last == items.first ? "1" : "2"
  }

  private static func words(_ record: SeatRecord) -> [String] {
    let written = record.happenings.lazy.reversed().compactMap { happening in
      if case .itemAnswered(_, .text(let text), _) = happening { text } else { nil }
    }.first
    let draft = items(record).first.flatMap { record.drafts[$0]?.text }
    return SeatRecord.words(draft ?? written ?? "")
  }

  private static func picks(_ record: SeatRecord) -> [String] {
    record.happenings.compactMap { happening in
      guard case .itemAnswered(_, .choice(let id), _) = happening else { return nil }
      return id
    }
  }
}
