import CSV
import Testing

@Suite struct PieceCutterTests {
  /// Else a long file with CR alone for its line end would be one row, too long to be read.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func aPieceEndsWhereALineDoes(end: String) throws {
    let text = String(repeating: "s1,Dana,a,q1,,rated,3" + end, count: 100)
    var cutter = PieceCutter(MemorySource(name: "ratings.csv", bytes: text.utf8))
    var piece = Piece()
    var sizes: [Int] = []
    repeat {
      cutter.cut(64, into: &piece)
      sizes.append(piece.bytes.count)
    } while !cutter.isAtEnd
    #expect(sizes.allSatisfy { $0 <= 128 })
    #expect(sizes.reduce(0, +) == text.utf8.count)
  }
}
