import Interview
import TestSupport

/// A seat at which somebody types, and whose console is killed again and again.
protocol KilledSeat: AnyObject {
  /// What its terminal is called.
  var name: String { get }
  /// What the program is started with, after the ledger.
  var arguments: [String] { get }
  var session: SessionID { get }
  var seat: Seat { get }

  /// How one gets from the start of the program to where one types.
  ///
  /// - Parameter isFirst: whether nobody has sat there before.
  func way(isFirst: Bool) -> [KilledSeatStep]

  /// What is typed next, as the screen stands; nothing where one has to wait for it.
  func burst(_ screen: String, _ dice: inout SplitMix64) -> [TerminalHall.Press]

  /// Takes note of what a screen shows as saved.
  func confirm(_ screen: String, _ tally: inout KillTally)

  /// Whether all that was typed is confirmed.
  var isSettled: Bool { get }

  /// Compares with the record, and goes on from there; gives what is wrong.
  func compare(with record: SeatRecord) -> [String]

  /// Whether a console that was started again shows what the record has, where one was.
  func isBack(_ screen: String, _ record: SeatRecord) -> Bool
}

/// One step of the way in: what is waited for, and what is pressed then.
struct KilledSeatStep {
  var isDue: (String) -> Bool
  var keys: (String) -> [TerminalHall.Press]

  init(_ expected: String, _ keys: TerminalHall.Press...) {
    isDue = { $0.contains(expected) }
    self.keys = { _ in keys }
  }

  init(when isDue: @escaping (String) -> Bool, _ keys: @escaping (String) -> [TerminalHall.Press]) {
    self.isDue = isDue
    self.keys = keys
  }
}

/// What a ledger has of one seat of a session.
struct SeatRecord {
  /// The events of the seat, oldest first.
  var happenings: [Happening]
  /// What is being typed, by question or item.
  var drafts: [String: Note]

  /// The words of a note, whatever lines it has.
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// What was done and seen.
struct KillTally: CustomStringConvertible {
  var kills = 0
  var keys = 0
  /// Ratings, picks, marks and scores that a screen has confirmed.
  var choices = 0
  /// Words of notes, answers and reasons that a screen has confirmed.
  var words = 0
  var lost = 0

  mutating func add(_ other: KillTally) {
    kills += other.kills
    keys += other.keys
    choices += other.choices
    words += other.words
    lost += other.lost
  }

  var description: String {
    "\(kills) kills, \(keys) keys, \(choices) confirmed choices, \(words) confirmed words, \(lost) lost"
  }
}

extension String {
  /// The words of the form `k12z` on a screen, which are typed at every seat in turn.
  var typedWords: [String] { matches(of: /\bk[0-9]+z\b/).map { String($0.output) } }

  /// Whether the screen says that all it shows is on disk.
  var saysSaved: Bool { contains("saved ✓") }
}
