import Text

/// Makes parts of a guide of the cells of a sheet, and notes what no part can be made of.
///
/// What stands in for a faulty cell has no fault of its own. Lengths, ranges and how parts agree
/// are left to `GuideReader`, so that these checks are the same for every guide.
struct SheetReading {
  let table: SheetTable
  let log: FaultLog

  // MARK: Kinds of cells

  func text(_ cell: SheetTable.Cell) -> GuideNode { .text(cell.text, cell.place) }

  /// A text that must be there; an empty one is a fault that the reader finds.
  func text(_ cell: SheetTable.Cell?, at place: Place) -> GuideNode {
    cell.map(text) ?? .text("", place)
  }

  /// The digits of a whole number, also of a percentage; nil where a cell holds something else.
  static func digits(_ text: String, mayBePercent: Bool = false) -> String? {
    let digits = mayBePercent && text.last == "%" ? String(text.dropLast()) : text
    return PlainScalar.whole(digits) != nil && digits.first != "-" ? digits : nil
  }

  /// A whole number, whatever it is to the spreadsheet; the other one where the cell holds none.
  func number(
    _ cell: SheetTable.Cell, _ name: String, else other: Int, mayBePercent: Bool = false
  ) -> GuideNode {
    let digits = Self.digits(cell.text, mayBePercent: mayBePercent)
    if digits == nil {
      log.note(
        .wholeNumber, at: cell.place,
        "\"\(name)\" must be a whole number, digits only, and is \(Excerpt.quoted(cell.text))")
    }
    return .plain(digits ?? String(other), cell.place)
  }

  /// Whether a cell says yes or no; nil where it says neither.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "x", "1": true
    case "no", "n", "false", "0": false
    default: nil
    }
  }

  func truth(_ cell: SheetTable.Cell, _ name: String) -> GuideNode {
    let truth = Self.truth(cell.text)
    if truth == nil {
      log.note(
        .wrongType, at: cell.place,
        "\"\(name)\" must be yes or no and is \(Excerpt.quoted(cell.text)); an empty cell is no")
    }
    return .plain(truth == true ? "true" : "false", cell.place)
  }

  /// One of a few words, in small letters.
  func word(_ cell: SheetTable.Cell) -> GuideNode {
    let word = cell.text.lowercased()
    return .text(word == "behavioral" ? "behavioural" : word, cell.place)
  }

  /// The entries of a list: every line of every cell that has something on it.
  func entries(_ cells: [SheetTable.Cell]) -> [GuideNode] {
    cells.flatMap { cell in
      cell.text.split(whereSeparator: \.isNewline).map { String($0).withoutOuterBlanks }
        .filter { !$0.isEmpty }.map { .text($0, cell.place) }
    }
  }

  // MARK: Faults of names

  /// What to say of a name that is not known.
  func help(for name: String, in known: [String]) -> String {
    NearestWord.to(SheetName.folded(name), in: known).map { "did you mean \"\($0)\"?" }
      ?? "known are \(known.joined(separator: ", "))"
  }
}
