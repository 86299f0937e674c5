import CSV
import Dispatch
import Guide
package import Scoring

/// The sessions of a folder of CSV files, scored and not stored.
package struct ScoreFolder: Sendable {
  private let scoringPlan: ScoringPlan
  private let sessions: GatheredSessions

  /// Scores what has been gathered.
  init(_ gathering: consuming SessionGathering, guide: HiringGuide) {
    scoringPlan = ScoringPlan(guide: guide)
    sessions = GatheredSessions(gathering, guide: guide)
  }

  package var count: Int { sessions.count }

  /// A session in order of first appearance, scored.
  package subscript(index: Int) -> ScoredSession { sessions.scored(index, by: scoringPlan) }

  /// Writes the scorecards of all sessions, in order, piece by piece.
  ///
  /// Sessions are scored on all processors, a few thousand at a time.
  ///
  /// - Throws: What `sink` throws.
  package func write<Failure: Error>(
    _ pages: some ScoredPages, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try pages.opening.give(to: sink)
    let wave = 8
    let piece = 256
    var first = 0
    while first < count {
      let start = first
      let pieces = ScoreFolder.inParallel(wave) { index in
        let from = min(start + index * piece, count)
        // Threads that count references to one scoring plan would wait for each other.
        let scoringPlan = ScoringPlan(guide: scoringPlan.guide)
        return pages.pages(from..<min(from + piece, count)) {
          sessions.scored($0, by: scoringPlan)
        }
      }
      for piece in pieces { try piece.give(to: sink) }
      first += wave * piece
    }
    try pages.closing.give(to: sink)
  }

  /// What `scorecards.csv` says otherwise than these scorecards, in the order of its rows.
  func warnings(on given: GivenScorecards) -> [Warning] {
    let table = ScorecardTable(guide: scoringPlan.guide)
    let piece = 256
    return ScoreFolder.inParallel((given.rows.count + piece - 1) / piece) { index in
      let scoringPlan = ScoringPlan(guide: scoringPlan.guide)
      return given.rows[(index * piece)..<min((index + 1) * piece, given.rows.count)].flatMap {
        given.warnings($0, on: sessions.scored($0.session, by: scoringPlan), table)
      }
    }.flatMap { $0 }
  }

  /// What `work` makes of each number below `count`, worked out on all processors.
  private static func inParallel<Outcome: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> [Outcome]
  ) -> [[Outcome]] {
    // An empty array made so writes to memory that all empty arrays share.
    guard count > 0 else { return [] }
    return [[Outcome]](unsafeUninitializedCapacity: count) { slots, filled in
      // Each turn fills a slot of its own, and all have ended when the call returns.
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: count) { index in
        slots.initializeElement(at: index, to: work(index))
      }
      filled = count
    }
  }
}

extension [UInt8] {
  fileprivate func give<Failure: Error>(
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let result = withUnsafeBytes { bytes -> Result<Void, Failure> in
      do throws(Failure) { return .success(try sink(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }
}
