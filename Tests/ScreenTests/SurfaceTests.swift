import Screen
import Testing

/// A picture clips what does not fit and never holds half a character.
struct SurfaceTests {
  private func line(_ width: Int, _ draw: (inout Surface) -> Void) -> String {
    var surface = Surface(size: Size(width: width, height: 1))
    draw(&surface)
    return surface.cells.map(\.text).joined()
  }

  @Test func textIsCutAtTheEdgeOfItsRectangle() {
    let text = line(10) { surface in
      surface.write("abcdefgh", in: Rect(x: 2, y: 0, width: 4, height: 1))
    }
    #expect(text == "  abcd    ")
  }

  @Test func textMayEndAtTheRight() {
    let text = line(8) { $0.writeRight("end", in: $0.bounds) }
    #expect(text == "     end")
  }

  @Test func aWideCharacterThatWouldBeCutIsLeftOut() {
    let text = line(5) { $0.write("日本語", in: $0.bounds) }
    #expect(text == "日本 ")
  }

  @Test func writingOverHalfAWideCharacterBlanksTheOther() {
    let left = line(4) { surface in
      surface.write("日本", in: surface.bounds)
      surface.write("x", in: surface.bounds)
    }
    #expect(left == "x 本")
    let right = line(4) { surface in
      surface.write("日本", in: surface.bounds)
      surface.write("x", in: surface.bounds, column: 1)
    }
    #expect(right == " x本")
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (80, 24)])
  func drawingOutsideIsNoError(width: Int, height: Int) {
    var surface = Surface(size: Size(width: width, height: height))
    let far = Rect(x: -5, y: -5, width: 500, height: 500)
    surface.fill(far, with: "x")
    surface.write("outside", in: far, row: 400, column: 300)
    surface.rule(far)
    #expect(surface.cells.count == width * height)
    #expect(surface.cells.allSatisfy { $0.text == "x" || $0.text == "─" })
  }

  @Test func cuttingARectangleNeverLeavesIt() {
    let rect = Rect(x: 3, y: 2, width: 10, height: 4)
    for count in [-3, 0, 2, 4, 10, 99] {
      let parts = [
        rect.cutTop(count).top, rect.cutTop(count).rest, rect.cutBottom(count).bottom,
        rect.cutBottom(count).rest, rect.cutLeft(count).left, rect.cutLeft(count).rest,
        rect.cutRight(count).right, rect.cutRight(count).rest,
      ]
      for part in parts {
        #expect(part.isEmpty || part.intersection(rect) == part)
      }
      #expect(rect.cutTop(count).top.height + rect.cutTop(count).rest.height == rect.height)
      #expect(rect.cutLeft(count).left.width + rect.cutLeft(count).rest.width == rect.width)
    }
  }
}
