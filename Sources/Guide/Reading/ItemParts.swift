/// An option, statement or step of an item.
protocol ItemPart {
  var id: String { get }
  var text: String { get }
}

extension TestTask.Choice: ItemPart {}
extension TestTask.Statement: ItemPart {}
extension TestTask.Step: ItemPart {}

/// The options, statements or steps of an item as they were read.
struct ItemParts<Part: ItemPart> {
  let parts: [Part]
  let readers: [MappingReader]
  /// Whether nothing is wrong with any of them, so that they can be checked as a whole.
  let areSound: Bool

  /// Reads the parts, and notes ids and texts that stand twice.
  ///
  /// - Parameters:
  ///   - key: The key of the list, such as `options`.
  ///   - name: What one of them is called in messages.
  ///   - read: Reads one of them.
  init(
    _ item: MappingReader, _ key: String, _ name: String, _ count: ClosedRange<Int>,
    _ keys: MappingReader.Keys, read: (MappingReader) -> Part
  ) {
    let noted = item.log.faults.count
    readers = item.mappings(key, "\(item.name), \(name)", count, keys)
    parts = readers.map(read)
    var ids = IDList()
    var texts: Set<[UInt8]> = []
    for (part, reader) in zip(parts, readers) {
      ids.add(part.id, of: reader)
      // On the screen they would look the same with other blanks, too.
      let words = part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty, !texts.insert(Array(words.utf8)).inserted {
        item.log.note(
          .textRepeated, at: reader.place(of: "text"),
          "\(reader.name) says the same as one before, and nobody could tell them apart; word it "
            + "otherwise")
      }
    }
    areSound = !parts.isEmpty && item.log.faults.count == noted
  }
}
