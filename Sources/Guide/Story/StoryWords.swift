import Text

extension MappingReader {
  /// One of the words known; empty after a fault.
  func word(_ key: String, among known: [String]) -> String {
    optionalWord(key, among: known) ?? ""
  }

  /// One of the words known; nil where the key is missing, and after a fault.
  func optionalWord(_ key: String, among known: [String]) -> String? {
    guard let word = optionalText(key, .line(GuideLimits.name)) else { return nil }
    return noteUnknown(word, subject(key), among: known, at: place(of: key)) ? nil : word
  }

  /// The words of a list, each one of those known; those that are not are noted and left out.
  func words(_ key: String, among known: [String]) -> [String] {
    list(key, 1...max(1, known.count)).enumerated().compactMap { index, piece in
      let subject = "\(name): entry \(index + 1) of \"\(key)\""
      guard let word = values.text(piece, .line(GuideLimits.name), subject: subject) else {
        return nil
      }
      return noteUnknown(word, subject, among: known, at: piece.place) ? nil : word
    }
  }

  /// A text of that many of these signs; empty after a fault.
  func signs(_ key: String, of signs: String, count: Int) -> String {
    guard let text = optionalText(key, .line(GuideLimits.name)) else { return "" }
    if text.count == count, text.allSatisfy(signs.contains) { return text }
    log.note(
      .textLength, at: place(of: key),
      "\(subject(key)) is \(Excerpt.quoted(text)); it must have \(count) of the signs \(signs)")
    return ""
  }

  /// Whether a word is none of those known, which is then noted.
  private func noteUnknown(
    _ word: String, _ subject: String, among known: [String], at place: Place
  ) -> Bool {
    guard !known.contains(word) else { return false }
    let help =
      NearestWord.to(word, in: known).map { "did you mean \"\($0)\"?" }
      ?? "known are \(known.joined(separator: ", "))"
    log.note(.unknownKind, at: place, "\(subject) is \(Excerpt.quoted(word)); \(help)")
    return true
  }
}
