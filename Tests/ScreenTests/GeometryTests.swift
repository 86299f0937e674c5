import Testing

@testable import Screen

@Suite struct GeometryTests {
  private static let sides = [-5, 0, 1, 2, 3, 24, 80, 500]

  @Test(arguments: sides, sides) func cutsCoverARectangleWithoutOverlap(width: Int, height: Int) {
    let whole = Rect(x: 3, y: 4, width: width, height: height)
    for count in [-1, 0, 1, 2, 40, 1000] {
      let (top, below) = whole.cutTop(count)
      let (bottom, above) = whole.cutBottom(count)
      let (left, right) = whole.cutLeft(count)
      let (end, start) = whole.cutRight(count)
      for part in [top, below, bottom, above, left, right, end, start] {
        #expect(part.intersection(whole) == part || part.isEmpty)
        #expect(part.width >= 0 && part.height >= 0)
      }
      #expect(top.height + below.height == whole.height && below.y == top.maxY)
      #expect(bottom.height + above.height == whole.height && bottom.y == above.maxY)
      #expect(left.width + right.width == whole.width && right.x == left.maxX)
      #expect(end.width + start.width == whole.width && end.x == start.maxX)
    }
  }

  @Test func rowsOutsideAreEmpty() {
    let rect = Rect(x: 0, y: 0, width: 1, height: 1)
    #expect(!rect.row(0).isEmpty)
    #expect(rect.row(1).isEmpty)
    #expect(rect.row(-1).isEmpty)
    #expect(rect.inset(left: 1, right: 1, top: 1, bottom: 1).isEmpty)
  }

  @Test func rectanglesApartHaveNothingInCommon() {
    let one = Rect(x: 0, y: 0, width: 2, height: 2)
    #expect(one.intersection(Rect(x: 5, y: 5, width: 2, height: 2)).isEmpty)
    #expect(one.intersection(Rect(x: 1, y: 1, width: 9, height: 9)).width == 1)
  }
}
