extension ValueReader {
  /// Lines that are shown as they stand, with the space at their beginnings.
  ///
  /// Empty lines at the end are left out, as is the last line feed.
  func exhibit(_ piece: Piece, subject: @autoclosure () -> String) -> String? {
    guard let text = untrimmed(piece, subject: subject()) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
    let limit = GuideLimits.exhibitLines.upperBound
    guard lines.count <= limit else {
      log.note(
        .exhibitForm, at: piece.place,
        "\(subject()) has \(lines.count) lines; shorten it to at most \(limit)")
      return nil
    }
    if let index = lines.firstIndex(where: { $0.count > GuideLimits.exhibitLine }) {
      log.note(
        .exhibitForm, at: piece.place,
        "\(subject()): line \(index + 1) of it has \(lines[index].count) characters; shorten it "
          + "to at most \(GuideLimits.exhibitLine)")
      return nil
    }
    return lines.joined(separator: "\n")
  }
}
