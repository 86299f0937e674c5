import Exact
import Guide
import Interview
import Scoring

extension TestDialogue {
  /// Asks a second person to read a typed score again, without showing it.
  static func confirmation(of section: String, title: String) -> TestDialogue {
    TestDialogue(
      .confirmation(section: section),
      explanation: "\(title): a second person reads the score from the paper again.",
      lines: [Line(label: "Name"), Line(label: "Earned"), Line(label: "Possible")])
  }

  /// Asks which of two differing sources counts.
  static func source(
    of section: String, title: String, taken: String, recorded: String, losesTopics: Bool
  ) -> TestDialogue {
    let loss =
      losesTopics
      ? " The typed one has no items: what was answered on must-have topics would not count." : ""
    return TestDialogue(
      .source(section: section),
      explanation: "\(title): taken here \(taken), typed or imported \(recorded). Which counts?"
        + loss,
      lines: [Line(label: "taken or typed"), Line(label: "Why")])
  }

  /// Asks for form and time.
  static func arrangement(_ arrangement: Arrangement?, forms: [TestForm]) -> TestDialogue {
    let names = forms.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")
    return TestDialogue(
      .arrangement,
      explanation: "The test. Forms: \(names). Time: 1 is the usual, 1.5 half as much again."
        + " Do not write a reason anywhere: the record says that you gave time, and keeps no reason.",
      lines: [
        Line(label: "Form", field: LineField(arrangement?.form ?? forms.first?.id ?? "")),
        Line(label: "Time", field: LineField(arrangement?.multiple ?? "1")),
      ])
  }

  /// Asks for other marks of an item.
  ///
  /// - Parameter earned: what it has earned; nil for a number that nobody has marked.
  static func marks(of item: TestItem, earned: String?) -> TestDialogue {
    let told =
      earned.map { "other marks than \($0) of \(item.points). The first ones stay on record." }
      ?? "the number was not understood; right is \(item.task.keyWords). How many of \(item.points)?"
    return TestDialogue(
      .itemMarks(item: item.id), explanation: "\(item.title): \(told)",
      lines: [Line(label: "Earned"), Line(label: "Why")])
  }

  /// What the lines ask to be recorded, or what is wrong with them.
  func answer(_ opened: OpenSession) -> Result<Happening, Wrong> {
    switch subject {
    case .confirmation(let section): confirmation(section, opened)
    case .source(let section): source(section)
    case .arrangement: arrangement(opened)
    case .itemMarks(let item): marks(item, opened)
    }
  }

  /// Why nothing was recorded.
  struct Wrong: Error, Hashable {
    var why: String

    init(_ why: String) {
      self.why = why
    }
  }

  private func confirmation(_ section: String, _ opened: OpenSession) -> Result<Happening, Wrong> {
    guard !self[0].isEmpty else { return .failure(Wrong("who reads it? a name is missing")) }
    guard let earned = Rational(plainDecimal: self[1]),
      let possible = Rational(plainDecimal: self[2]),
      let marks = Marks(earned: earned, possible: possible)
    else { return .failure(Wrong("earned and possible are numbers such as 84 and 100")) }
    guard case .whole(let typed)? = opened.shown.test[section] else {
      return .failure(Wrong("there is no typed score to read again"))
    }
    guard typed == marks else {
      return .failure(
        Wrong(
          "read now \(self[1]) of \(self[2]), typed before "
            + "\(Self.plain(typed.earned)) of \(Self.plain(typed.possible)):"
            + " look at the paper; Esc, and type the right one"))
    }
    return .success(.sectionConfirmed(section: section, marks: marks, by: self[0]))
  }

  private static func plain(_ value: Rational) -> String {
    value.finiteDecimal ?? value.rounded(places: 2)
  }

  private func source(_ section: String) -> Result<Happening, Wrong> {
    let chosen: SectionSource? =
      switch self[0].lowercased().prefix(2) {
      case "ta": .taken
      case "ty", "im": .recorded
      default: nil
      }
    guard let chosen else { return .failure(Wrong("write taken or typed")) }
    guard !self[1].isEmpty else { return .failure(Wrong("why? the record needs a reason")) }
    return .success(.sectionSourceChosen(section: section, source: chosen, reason: self[1]))
  }

  private func arrangement(_ opened: OpenSession) -> Result<Happening, Wrong> {
    let forms = opened.guide.assessment.forms
    if let refusal = opened.shown.refusalOfArranging { return .failure(Wrong(refusal)) }
    guard forms.contains(where: { $0.id == self[0] }) else {
      return .failure(Wrong("forms are \(forms.map(\.id).joined(separator: ", "))"))
    }
    guard let percent = Arrangement.percent(ofMultiple: self[1]),
      let arrangement = Arrangement(form: self[0], percent: percent)
    else {
      return .failure(Wrong("the time is a number from 1 to 4 such as 1.5"))
    }
    return .success(.testArranged(arrangement: arrangement))
  }

  private func marks(_ id: String, _ opened: OpenSession) -> Result<Happening, Wrong> {
    guard let item = opened.guide.assessment.item(id) else {
      return .failure(Wrong("there is no such item"))
    }
    guard let earned = Rational(plainDecimal: self[0]), earned <= Rational(item.points),
      earned.hasHundredths, let marks = Marks(earned: earned, possible: Rational(item.points))
    else {
      return .failure(Wrong("earned is a number from 0 to \(item.points), in hundredths at most"))
    }
    guard !self[1].isEmpty else { return .failure(Wrong("why? the record needs a reason")) }
    return .success(.itemRemarked(item: id, marks: marks, reason: self[1]))
  }
}

extension Rational {
  /// Whether it is whole in hundredths.
  var hasHundredths: Bool { Rational(plainDecimal: rounded(places: 2)) == self }
}
