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

  /// The rating, 1 to 5; nil for a blank or nothing.
  package var rating: Int? { (1...5).contains(rawValue) ? Int(rawValue) : nil }
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
    /// Whether the form counts.
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
    /// What the guide makes of it.
    package var kind: RedFlag.Kind
    /// What has become of it.
    package var state: FlagState

    package init(kind: RedFlag.Kind, state: FlagState) {
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
  /// Whether each question was voided.
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
