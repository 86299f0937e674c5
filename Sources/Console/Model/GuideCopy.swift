package import Guide
package import Interview

/// A guide together with the SHA-256 of its text.
package struct GuideCopy: Sendable, Equatable {
  package var guide: HiringGuide
  /// What sessions refer to it by.
  package var reference: GuideReference

  package init(guide: HiringGuide, reference: GuideReference) {
    self.guide = guide
    self.reference = reference
  }
}
