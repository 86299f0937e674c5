/// A form in which the scorecards of many sessions are written, one after another.
///
/// Who works scorecards out need not know the form, nor the form where they come from.
package protocol ScoredPages: Sendable {
  /// What stands before the first session.
  var opening: [UInt8] { get }
  /// What stands after the last session.
  var closing: [UInt8] { get }

  /// The scorecards of some sessions, numbered in the order of all.
  func pages(_ numbers: Range<Int>, _ scored: (Int) -> ScoredSession) -> [UInt8]
}
