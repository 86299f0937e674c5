import Exact
package import Guide
package import Interview
import Scoring
import Text

/// How a test that was taken here came to its marks, item by item, as plain text.
package struct TestReport {
  private let session: Session
  private let guide: HiringGuide
  private let zone: ClockZone

  /// Reports on a session that was held under a guide, in the times of a zone.
  package init(session: Session, guide: HiringGuide, zone: ClockZone) {
    self.session = session
    self.guide = guide
    self.zone = zone
  }

  /// The lines; one that says so where no test was taken here.
  package var lines: [String] {
    guard let sitting = session.sitting else { return ["", "No test was taken here."] }
    let form = guide.assessment.form(sitting.form)?.title ?? sitting.form
    var lines = ["", "Test, \(form.shownHarmless)" + time(sitting)]
    for interruption in sitting.interruptions {
      let away = interruption.away.map { "\($0 / 1000) s" } ?? "a time that could not be measured"
      lines.append("  interrupted until \(zone.clock(interruption.resumed)) for \(away)")
    }
    lines += session.testDoor.sentences(in: zone).map { "  " + $0 }
    lines += gifts
    let marking = TestMarking(session: session, guide: guide)
    for competency in guide.tested {
      lines += ["", heading(competency, marking)]
      for marked in marking.items[competency.id] ?? [] { lines += self.lines(marked) }
    }
    return lines
  }

  /// What was given on top of the arrangement: how much and by whom, and never why.
  private var gifts: [String] {
    guide.competencies.flatMap { competency in
      (session.timeGiven[competency.id] ?? []).map { gift in
        "  \(Self.minutes(min(max(gift.seconds, 0), 86_400) * 1000)) minutes given by the hiring lead in"
          + " \(competency.title.shownHarmless), \(zone.clock(gift.at))"
      }
    }
  }

  private func time(_ sitting: Sitting) -> String {
    let begun = sitting.begunAt.map { ", begun " + zone.fullMoment($0) } ?? ""
    return begun + (sitting.percent == 100 ? "" : ", \(sitting.percent)% of the usual time")
  }

  private func heading(_ competency: Competency, _ marking: TestMarking) -> String {
    let told =
      switch marking.standing(of: competency.id) {
      case .missing: "not taken"
      case .underway: "being taken"
      case .waiting: marking.waiting(in: competency.id).words + " to be marked"
      case .taken(let marks): Self.score(marks)
      case .recorded(let marks, _): Self.score(marks) + ", typed or imported"
      case .differs(let two):
        "taken \(Self.score(two.taken)), typed or imported \(Self.score(two.recorded)): not settled"
      }
    return "\(competency.title.shownHarmless)  \(told)" + timeUsed(competency.id)
  }

  /// How long a section took; nothing for one that was imported, which does not say.
  private func timeUsed(_ id: String) -> String {
    guard let section = guide.assessment.section(id), session.importedFrom == nil,
      let end = session.sitting?.sections[id]?.end
    else { return "" }
    let limit = session.timeLimit(of: section)
    let ranOut = end.byTime ? ", and the time ran out" : ""
    return "  in \(Self.minutes(end.spent)) of \(Self.minutes(limit)) minutes" + ranOut
  }

  private static func minutes(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds / 1000)
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func score(_ marks: SectionMarks) -> String {
    marks.marks.map { "\($0.earned.rounded(places: 2)) of \($0.possible.rounded(places: 2))" } ?? ""
  }

  private static func waits(_ marked: MarkedItem) -> String {
    (marked.isUnreadNumber ? "not understood as a number, " : "") + marked.waitingWords
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n").map { "      " + String($0).shownHarmless }
  }

  private func lines(_ marked: MarkedItem) -> [String] {
    guard let item = guide.assessment.item(marked.item) else { return [] }
    let earned = marked.final.map { $0.marks.earned.rounded(places: 2) } ?? "-"
    var lines = [
      "  \(item.id)  \(earned) of \(item.points)  \(marked.final?.how ?? Self.waits(marked))"
        .shownHarmless
    ]
    let answer = marked.answer?.answer.words(for: item) ?? ""
    lines += indented(answer)
    if let late = marked.late {
      lines.append("      came after the time, and does not count:")
      lines += indented(late.answer.words(for: item))
    }
    for reading in marked.readings {
      lines.append(
        "      \(reading.whose): \(marked.words(of: reading, guide.assessment.criteria))"
          .shownHarmless)
    }
    if let first = marked.first, let final = marked.final, first != final {
      let marks = first.marks.earned.rounded(places: 2)
      lines.append("      first \(marks) (\(first.how))".shownHarmless)
    }
    return lines
  }
}
