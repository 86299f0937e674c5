import Screen
import Testing

/// Where a text stands in a picture.
struct SurfacePlacesTests {
  private func surface(_ lines: String...) -> Surface {
    var surface = Surface(size: Size(width: 12, height: lines.count))
    for (row, line) in lines.enumerated() { surface.write(line, in: surface.bounds, row: row) }
    return surface
  }

  @Test func capitalsDoNotMatterAndPlacesDoNotOverlap() {
    let surface = surface("Ana banana", "ANA")
    #expect(
      surface.places(of: "ana", in: surface.bounds) == [
        Rect(x: 0, y: 0, width: 3, height: 1), Rect(x: 5, y: 0, width: 3, height: 1),
        Rect(x: 0, y: 1, width: 3, height: 1),
      ])
    #expect(surface.places(of: "", in: surface.bounds).isEmpty)
    #expect(surface.places(of: "banana ana", in: surface.bounds).isEmpty)
  }

  @Test func aWideCharacterIsOnePlaceOfTwoColumns() {
    let surface = surface("a日本b")
    #expect(surface.places(of: "日", in: surface.bounds) == [Rect(x: 1, y: 0, width: 2, height: 1)])
    #expect(surface.places(of: "本b", in: surface.bounds) == [Rect(x: 3, y: 0, width: 3, height: 1)])
  }

  @Test func onlyTheRectangleIsLookedThrough() {
    let surface = surface("abcabc")
    let right = Rect(x: 2, y: 0, width: 20, height: 5)
    #expect(surface.places(of: "abc", in: right) == [Rect(x: 3, y: 0, width: 3, height: 1)])
  }

  @Test func aMarkLeavesTextAndToneAsTheyAre() {
    var surface = Surface(size: Size(width: 6, height: 1))
    surface.write("abc", in: surface.bounds, style: Style(.bad, .reverse))
    surface.write("b", in: surface.bounds, column: 4, style: Style(.good, .bold))
    surface.mark("B", in: surface.bounds)
    #expect(surface.lines == ["abc b"])
    #expect(surface[1, 0].style == Style(.bad, .underline))
    #expect(surface[4, 0].style == Style(.good, [.bold, .reverse, .underline]))
    #expect(surface[0, 0].style == Style(.bad, .reverse))
  }
}
