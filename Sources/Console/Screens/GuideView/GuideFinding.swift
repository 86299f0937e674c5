import Screen
import Text

extension GuideScreen: FindingScreen {
  /// Goes to the next line of the whole guide that has a text, in whichever part it stands.
  mutating func find(_ text: String, _ way: Movement, _ model: Model) -> Bool {
    let width = GuidePicture.textWidth(of: model.size.width)
    let pages = pages(model)
    let wanted = text.lowercased()
    var hits: [(page: Int, line: Int)] = []
    for (page, content) in pages.enumerated() {
      let lines = content.lines(width: width).map { $0.text.lowercased() }
      for (line, shown) in lines.enumerated() {
        // It may begin in one line and end in the next.
        let next = line + 1 < lines.count ? " " + lines[line + 1] : ""
        guard let place = (shown + next).firstRange(of: wanted),
          (shown + next)[..<place.lowerBound].count < max(1, shown.count)
        else { continue }
        hits.append((page, line))
      }
    }
    guard !hits.isEmpty else { return false }
    // Before anything was found, the list is where one stands: its part counts from its first line.
    let here = found ?? (cursor.row, isReading ? top - 1 : -1)
    let next =
      way == .down
      ? hits.first { ($0.page, $0.line) > here } ?? hits[0]
      : hits.last { ($0.page, $0.line) < here } ?? hits[hits.count - 1]
    go(toLine: next.line, ofPage: next.page, model)
    return true
  }
}
