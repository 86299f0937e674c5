import Interview
import TestSupport

/// An interviewer who rates, writes notes and leafs on.
final class KilledRater: KilledSeat {
  let name: String
  let session: SessionID
  private let interviewer: String
  private let candidate: String
  private var ratings: [Int: Trail] = [:]
  private var notes: [Int: Trail] = [:]
  /// The questions turned to, in order, since the last one about which anything was confirmed.
  private var places = [1]
  private var question = 1
  private var isWriting = false
  private var isLeaving = false
  /// How many things were typed.
  private var count = 0

  init(_ name: String, interviewer: String, session: SessionID, candidate: String) {
    self.name = name
    self.interviewer = interviewer
    self.session = session
    self.candidate = candidate
  }

  var arguments: [String] { ["--as", interviewer] }
  var seat: Seat { .interviewer(Interviewer(interviewer)) }

  func way(isFirst: Bool) -> [KilledSeatStep] {
    isWriting = false
    isLeaving = false
    let open = KilledSeatStep(candidate, .key("Enter"))
    let there = KilledSeatStep("Ask next")
    return isFirst
      ? [open, KilledSeatStep("Say before the first question", .text("y]")), there] : [open, there]
  }

  func burst(_ screen: String, _ dice: inout SplitMix64) -> [TerminalHall.Press] {
    if isLeaving {
      // A key right after Esc would be another key: the screen must show what was typed before it,
      // and that it was taken.
      let last = notes[question]?.typed.last
      guard screen.contains("1-5 rate"), screen.typedWords.last == last else { return [] }
      isLeaving = false
    }
    guard isWriting else {
      var keys = ""
      if dice.below(3) > 0 {
        let step = question == 1 || (question < 8 && dice.below(3) > 0) ? 1 : -1
        question += step
        places.append(question)
        keys += step > 0 ? "]" : "["
      }
      if dice.below(2) == 0 { keys += rate() }
      isWriting = true
      return [.text(keys + "n" + word())]
    }
    switch dice.below(8) {
    case 0:
      isWriting = false
      isLeaving = true
      return [.key("Escape")]
    case 1...4: return [.text(" " + word()), .key("M-" + rate())]
    default: return [.text(" " + word() + " " + word())]
    }
  }

  private func word() -> String {
    count += 1
    notes[question, default: Trail()].type("k\(count)z", number: count)
    return "k\(count)z"
  }

  private func rate() -> String {
    let last = ratings[question]?.typed.last.flatMap { Int($0) } ?? 0
    count += 1
    ratings[question, default: Trail()].type("\(last % 5 + 1)", number: count)
    return "\(last % 5 + 1)"
  }

  func confirm(_ screen: String, _ tally: inout KillTally) {
    guard screen.saysSaved, let shown = Self.question(screen) else { return }
    // The tick is for all that was done, so for what was typed before, too.
    let numbers = [
      screen.typedWords.last.flatMap { notes[shown]?.number(of: $0) },
      Self.rating(screen).flatMap { ratings[shown]?.number(of: $0) },
    ]
    guard let last = numbers.compactMap(\.self).max() else { return }
    let (choices, words) = (tally.choices, tally.words)
    for number in 1...8 {
      tally.choices += ratings[number]?.confirm(upTo: last) ?? 0
      tally.words += notes[number]?.confirm(upTo: last) ?? 0
    }
    guard tally.choices + tally.words > choices + words else { return }
    if let place = places.lastIndex(of: shown) { places.removeFirst(place) }
  }

  var isSettled: Bool { (Array(ratings.values) + notes.values).allSatisfy(\.isSettled) }

  func compare(with record: SeatRecord) -> [String] {
    var wrong: [String] = []
    for number in 1...8 {
      let found = Self.ratings(of: number, in: record)
      if let why = ratings[number, default: Trail()].compare(with: found) {
        wrong.append("\(name), ratings of q\(number): \(why)")
      }
      let words = Self.words(on: number, in: record)
      if let why = notes[number, default: Trail()].compare(with: words, canBreak: true) {
        wrong.append("\(name), note on q\(number): \(why)")
      }
    }
    let reached = Self.reached(record)
    if !places.contains(reached) { wrong.append("\(name) was at one of \(places), not \(reached)") }
    question = reached
    places = [reached]
    return wrong
  }

  func isBack(_ screen: String, _ record: SeatRecord) -> Bool {
    let reached = Self.reached(record)
    guard Self.question(screen) == reached else { return false }
    let rating = Self.ratings(of: reached, in: record).last
    let last = Self.words(on: reached, in: record).last
    return Self.rating(screen) == rating && (last.map(screen.contains) ?? true)
  }

  // MARK: The screen

  private static func question(_ screen: String) -> Int? {
    screen.firstMatch(of: #/(?m)^▸ ([1-8]) /#).flatMap { Int($0.1) }
  }

  private static func rating(_ screen: String) -> String? {
    screen.firstMatch(of: #/▐ ([1-5]) ▌/#).map { String($0.1) }
  }

  // MARK: The record

  private static func reached(_ record: SeatRecord) -> Int {
    let last = record.happenings.lazy.reversed().compactMap { happening in
      if case .questionReached(let question) = happening { Int(question.dropFirst()) } else { nil }
    }.first
    return last ?? 1
  }

  private static func ratings(of number: Int, in record: SeatRecord) -> [String] {
    record.happenings.compactMap { happening in
      guard case .questionRated("q\(number)", .rated(let rating)?) = happening else { return nil }
      return "\(rating.value)"
    }
  }

  private static func words(on number: Int, in record: SeatRecord) -> [String] {
    let written = record.happenings.lazy.reversed().compactMap { happening in
      if case .noteWritten("q\(number)", let note) = happening { note } else { nil }
    }.first
    return SeatRecord.words((record.drafts["q\(number)"] ?? written)?.text ?? "")
  }
}
