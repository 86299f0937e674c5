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
    /// The file that it came from, where it is an outside rater's; nil for a person here.
    package var file: String?

    /// Whose it is: `J. Marsh`, or `Northgate, outside`.
    package var whose: String { file == nil ? marker.text : "\(marker), outside" }
  }

  package var item: String
  /// The answer that counts; nil where none was given in time.
  package var answer: Sitting.Given?
  /// What came after the time and does not count.
  package var late: Sitting.Given?
  /// What the markers made of it, by name, and after them outside raters; none for an answer that
  /// the key marks.
  package var readings: [Reading]
  /// Whether the outside raters' marks among `readings` may be shown.
  package var showsOutside: Bool
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

  /// The readings of outside raters.
  package var outside: [Reading] { readings.filter { $0.file != nil } }

  /// What is said of an answer that waits.
  package var waitingWords: String {
    outside.isEmpty ? "waits for a marker" : "marked outside, waits for a marker here"
  }
}

extension MarkedItem {
  /// Marks an item as the session stands; its section is closed.
  init(_ item: TestItem, session: Session, assessment: Assessment) {
    self.item = item.id
    answer = session.answer(to: item, under: assessment)
    late = session.lateAnswer(to: item, under: assessment)
    readings = session.readings(of: item.id)
    showsOutside = session.showsOutsideMarks(of: item.id)
    let isForMarkers = answer.map { assessment.isForMarkers($0.answer, to: item) } ?? false
    isUnreadNumber = isForMarkers && !item.task.isOpen
    let counting = readings.counting
    spread = OpenMark.widestDifference(counting.map(\.final), on: item)
    if isForMarkers || item.task.isOpen {
      first = Self.open(item, answer, isForMarkers, counting, \.first, assessment)
      final = Self.open(item, answer, isForMarkers, counting, \.final, assessment)
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
    _ item: TestItem, _ answer: Sitting.Given?, _ isForMarkers: Bool, _ readings: [Reading],
    _ mark: KeyPath<Reading, OpenMark>, _ assessment: Assessment
  ) -> EarnedMarks? {
    guard isForMarkers else { return EarnedMarks(item, share: .zero, how: "no answer") }
    let marked = readings.compactMap { reading in
      OpenMarking.share(of: reading[keyPath: mark], for: item, assessment.criteria).map {
        (share: $0, isOutside: reading.file != nil)
      }
    }
    let shares = marked.map(\.share)
    // An outside rater's mark never stands alone.
    guard marked.contains(where: { !$0.isOutside }) else { return nil }
    guard let mean = shares.sum().divided(by: Rational(shares.count)) else {
      return nil
    }
    let outside = marked.count(where: \.isOutside)
    let whose =
      (shares.count == 1 ? "one marker" : "mean of \(shares.count) markers")
      + (outside == 0 ? "" : ", \(outside) of them outside")
    return EarnedMarks(item, share: mean, how: whose)
  }
}
