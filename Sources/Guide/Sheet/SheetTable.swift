import Text

/// The rows of a sheet: some that speak of the whole guide, one of headings, one for each question.
struct SheetTable {
  /// A cell that holds something, and where: its row and its column, from 1.
  struct Cell {
    /// Without blanks around it.
    var text: String
    var place: Place
  }

  /// A row with something in it.
  struct Row {
    var number: Int
    /// All cells, the empty ones too, without blanks around them.
    var texts: [String]

    func cell(_ column: Int) -> Cell? {
      guard texts.indices.contains(column - 1), !texts[column - 1].isEmpty else { return nil }
      return Cell(text: texts[column - 1], place: Place(line: number, column: column))
    }

    var cells: [Cell] { texts.indices.compactMap { cell($0 + 1) } }
  }

  /// The rows above the headings, without remarks.
  private(set) var settings: [Row] = []
  /// The row of headings; nil where there is none.
  private(set) var headings: Row?
  private(set) var questions: [Row] = []

  /// The most rows above the headings: more than all settings, competencies and flags need.
  static let mostSettings = 100

  /// The most rows below the headings; what is less and still too much has a fault in its own words.
  static let mostQuestions = 100

  /// The first row of more than a guide can have; nil where there is none.
  var firstRowTooMany: Row? {
    if settings.count > Self.mostSettings { return settings[Self.mostSettings] }
    let most = Self.mostQuestions
    return questions.count > most ? questions[most] : nil
  }

  /// - Parameter rows: the cells of every row; rows may have any width.
  init(_ rows: [[String]]) {
    let rows = rows.enumerated().map { number, texts in
      Row(number: number + 1, texts: texts.map(\.withoutOuterBlanks))
    }.filter { !$0.cells.isEmpty }
    let known = rows.map { row in Set(row.cells.compactMap { SheetColumn(heading: $0.text) }).count
    }
    // A row of a setting may hold a heading or two; that of the headings holds the most.
    let most = known.max() ?? 0
    let index = most >= 2 ? known.firstIndex(of: most) : nil
    settings = rows.prefix(index ?? rows.count).filter { $0.texts.first?.hasPrefix("#") != true }
    guard let index else { return }
    headings = rows[index]
    questions = Array(rows.dropFirst(index + 1))
  }

  /// What a cell is called, for faults; empty where it has no name.
  func heading(of place: Place) -> String {
    let name: String?
    if let headings, place.line > headings.number {
      name = headings.cell(place.column)?.text
    } else if let row = settings.first(where: { $0.number == place.line }), place.column > 0 {
      name = row.cell(1)?.text
    } else {
      name = nil
    }
    return name.map(Excerpt.plain) ?? ""
  }
}

extension Place {
  /// Of what no file and no sheet says.
  static let nowhere = Place(line: 0, column: 0)
}
