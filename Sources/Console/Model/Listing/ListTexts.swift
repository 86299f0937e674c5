import Interview

/// The texts of the list that a filter looks through, in what a seat sees of each row.
///
/// All are in small letters. Candidate, id and place of every row lie one after the other; what rows have in
/// common, which is opening, panel and stage, is there once. No word reaches from one into another,
/// since a filter's words have no blanks.
struct ListTexts: Sendable {
  private struct Entry: Sendable {
    var start = 0
    var end = 0
    /// Which of the common texts it has.
    var common = 0
    var isSpelledInOneWay = true
  }

  /// What rows of one opening, panel and stage have in common.
  private struct Common: Sendable, Hashable {
    var opening: Opening
    var panel: [Interviewer]
    var stage: String
  }

  private let me: Seat?
  private var bytes: [UInt8] = []
  /// By the place of the row in the catalogue.
  private var entries: [Entry] = []
  private var commons: [String] = []
  private var numbers: [Common: Int] = [:]
  private var last: (common: Common, number: Int)?

  init(me: Seat?) { self.me = me }

  /// Keeps what the seat sees of a row; what was kept of it before is never looked at again.
  mutating func put(_ row: SessionRow, at place: Int) {
    while entries.count <= place { entries.append(Entry()) }
    let text = (row.candidate + " " + row.id.text + (row.place.map { " " + $0 } ?? "")).lowercased()
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    entries[place] = Entry(
      start: start, end: bytes.count, common: number(of: row),
      isSpelledInOneWay: ListFilter.Text.isSpelledInOneWay(text))
  }

  private mutating func number(of row: SessionRow) -> Int {
    let common = Common(opening: row.opening, panel: row.panel, stage: row.stage(for: me))
    if let last, last.common == common { return last.number }
    let number = numbers[common] ?? commons.count
    if number == commons.count {
      numbers[common] = number
      let names = common.panel.map(\.text).joined(separator: " ")
      commons.append((common.opening.text + " " + names + " " + common.stage).lowercased())
    }
    last = (common, number)
    return number
  }

  /// Whether a row has every word of a filter.
  func holds(_ filter: ListFilter, at place: Int) -> Bool {
    let entry = entries[place]
    return filter.words.allSatisfy { word in
      commons[entry.common].contains(word.text) || has(word, entry)
    }
  }

  /// The places, of some, of rows that have every word of a filter.
  func places(among places: [Int], holding filter: ListFilter) -> [Int] {
    var rest = places
    for word in filter.words {
      // Whether the common text has it is found once for all rows that share it.
      var commonHas = [Bool?](repeating: nil, count: commons.count)
      rest = rest.filter { place in
        let entry = entries[place]
        if let has = commonHas[entry.common] {
          if has { return true }
        } else {
          let has = commons[entry.common].contains(word.text)
          commonHas[entry.common] = has
          if has { return true }
        }
        return has(word, entry)
      }
    }
    return rest
  }

  private func has(_ word: ListFilter.Text, _ entry: Entry) -> Bool {
    word.stands(
      in: bytes, entry.start, entry.end, isSpelledInOneWay: entry.isSpelledInOneWay)
  }
}
