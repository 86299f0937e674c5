import Interview
import Screen
import Text

/// The picture of the question for a PIN; it draws from nothing else.
struct PinDeskPicture {
  let desk: PinDesk
  /// Whether something of this console is not on disk.
  let isUnsaved: Bool

  /// What stands at the beginning of the first line.
  var name: String { desk.purpose == .locked ? "Locked" : "PIN" }

  func draw(on surface: inout Surface, in area: Rect) {
    let column = area.inset(left: 2, right: 2, top: area.height >= 14 ? 1 : 0)
    var row = 0
    func write(_ text: String, _ style: Style = .plain) {
      for line in TextWrap.lines(text, width: min(72, column.width)) {
        surface.write(line, in: column, row: row, style: style)
        row += 1
      }
    }
    write(title, .bold)
    row += 1
    for sentence in sentences { write(sentence, .quiet) }
    row += 1
    switch desk.stage {
    case .asking, .choosing, .again: desk.field.draw(on: &surface, in: column.row(row))
    case .checking: surface.write("…", in: column, row: row)
    case .keeping: surface.write("saving …", in: column, row: row)
    }
    row += 2
    if let message = desk.message { write(message, Style(.caution)) }
    if isUnsaved {
      write("Not everything of this console is saved yet. It is tried again.", Style(.bad))
    }
  }

  private var title: String {
    let name = desk.holder == .lead ? "the hiring lead" : desk.holder.words
    return switch desk.stage {
    case .asking, .checking: "The PIN of \(name)"
    case .choosing, .keeping: "A new PIN for \(name)"
    case .again: "The new PIN once more"
    }
  }

  private var sentences: [String] {
    switch desk.stage {
    case .asking, .checking:
      return desk.purpose == .locked
        ? [
          "All that was done is saved and stays where it was.",
          "What is typed here is not recorded.",
        ] : ["What is typed here is not recorded."]
    case .choosing, .keeping:
      let length = "\(Pin.lengths.lowerBound) to \(Pin.lengths.upperBound) digits"
      return [
        "\(length); not one that you use elsewhere. Whoever forgets it asks the hiring lead,"
          + " who can reset it. It keeps others of this account from your seat by chance or for"
          + " fun; it does not hide the file.",
        desk.isRequired
          ? "The hiring lead requires one at every seat." : "Enter on nothing, twice: no PIN.",
      ]
    case .again: return ["So that a slip of the finger locks nobody out."]
    }
  }
}
