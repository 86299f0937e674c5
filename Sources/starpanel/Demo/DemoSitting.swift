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
    "h-access": .choice(id: "c"), "h-referral": .choice(id: "b"),
    "h-associates": .ticks(ids: ["a", "c", "e"]), "h-review-reply": .choice(id: "d"),
    "h-family-caller": .choice(id: "b"), "h-eligibility": .choice(id: "c"),
    "h-overpayment": .choice(id: "b"), "h-deductible": .number(text: "$65", remark: ""),
    "h-disinfectant": .choice(id: "b"), "h-late-correction": .choice(id: "c"),
    "h-overtime": .choice(id: "a"),
    "h-new-hire": .order(
      ids: ["duties", "interview", "screening", "offer", "first-day", "access"]),
    "s-bill-complaint": .text(
      text: """
        Dear Ms. Doe,

        Thank you for writing, and I am sorry for the surprise this bill was. I have put it on \
        hold, and your claim goes to your new plan tomorrow. You will hear from me in about three \
        weeks, whatever the answer is.

        If anything is unclear before then, please call me at the office.

        Alex Kim, office manager
        """),
    "j-outage": .choice(id: "d"), "j-fridge-log": .choice(id: "b"),
    "j-walk-in": .choice(id: "c"), "j-cash-short": .choice(id: "b"),
    "a-cash-total": .number(text: "$900", remark: ""),
    "a-cash-gap": .number(text: "50", remark: ""), "a-double-booking": .choice(id: "b"),
    "a-name": .choice(id: "a"), "a-memo": .ticks(ids: ["a", "d", "f"]),
    "c-no-show": .number(text: "10%", remark: ""),
    "c-capacity": .number(text: "about 39", remark: "only with longer days"),
    "c-monday": .choice(id: "c"),
  ]
}
