import Exact
import Guide
package import Interview

/// One item of a taken test: the answer, and what became of it.
package struct MarkedItem: Sendable, Hashable {
  /// What a marker made of the answer.
  package struct Reading: Sendable, Hashable {
    package var marker: Marker
    /// The first mark, which stays.
    package var first: OpenMark
    /// The mark that counts.
    package var final: OpenMark
  }

  package var item: String
  /// The answer that counts; nil where none was given in time.
  package var answer: Sitting.Given?
  /// What came after the time and does not count.
  package var late: Sitting.Given?
  /// What the markers made of it, by name; none for an answer that the key marks.
  package var readings: [Reading]
  /// What it earned before any change by hand; nil while it waits for a marker.
  package var first: EarnedMarks?
  /// What it earns; nil while it waits for a marker.
  package var final: EarnedMarks?
  /// The widest difference between two markers; 0 where there are not two.
  package var spread: Int
  /// Whether the answer is a number that its key does not understand, so that a person marks it.
  package var isUnreadNumber: Bool

  /// Whether it still waits for a marker.
  package var isWaiting: Bool { final == nil }
}

extension MarkedItem {
  /// Marks an item as the session stands; its section is closed.
  init(_ item: TestItem, session: Session, assessment: Assessment) {
    self.item = item.id
    answer = session.answer(to: item, under: assessment)
    late = session.lateAnswer(to: item, under: assessment)
    readings = session.marking.sorted { $0.key < $1.key }.compactMap { marker, items in
      guard let entries = items[item.id], let first = entries.first, let last = entries.last else {
        return nil
      }
      return Reading(marker: marker, first: first.mark, final: last.mark)
    }
    let isForMarkers = answer.map { assessment.isForMarkers($0.answer, to: item) } ?? false
    isUnreadNumber = isForMarkers && !item.task.isOpen
    spread = OpenMark.widestDifference(readings.map(\.final), on: item)
    if isForMarkers || item.task.isOpen {
      first = Self.open(item, answer, isForMarkers, readings.map(\.first), assessment)
      final = Self.open(item, answer, isForMarkers, readings.map(\.final), assessment)
    } else {
      first = KeyMarking.earned(
        answer?.answer ?? .text(text: ""), to: item, unread: assessment.unreadNumbers)
      final = first
    }
    guard let remark = session.remarks[item.id]?.last else { return }
    // The mark out of the item's points: a share, so that nothing exceeds them.
    let share = remark.marks.earned.divided(by: remark.marks.possible)
    final = share.flatMap {
      EarnedMarks(item, share: $0, how: "by hand: \(remark.reason)")
    }
  }

  private static func open(
    _ item: TestItem, _ answer: Sitting.Given?, _ isForMarkers: Bool, _ marks: [OpenMark],
    _ assessment: Assessment
  ) -> EarnedMarks? {
    guard isForMarkers else { return EarnedMarks(item, share: .zero, how: "no answer") }
    let shares = marks.compactMap {
      OpenMarking.share(of: $0, for: item, assessment.criteria)
    }
    guard !shares.isEmpty, let mean = shares.sum().divided(by: Rational(shares.count)) else {
      return nil
    }
    let whose = shares.count == 1 ? "one marker" : "mean of \(shares.count) markers"
    return EarnedMarks(item, share: mean, how: whose)
  }
}
