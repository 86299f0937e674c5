import Guide
import Interview

/// The made-up test of one made-up candidate: taken, and marked in part.
enum DemoSitting {
  static let marker = Marker("J. Marsh")

  /// What the candidate did, section by section, with the written answers still rough.
  static func candidate(guide: HiringGuide, reference: GuideReference) -> [Happening] {
    guard let form = guide.assessment.forms.first else { return [] }
    var happenings: [Happening] = [
      .sittingBegun(guide: reference.sha256, form: form.id, percent: 100)
    ]
    for section in guide.assessment.sections {
      let clock = SteadyReading(boot: "demo", milliseconds: 0)
      happenings.append(.sectionBegun(section: section.id, clock: clock))
      var spent = 0
      for item in guide.assessment.items(of: form, in: section.id) {
        happenings.append(.itemReached(item: item.id, spent: spent))
        spent += item.seconds * 900
        if let answer = answers[item.id] {
          happenings.append(.itemAnswered(item: item.id, answer: answer, spent: spent))
        }
      }
      happenings.append(.sectionEnded(section: section.id, spent: spent, byTime: false))
    }
    return happenings
  }

  /// What one marker has made of it so far.
  static func marks(guide: HiringGuide) -> [Happening] {
    [.answerMarked(item: "s-bill-complaint", mark: mark(guide: guide))]
  }

  /// A mark of a written answer: sound, and kinder in tone than in the rest.
  static func mark(guide: HiringGuide) -> OpenMark {
    .ratings(
      byCriterion: guide.assessment.criteria.reduce(into: [String: Rating]()) {
        $0[$1.id] = Rating($1.id == "tone" ? 4 : 3)
      })
  }

  private static let answers: [String: TestAnswer] = [
    "h-denied-claim": .text(
      text: """
        Look at the denial and find out which code was rejected.
        Check the chart to see what was really done.
        Fix the code and send the claim again within the payer's deadline.
        Tell the biller so it does not happen again.
        """),
    "h-eligibility": .choice(id: "a"), "h-overpayment": .choice(id: "c"),
    "h-access": .choice(id: "b"), "h-associates": .ticks(ids: ["a", "c", "e"]),
    "h-bloodborne-yearly": .ticks(ids: ["a", "c"]), "h-late-correction": .choice(id: "b"),
    "h-new-scheduler": .order(
      ids: ["set-up", "train", "tell", "carry-over", "go-live", "watch", "judge"]),
    "s-bill-complaint": .text(
      text: """
        Dear Ms. Doe,

        Thank you for writing, and I am sorry for the surprise this bill was. I have put it on \
        hold and am going through it with your insurance today. You will hear from me by Friday, \
        whatever the answer is.

        If anything is unclear before then, please call me at the office.

        Luis Ortega
        """),
    "s-owner-memo": .text(
      text: """
        No-shows are down since we began the text reminders. The X-ray unit failed again and I \
        recommend that we replace it this quarter. I can bring three quotes to our meeting.
        """),
    "j-double-booked": .choice(id: "b"), "j-friction": .choice(id: "a"),
    "j-outage": .choice(id: "a"), "j-wrong-results": .choice(id: "d"),
    "j-fridge-log": .choice(id: "c"),
    "a-cash-total": .number(text: "$900", remark: ""),
    "a-cash-gap": .number(text: "50", remark: ""), "a-double-booking": .choice(id: "a"),
    "a-name": .choice(id: "d"), "a-memo": .ticks(ids: ["a", "d"]),
    "c-no-show": .number(text: "10%", remark: ""),
    "c-capacity": .number(text: "about 39", remark: "only with longer days"),
    "c-monday": .choice(id: "a"),
  ]
}
