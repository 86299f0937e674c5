import CSV
import Dispatch

/// Reads `ratings.csv` on all processors, as if it were read from top to bottom.
///
/// In turns of three things at once: some pieces are cut from the source, the
/// pieces cut before are read, each by itself, and the rows of those read before
/// are brought together in their order.
enum RatingPipeline {
  /// How many pieces belong to a turn.
  private static let turn = 4

  /// Reads a source to its end.
  ///
  /// - Parameters:
  ///   - pieceSize: how large a piece is, about, in bytes.
  ///   - take: is given everything that each row says; nil spares finding that out.
  /// - Throws: The first fault of the file.
  static func read(
    _ source: consuming some ByteSource & ~Copyable, names: GuideNames, pieceSize: Int,
    into gathering: inout SessionGathering, warn: (Warning) -> Void,
    take: ((RatingRow) -> Void)? = nil
  ) throws(InputError) {
    let file = source.name
    let cutter = RatingCutter(source, pieceSize: pieceSize)
    let first = cutter.next(1, spare: [])
    // Even an empty source is one piece.
    let piece = first.first
    guard
      let plan = try piece?.readFirst(
        of: file, names: names, keepsRows: take != nil, warn: warn)
    else { return }
    var merger = RatingMerger(plan: plan)
    var read = first
    var cut = cutter.next(turn, spare: [])
    var spare: [RatingPiece] = []
    while !read.isEmpty || !cut.isEmpty {
      let (outcome, next) = work(
        on: cut, plan, merging: read, &merger, &gathering, cutting: cutter, spare: spare)
      for warning in merger.warnings { warn(warning) }
      merger.warnings = []
      if let take { for row in merger.rows { take(row) } }
      merger.rows = []
      try outcome.get()
      spare = read
      read = cut
      cut = next
    }
  }

  /// One turn: reads pieces, brings earlier ones together and cuts later ones.
  private static func work(
    on pieces: [RatingPiece], _ plan: RatingPlan, merging read: [RatingPiece],
    _ merger: inout RatingMerger, _ gathering: inout SessionGathering,
    cutting cutter: any RatingCutting, spare: [RatingPiece]
  ) -> (outcome: Result<Void, InputError>, next: [RatingPiece]) {
    var outcome = Result<Void, InputError>.success(())
    var next: [RatingPiece] = []
    withUnsafeMutablePointer(to: &merger) { merger in
      withUnsafeMutablePointer(to: &gathering) { gathering in
        withUnsafeMutablePointer(to: &outcome) { outcome in
          withUnsafeMutablePointer(to: &next) { next in
            // Each of these is touched by one of the threads, and all have ended when the
            // call returns.
            nonisolated(unsafe) let (merger, gathering) = (merger, gathering)
            nonisolated(unsafe) let (outcome, next) = (outcome, next)
            DispatchQueue.concurrentPerform(iterations: pieces.count + 2) { index in
              switch index {
              case 0:
                outcome.pointee = merge(read, &merger.pointee, into: &gathering.pointee)
              case 1: next.pointee = cutter.next(turn, spare: spare)
              default: pieces[index - 2].read(plan)
              }
            }
          }
        }
      }
    }
    return (outcome, next)
  }

  private static func merge(
    _ pieces: [RatingPiece], _ merger: inout RatingMerger,
    into gathering: inout SessionGathering
  ) -> Result<Void, InputError> {
    do throws(InputError) {
      for piece in pieces { try merger.merge(piece, into: &gathering) }
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}

/// Cuts a source into the pieces of a turn, whatever kind of source it is.
private protocol RatingCutting: AnyObject, Sendable {
  /// The next pieces, none at the end of the source; `spare` ones are used again.
  func next(_ count: Int, spare: [RatingPiece]) -> [RatingPiece]
}

/// Cuts one kind of source.
///
/// Only one thread has to do with it at a time.
private final class RatingCutter<Source: ByteSource & ~Copyable>: RatingCutting, @unchecked Sendable
{
  private var cutter: PieceCutter<Source>
  private let pieceSize: Int

  /// Prepares to cut a source into pieces of about so many bytes.
  init(_ source: consuming Source, pieceSize: Int) {
    cutter = PieceCutter(source)
    self.pieceSize = pieceSize
  }

  func next(_ count: Int, spare: [RatingPiece]) -> [RatingPiece] {
    var spare = spare
    var pieces: [RatingPiece] = []
    while pieces.count < count && !cutter.isAtEnd {
      let piece = spare.popLast() ?? RatingPiece()
      cutter.cut(pieceSize, into: &piece.piece)
      pieces.append(piece)
    }
    return pieces
  }
}
