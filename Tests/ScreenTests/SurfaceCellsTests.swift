import TestSupport
import Testing
import Text

@testable import Screen

@Suite struct SurfaceCellsTests {
  private func surface(_ width: Int, _ height: Int) -> Surface {
    Surface(size: Size(width: width, height: height))
  }

  @Test func textIsCutAtTheRectangleAndAtThePicture() {
    var picture = surface(10, 2)
    let end = picture.write("abcdefgh", in: Rect(x: 2, y: 0, width: 4, height: 1))
    #expect(picture.lines == ["  abcd", ""])
    #expect(end == 6)
    picture.write("abcdefgh", in: Rect(x: 7, y: 1, width: 90, height: 1))
    #expect(picture.lines[1] == "       abc")
  }

  @Test func nothingIsDrawnOutside() {
    var picture = surface(4, 2)
    for rect in [
      Rect(x: -9, y: 0, width: 5, height: 1), Rect(x: 9, y: 0, width: 5, height: 1),
      Rect(x: 0, y: -3, width: 5, height: 2), Rect(x: 0, y: 7, width: 5, height: 2),
      Rect(x: 0, y: 0, width: 0, height: 9),
    ] {
      picture.write("日本text", in: rect)
      picture.fill(rect, with: "#")
      picture.writeRight("text", in: rect)
      picture.rule(rect)
    }
    picture.write("text", in: picture.bounds, row: 2)
    picture.write("text", in: picture.bounds, row: -1)
    #expect(picture == surface(4, 2))
    #expect(picture[-1, 0] == .blank)
    #expect(picture[4, 1] == .blank)
  }

  @Test func aWideCharacterThatTheEdgeWouldCutBecomesABlank() {
    var picture = surface(5, 1)
    picture.write("ab日本", in: picture.bounds)
    #expect(picture.lines == ["ab日"])
    #expect(picture[2, 0].text == "日")
    #expect(picture[3, 0].text == "")
    #expect(picture[4, 0].text == " ")
    var left = surface(4, 1)
    left.write("日本語", in: left.bounds, column: -1)
    #expect(left.lines == [" 本"])
  }

  @Test func writingOverHalfAWideCharacterBlanksTheOtherHalf() {
    var picture = surface(4, 1)
    picture.write("日本", in: picture.bounds)
    picture.write("x", in: picture.bounds, column: 1)
    #expect(picture.lines == [" x本"])
    picture.write("y", in: picture.bounds, column: 2)
    #expect(picture.lines == [" xy"])
  }

  @Test func aSyllableThatTakesSeveralColumnsFillsSeveralCells() {
    var picture = surface(6, 1)
    let end = picture.write("काx", in: picture.bounds)
    #expect(end == 3)
    #expect((0..<3).map { picture[$0, 0].text } == ["क", "ा", "x"])
  }

  @Test func everyPictureIsWholeCellsWhateverIsWritten() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      var picture = surface(
        Int.random(in: 0...12, using: &random), Int.random(in: 0...3, using: &random))
      for _ in 0..<4 {
        let rect = Rect(
          x: Int.random(in: -3...12, using: &random), y: Int.random(in: -1...3, using: &random),
          width: Int.random(in: 0...14, using: &random),
          height: Int.random(in: 0...4, using: &random))
        let column = Int.random(in: -4...6, using: &random)
        let end = picture.write(random.text(upTo: 12), in: rect, column: column)
        #expect(end <= max(rect.maxX, rect.x + column))
      }
      for y in 0..<picture.size.height { check(picture, row: y) }
    }
  }

  /// Every cell is a narrow glyph, or a wide one with an empty cell after it.
  private func check(_ picture: Surface, row y: Int) {
    var x = 0
    while x < picture.size.width {
      let text = picture[x, y].text
      #expect(!text.isEmpty, "half a wide character at \(x)")
      let width = TextWidth.of(text)
      #expect((1...2).contains(width))
      if width == 2 { #expect(x + 1 < picture.size.width && picture[x + 1, y].text.isEmpty) }
      x += max(1, width)
    }
  }
}
