import Exact
package import Guide
package import Interview

/// What one form says about one question, in a byte.
package enum FormMark: UInt8, Sendable, Hashable {
  case none = 0
  case one = 1
  case two
  case three
  case four
  case five
  /// The question was not put.
  case notAsked
  /// There was no answer.
  case noAnswer
  /// The interviewer stood back.
  case recused

  /// The mark of an answer.
  package init(_ answer: Answer?) {
    switch answer {
    case nil: self = .none
    case .rated(let rating): self = FormMark(rawValue: UInt8(rating.value)) ?? .none
    case .blank(.notAsked): self = .notAsked
    case .blank(.noAnswer): self = .noAnswer
    case .blank(.recused): self = .recused
    }
  }

  /// The answer that it is the mark of; nil where there was none.
  package var answer: Answer? {
    switch self {
    case .none: nil
    case .notAsked: .blank(.notAsked)
    case .noAnswer: .blank(.noAnswer)
    case .recused: .blank(.recused)
    case .one, .two, .three, .four, .five: rating.flatMap(Rating.init).map(Answer.rated)
    }
  }

  /// The rating, 1 to 5; nil for a blank or nothing.
  package var rating: Int? { (1...5).contains(rawValue) ? Int(rawValue) : nil }

  /// The rating that counts, where an answer that did not come may count as one.
  func counted(noAnswer: Int?) -> Int? { self == .noAnswer ? noAnswer : rating }

  /// The rating that counts under those rules.
  package func counted(under rules: ScoringRules) -> Int? {
    counted(noAnswer: rules.ratingOfNoAnswer)
  }
}

extension ScoringRules {
  /// What an answer that did not come counts as: level 1 of the scale says that nothing usable came.
  var ratingOfNoAnswer: Int? { noAnswer == .lowest ? 1 : nil }
}

/// What a scorecard is worked out from: a session stripped to what counts.
///
/// Questions, sections (those of the guide's competencies) and must-have topics
/// are in the guide's order, so that a sheet can be filled from a session or
/// straight from CSV rows. What a short list leaves out is not there.
package struct Sheet: Sendable, Hashable {
  /// Whether a form counts.
  package enum State: UInt8, Sendable, Hashable {
    case sealed
    /// It is waited for.
    case open
    /// It is not waited for.
    case excused
  }

  /// One member of the panel.
  package struct Seat: Sendable, Hashable {
    package var interviewer: Interviewer
    package var state: State
    package var communication: Communication?
    /// Marks when first sealed, one for each question.
    package var initial: [FormMark]
    /// Marks after any revision, one for each question.
    package var final: [FormMark]

    package init(
      interviewer: Interviewer, state: State, communication: Communication?, initial: [FormMark],
      final: [FormMark]
    ) {
      self.interviewer = interviewer
      self.state = state
      self.communication = communication
      self.initial = initial
      self.final = final
    }
  }

  /// A flag that was raised.
  package struct Flag: Sendable, Hashable {
    /// Its id in the guide.
    package var id: String
    /// What the guide makes of it.
    package var kind: RedFlag.Kind
    /// What has become of it.
    package var state: FlagState

    package init(id: String, kind: RedFlag.Kind, state: FlagState) {
      self.id = id
      self.kind = kind
      self.state = state
    }
  }

  /// The panel in order, the excused included.
  package var seats: [Seat]
  /// The marks of each section of the test; nil where it has none.
  package var sections: [Marks?]
  /// The marks over the items of each must-have topic; nil where it has none.
  package var topics: [Marks?]
  package var flags: [Flag]
  package var voided: [Bool]
  /// The items of the test whose answers have markers that differ by two or more.
  package var markerSpreads: [String]

  package init(
    seats: [Seat], sections: [Marks?], topics: [Marks?], flags: [Flag], voided: [Bool],
    markerSpreads: [String] = []
  ) {
    self.markerSpreads = markerSpreads
    self.seats = seats
    self.sections = sections
    self.topics = topics
    self.flags = flags
    self.voided = voided
  }
}

extension Sheet {
  /// Seats of the panel, the excused left out.
  package var panelCount: Int { seats.count { $0.state != .excused } }

  package var sealedCount: Int { seats.count { $0.state == .sealed } }

  /// Sealed forms that say below, and those that answered at all.
  var communicationCount: (below: Int, answered: Int) {
    var below = 0
    var answered = 0
    for seat in seats where seat.state == .sealed {
      switch seat.communication {
      case .below:
        below += 1
        answered += 1
      case .meets: answered += 1
      case nil: break
      }
    }
    return (below, answered)
  }

  /// Flags of that kind in that state, whether or not their form is sealed.
  func flagCount(_ kind: RedFlag.Kind, _ state: FlagState) -> Int {
    flags.count { $0.kind == kind && $0.state == state }
  }
}

extension Sheet {
  /// Strips a session to what counts under its guide.
  ///
  /// Flags that were withdrawn, and flags, sections and questions that the
  /// guide does not know, are left out.
  package init(session: Session, guide: HiringGuide) {
    let marking = TestMarking(session: session, guide: guide)
    let sections = guide.competencies.map { marking.standing(of: $0.id).marks }
    self.init(
      seats: session.panel.map { Seat(interviewer: $0, session: session, guide: guide) },
      sections: sections.map { $0?.marks },
      topics: guide.scoring.topics.map { Self.marks(onTopic: $0, of: sections) },
      flags: session.flags.compactMap { flag in
        guide.flag(flag.flag).map {
          Flag(id: $0.id, kind: $0.kind, state: session.state(of: flag.key))
        }
      },
      voided: guide.questions.map { session.voided[$0.id] != nil },
      markerSpreads: marking.spreadItems)
  }
}

extension Sheet.Seat {
  fileprivate init(interviewer: Interviewer, session: Session, guide: HiringGuide) {
    let form = session.form(of: interviewer)
    let state: Sheet.State =
      session.excused[interviewer] != nil ? .excused : (form.isSealed ? .sealed : .open)
    self.init(
      interviewer: interviewer, state: state, communication: form.communication,
      initial: guide.questions.map { FormMark(form[$0.id].answer) },
      final: guide.questions.map { FormMark(form[$0.id].final) })
  }
}

extension Sheet {
  /// The marks of the items on a topic, over all sections; nil where there is none.
  fileprivate static func marks(onTopic topic: String, of sections: [SectionMarks?]) -> Marks? {
    let items = sections.flatMap { marks -> [SectionMarks.Item] in
      guard case .items(let items)? = marks else { return [] }
      return items.filter { $0.topic == topic }
    }
    return Marks(
      earned: items.map(\.marks.earned).sum(), possible: items.map(\.marks.possible).sum())
  }
}

/// Sheets that differ from this one in a single thing, to see what it comes to.
extension Sheet {
  /// The sheet without one more question; the same where the guide has no such question.
  package func voiding(_ question: String, under guide: HiringGuide) -> Sheet {
    var sheet = self
    for (index, other) in guide.questions.enumerated() where other.id == question {
      if sheet.voided.indices.contains(index) { sheet.voided[index] = true }
    }
    return sheet
  }

  /// The sheet as if this interviewer's form were the only one.
  package func alone(_ interviewer: Interviewer) -> Sheet {
    var sheet = self
    sheet.seats = sheet.seats.filter { $0.interviewer == interviewer }
    return sheet
  }
}

extension Sheet {
  func isVoided(_ question: Int) -> Bool {
    question < voided.count && voided[question]
  }

  /// The ratings of the sealed forms, question by question; none of a voided one.
  func tallies(_ phase: Phase, scoringPlan: ScoringPlan) -> [RatingTally] {
    var tallies = [RatingTally](repeating: RatingTally(), count: scoringPlan.questions.count)
    for seat in seats where seat.state == .sealed {
      tally(
        phase == .final ? seat.final : seat.initial, noAnswer: scoringPlan.noAnswer, into: &tallies)
    }
    return tallies
  }

  /// Counts one form's ratings.
  ///
  /// - Parameter noAnswer: what an answer that did not come counts as; nil leaves it out.
  func tally(_ marks: [FormMark], noAnswer: Int?, into tallies: inout [RatingTally]) {
    for question in 0..<min(marks.count, tallies.count) {
      guard let rating = marks[question].counted(noAnswer: noAnswer), !isVoided(question) else {
        continue
      }
      tallies[question].count(rating)
    }
  }

  /// Whether no sealed form was revised.
  var isUnrevised: Bool {
    seats.allSatisfy { $0.state != .sealed || $0.initial == $0.final }
  }
}
