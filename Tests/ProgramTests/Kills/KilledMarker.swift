import Foundation
import Interview
import TestSupport

/// A marker, who rates a message by its criteria and records changes with their reasons.
final class KilledMarker: KilledSeat {
  let name = "marker"
  let session: SessionID
  private let marker: String
  /// The digits of all criteria after each key.
  private var marks = Trail()
  private var count = 0
  /// What the screen shows once it has taken the last key.
  private var awaits: ((String) -> Bool)?

  init(_ marker: String, session: SessionID) {
    self.marker = marker
    self.session = session
  }

  var seat: Seat { .marker(Marker(marker)) }
  var arguments: [String] { ["mark", "--as", marker] }

  func way(isFirst: Bool) -> [KilledSeatStep] {
    awaits = nil
    guard isFirst else {
      return [
        KilledSeatStep(when: { Self.answer($0) != nil }) {
          Self.answer($0) == "1" ? [.text("]")] : []
        },
        KilledSeatStep(when: { Self.answer($0) == "2" }) { _ in [] },
      ]
    }
    marks.type("4444", number: 0)
    return [
      KilledSeatStep("0 of 2 marked", .text("1"), .key("Enter")),
      KilledSeatStep("1 of 2 marked", .text("4444")),
      KilledSeatStep("All rated: Enter records", .key("Enter")),
      KilledSeatStep("2 of 2 marked"),
    ]
  }

  func burst(_ screen: String, _ dice: inout SplitMix64) -> [TerminalHall.Press] {
    if let awaits {
      guard awaits(screen) else { return [] }
      self.awaits = nil
    }
    if screen.contains(Self.question) {
      count += 1
      awaits = { !$0.contains(Self.question) }
      return [.text("k\(count)z"), .key("Enter")]
    }
    let rows = Self.rows(screen)
    guard marks.isSettled, rows.count == 4, let place = rows.firstIndex(where: \.isHere) else {
      return []
    }
    if screen.contains("Changed: Enter records"), dice.below(3) == 0 {
      awaits = { $0.contains(Self.question) }
      return [.key("Enter")]
    }
    var digits = rows.map(\.digit)
    digits[place] = digits[place] % 5 + 1
    count += 1
    marks.type(Self.text(digits), number: count)
    let move = dice.below(4) == 0 ? [TerminalHall.Press.key(place == 3 ? "Up" : "Down")] : []
    return [.text("\(digits[place])")] + move
  }

  func confirm(_ screen: String, _ tally: inout KillTally) {
    guard screen.saysSaved else { return }
    let shown = Self.text(Self.rows(screen).map(\.digit))
    tally.choices += marks.number(of: shown).map { marks.confirm(upTo: $0) } ?? 0
  }

  var isSettled: Bool { marks.isSettled }

  func compare(with record: SeatRecord) -> [String] {
    marks.compare(withLast: Self.mark(record)).map { ["\(name), marks: \($0)"] } ?? []
  }

  func isBack(_ screen: String, _ record: SeatRecord) -> Bool {
    Self.text(Self.rows(screen).map(\.digit)) == Self.mark(record)
  }

  /// Which of the two answers is in view.
  private static func answer(_ screen: String) -> String? {
    screen.firstMatch(of: /[0-9A-F]{6} · ([12]) of 2/).map { String($0.1) }
  }

  private static let question = "Why? The change is recorded"

  private static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

  /// The criteria of the message with their digits, and which one the cursor is at.
  private static func rows(_ screen: String) -> [(digit: Int, isHere: Bool)] {
    guard let line = screen.range(of: "┴") else { return [] }
    return screen[line.upperBound...].split(separator: "\n").compactMap { row in
      row.firstMatch(of: /^ ([▸ ]) .{19} ([1-5])(?: |$)/).flatMap { match in
        Int(match.2).map { ($0, match.1 == "▸") }
      }
    }
  }

  /// What the record has of the message's mark: in hand, or recorded last.
  private static func mark(_ record: SeatRecord) -> String? {
    let recorded = record.happenings.lazy.reversed().compactMap { happening in
      switch happening {
      case .answerMarked(_, .ratings(let ratings)), .answerRemarked(_, .ratings(let ratings), _):
        ratings.mapValues(\.value)
      default: nil
      }
    }.first
    let inHand = record.drafts.values.compactMap { note -> [String: Int]? in
      let pairs = note.lines.map { $0.text.split(separator: " ") }.filter { $0.count == 2 }
      let digits = pairs.compactMap { pair in Int(pair[1]).map { (String(pair[0]), $0) } }
      return digits.isEmpty ? nil : Dictionary(digits) { $1 }
    }.first
    guard let found = inHand ?? recorded else { return nil }
    return text(["tone", "clarity", "contents", "discretion"].compactMap { found[$0] })
  }
}
