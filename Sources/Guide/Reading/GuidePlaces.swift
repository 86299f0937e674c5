/// Where the parts of the test stand in a guide's file, to point at what is wrong with them.
package struct GuidePlaces {
  private let assessment: Piece?

  /// - Parameter text: the text of a guide that can be read.
  package init(text: String) {
    let log = FaultLog()
    assessment = YAMLFile.read(SourceText(text, log: log), log: log)?["assessment"]
  }

  /// The line and column of an item, counted from 1; those of the file's beginning where it is not
  /// found.
  package func item(_ id: String) -> (line: Int, column: Int) { place(of: id, in: "items") }

  /// The line and column of a form.
  package func form(_ id: String) -> (line: Int, column: Int) { place(of: id, in: "forms") }

  private func place(of id: String, in list: String) -> (line: Int, column: Int) {
    var place = Place.start
    if case .list(let pieces)? = assessment?[list]?.content,
      let piece = pieces.first(where: { $0.word("id") == id })
    {
      place = piece["id"]?.place ?? piece.place
    }
    return (place.line, place.column)
  }
}

extension Piece {
  /// The value below that key, unchecked; nil where the piece is no mapping or lacks the key.
  fileprivate subscript(key: String) -> Piece? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
