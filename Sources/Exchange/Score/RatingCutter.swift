import CSV

/// Cuts a source into the pieces of a turn, whatever kind of source it is.
protocol RatingCutting: AnyObject, Sendable {
  /// The next pieces, none at the end of the source; `spare` ones are used again.
  func next(_ count: Int, spare: [RatingPiece]) -> [RatingPiece]
}

/// Cuts one kind of source.
///
/// Only one thread has to do with it at a time.
final class RatingCutter<Source: ByteSource & ~Copyable>: RatingCutting, @unchecked Sendable {
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
