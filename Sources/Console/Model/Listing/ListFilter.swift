/// What a list is filtered by: words that a row has to contain, each somewhere.
package struct ListFilter: Sendable, Hashable {
  /// A text in small letters, to be looked for or looked through.
  struct Text: Sendable, Hashable {
    let text: String
    let bytes: [UInt8]
    /// Whether no other bytes spell the same.
    let isSpelledInOneWay: Bool

    init(_ text: String) {
      self.text = text.lowercased()
      bytes = Array(self.text.utf8)
      isSpelledInOneWay = Self.isSpelledInOneWay(self.text)
    }

    /// Whether no other bytes spell the same text: an accent may be part of its letter or a sign of
    /// its own, and a syllable of Korean one sign or several.
    static func isSpelledInOneWay(_ text: String) -> Bool {
      text.utf8.allSatisfy { $0 < 0x80 }
        || text.unicodeScalars.allSatisfy { scalar in
          scalar.properties.canonicalCombiningClass == .notReordered
            && !(0x1100...0x11FF).contains(scalar.value)
        }
    }

    /// Whether it stands in a stretch of bytes.
    func stands(in all: [UInt8], _ start: Int, _ end: Int, isSpelledInOneWay: Bool) -> Bool {
      if isThere(in: all, start, end) { return true }
      // Two that are spelled in one way each differ where their bytes do.
      if isSpelledInOneWay && self.isSpelledInOneWay { return false }
      return String(decoding: all[start..<end], as: UTF8.self).contains(text)
    }

    private func isThere(in all: [UInt8], _ start: Int, _ end: Int) -> Bool {
      guard let first = bytes.first else { return true }
      guard end - start >= bytes.count else { return false }
      for place in start...(end - bytes.count) where all[place] == first {
        var count = 1
        while count < bytes.count, all[place + count] == bytes[count] { count += 1 }
        if count == bytes.count { return true }
      }
      return false
    }
  }

  private let text: String
  let words: [Text]

  package init(_ text: String) {
    self.text = text.lowercased()
    words = self.text.split(separator: " ").map { Text(String($0)) }
  }

  /// Whether every row is let through.
  var isEmpty: Bool { words.isEmpty }

  /// Whether what this lets through is part of what another does: only letters were added.
  func goesOn(from other: ListFilter) -> Bool { text.utf8.starts(with: other.text.utf8) }

  /// Whether every word stands in a text.
  func holds(_ row: Text) -> Bool {
    words.allSatisfy { word in
      word.stands(in: row.bytes, 0, row.bytes.count, isSpelledInOneWay: row.isSpelledInOneWay)
    }
  }
}
