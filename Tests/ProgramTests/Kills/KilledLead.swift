import Exact
import Interview
import TestSupport

/// The hiring lead, who types the score of a section of the test again and again.
final class KilledLead: KilledSeat {
  let name = "lead"
  let session: SessionID
  let seat = Seat.lead
  let arguments = ["--as", "lead"]
  private let candidate: String
  private let others: [String]
  private var scores = Trail()
  private var count = 0

  /// - Parameter others: other candidates of the list, who are filtered out of it.
  init(session: SessionID, candidate: String, others: [String]) {
    self.session = session
    self.candidate = candidate
    self.others = others
  }

  func way(isFirst: Bool) -> [KilledSeatStep] {
    [
      KilledSeatStep(candidate, .text("/" + candidate), .key("Enter")),
      KilledSeatStep(
        when: { [candidate, others] screen in
          screen.contains("Showing only") && screen.contains(candidate)
            && !others.contains(where: screen.contains)
        }, { _ in [.text("t")] }),
      KilledSeatStep("sections in"),
    ]
  }

  func burst(_ screen: String, _ dice: inout SplitMix64) -> [TerminalHall.Press] {
    let score = "\((scores.typed.last.flatMap { Int($0) } ?? 0) % 99 + 1)"
    count += 1
    scores.type(score, number: count)
    // On to the next row, which records this one, and back.
    return [.text(score), .key("Enter"), .key("Up")]
  }

  func confirm(_ screen: String, _ tally: inout KillTally) {
    guard screen.saysSaved, let score = Self.score(screen) else { return }
    tally.choices += scores.number(of: score).map { scores.confirm(upTo: $0) } ?? 0
  }

  var isSettled: Bool { scores.isSettled }

  func compare(with record: SeatRecord) -> [String] {
    scores.compare(with: Self.scores(record)).map { ["\(name), scores: \($0)"] } ?? []
  }

  func isBack(_ screen: String, _ record: SeatRecord) -> Bool {
    Self.score(screen) == Self.scores(record).last
  }

  /// The score in the first row, where it is recorded.
  private static func score(_ screen: String) -> String? {
    screen.firstMatch(of: /▸[^%]*%\s+([0-9]+)\s+100\s+[0-9.]+\s+✓ read once/).map { String($0.1) }
  }

  private static func scores(_ record: SeatRecord) -> [String] {
    record.happenings.compactMap { happening in
      guard case .sectionMarked(_, .whole(let marks)) = happening else { return nil }
      return marks.earned.writtenOut
    }
  }
}
