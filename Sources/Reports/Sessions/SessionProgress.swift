package import Guide
package import Interview
import Text

/// What may be told of a session while forms are open.
package struct SessionProgress {
  private let session: Session
  private let candidate: String
  private let guide: HiringGuide
  private let visibility: Visibility
  private let zone: ClockZone

  /// Tells of a session what may be seen at a seat.
  ///
  /// - Parameters:
  ///   - candidate: what the candidate is called here.
  ///   - zone: in whose times it is told.
  package init(
    session: Session, candidate: String, guide: HiringGuide, visibility: Visibility, zone: ClockZone
  ) {
    self.session = session
    self.candidate = candidate
    self.guide = guide
    self.visibility = visibility
    self.zone = zone
  }

  /// Who is on the panel; to the lead, how far each has come; to an interviewer, their own form.
  package var lines: [String] {
    var lines = [
      "\(candidate.shownHarmless)  \(session.plan?.opening.text.shownHarmless ?? "")",
      "", "Ratings are shown once every form is sealed or excused.", "",
    ]
    for interviewer in session.panel {
      lines.append("  " + interviewer.text.shownHarmless + state(of: interviewer))
    }
    if let interviewer = visibility.seat?.interviewer, visibility.showsForm(of: interviewer) {
      lines += ["", "Your form:"] + own(session.form(of: interviewer))
    }
    return lines
      + SessionRecord(session: session, guide: guide, visibility: visibility, zone: zone).lines
  }

  private func state(of interviewer: Interviewer) -> String {
    if let substitute = session.replacements[interviewer] {
      return "  replaced by \(substitute.text.shownHarmless)"
    }
    let isTold = visibility.showsProgress(of: interviewer)
    if isTold, session.isRecused(interviewer) { return "  recused" }
    if session.excused[interviewer] != nil { return "  excused" }
    guard isTold else { return "" }
    let form = session.form(of: interviewer)
    if form.isSealed { return "  sealed" }
    let done = guide.questions.filter { form[$0.id].answer != nil }.count
    return form.openedAt == nil && done == 0
      ? "  not started" : "  \(done) of \(guide.questions.count)"
  }

  private func own(_ form: Form) -> [String] {
    guide.questions.map { question in
      "  \(question.id)  \(question.title): \(form[question.id].final?.words ?? "not rated")"
    }
  }
}
