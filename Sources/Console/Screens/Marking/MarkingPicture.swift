import Screen

/// The picture of the marking screen.
struct MarkingPicture {
  let screen: MarkingScreen

  func draw(on surface: inout Surface, in area: Rect) {
    guard screen.task != nil else {
      let text = screen.book.hasRead ? "No open answers wait for a mark." : "Reading the answers …"
      surface.write(text, in: area.inset(left: 1, top: 1))
      return
    }
    let layout = MarkingLayout(area: area, screen: screen)
    drawBorders(layout, on: &surface)
    MarkingList(screen: screen).draw(on: &surface, in: layout.list)
    MarkingText(screen: screen, layout: layout).draw(on: &surface)
    let pane = MarksPane(screen: screen, shape: layout.shape)
    pane.draw(on: &surface, in: layout.marks)
  }

  private func drawBorders(_ layout: MarkingLayout, on surface: inout Surface) {
    let bar = Rect(x: layout.list.maxX, y: layout.list.y, width: 1, height: layout.list.height)
    switch layout.shape {
    case .wide:
      surface.fill(bar, with: "│", style: .quiet)
      surface.fill(
        Rect(
          x: layout.marks.x - 2, y: layout.marks.y, width: 1, height: layout.marks.height),
        with: "│", style: .quiet)
    case .stacked, .narrow:
      let line = Rect(x: 0, y: layout.marks.y - 1, width: surface.size.width, height: 1)
      surface.rule(line)
      if layout.shape == .stacked {
        surface.fill(bar, with: "│", style: .quiet)
        surface.write("┴", in: line, column: bar.x, style: .quiet)
      }
    }
  }
}
