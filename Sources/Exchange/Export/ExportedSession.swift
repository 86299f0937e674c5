package import Guide
package import Interview

/// A session about to be written into files, and how much of it may be told.
package struct ExportedSession: Sendable {
  package let session: Session
  package let guide: HiringGuide
  /// How much of it may be told.
  package let visibility: Visibility

  package init(session: Session, guide: HiringGuide, visibility: Visibility) {
    self.session = session
    self.guide = guide
    self.visibility = visibility
  }

  /// Whether open forms may say something that the files do not tell: it is held back now, or was
  /// where the session came from.
  package var holdsBack: Bool { !visibility.isOpen || session.isImportedInPart }

  /// The panel in the order in which the files first name its members.
  ///
  /// Those with ratings come first, as `ratings.csv` is read first; so a
  /// panel keeps its order through export and import.
  var panel: [Interviewer] {
    let (with, without) = session.panel.filter { spelling(of: $0) == $0 }.reduce(
      into: ([Interviewer](), [Interviewer]())
    ) {
      if answered($1).isEmpty { $0.1.append($1) } else { $0.0.append($1) }
    }
    return with + without
  }

  /// Whether any rating of the session is written.
  package var hasRatings: Bool { panel.contains { !answered($0).isEmpty } }

  /// The name under which a member of the panel is written.
  ///
  /// Where a name was corrected, its old spelling is excused, and the files have the new one
  /// everywhere: they know a person under one name.
  func spelling(of name: Interviewer) -> Interviewer {
    guard session.excused[name] != nil else { return name }
    let twins = session.panel.filter { $0.isSamePerson(as: name) }
    return twins.first { session.excused[$0] == nil } ?? twins.first ?? name
  }

  /// The seat under which a flag is written.
  func author(of key: FlagKey) -> Seat {
    key.interviewer.map { .interviewer(spelling(of: $0)) } ?? key.seat
  }

  /// The questions of a form that are written: those with an answer.
  func answered(_ interviewer: Interviewer) -> [Question] {
    guard visibility.showsForm(of: interviewer) else { return [] }
    let form = session.form(of: interviewer)
    return guide.questions.filter { form[$0.id].answer != nil || !form[$0.id].revisions.isEmpty }
  }
}
