import CSV
package import Guide

/// The ids that files may use of a guide.
///
/// Nothing in it changes. It is an object because every row of a file is read
/// with it, and a guide has many parts to copy.
package final class GuideNames: Sendable {
  /// The guide that they come from.
  package let guide: HiringGuide
  let questions: NameList
  let sections: NameList
  let flags: NameList

  /// Collects the ids of a guide.
  package init(guide: HiringGuide) {
    self.guide = guide
    questions = NameList(guide.questions.map(\.id))
    sections = NameList(guide.competencies.map(\.id))
    flags = NameList(guide.flags.map(\.id))
  }
}
