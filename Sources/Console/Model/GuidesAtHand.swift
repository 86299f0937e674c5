import Guide
package import Interview

/// The guides that the console knows: those for new openings, and those that openings have.
package struct GuidesAtHand: Sendable, Equatable {
  /// The guides for new openings, first the one that is used where none is chosen.
  package var shelf: [GuideCopy]
  /// Which guide each opening has.
  package var references: [Opening: GuideReference]
  /// The guides of openings, by the SHA-256 of their texts.
  package var frozen: [String: GuideCopy]
  /// Why the guide of an opening cannot be read, by the SHA-256 of its text.
  package var damaged: [String: String]
  /// What is wrong with guides that are on the shelf and cannot be used.
  package var problems: [String]

  package init(
    shelf: [GuideCopy], references: [Opening: GuideReference] = [:],
    frozen: [String: GuideCopy] = [:], damaged: [String: String] = [:], problems: [String] = []
  ) {
    self.shelf = shelf
    self.references = references
    self.frozen = frozen
    self.damaged = damaged
    self.problems = problems
  }

  /// The guide of an opening; nil where it has none yet.
  package func copy(of opening: Opening) -> GuideCopy? {
    references[opening].flatMap { frozen[$0.sha256] }
  }

  /// Why the guide of an opening cannot be read; nil where it can, or the opening has none yet.
  package func damage(of opening: Opening) -> String? {
    references[opening].flatMap { damaged[$0.sha256] }
  }

  /// The guide after that one on the shelf, and after the last the first.
  func next(after sha256: String) -> GuideCopy? {
    let place = shelf.firstIndex { $0.reference.sha256 == sha256 }
    return place.map { shelf[($0 + 1) % shelf.count] } ?? shelf.first
  }
}
