public import Guide
public import Interview

/// What one form says about one question, in a byte.
public enum Mark: UInt8, Sendable, Hashable {
  /// Nothing.
  case none = 0
  /// A rating.
  case one = 1
  /// A rating.
  case two
  /// A rating.
  case three
  /// A rating.
  case four
  /// A rating.
  case five
  /// The question was not put.
  case notAsked
  /// There was no answer.
  case noAnswer
  /// The interviewer stood back.
  case recused

  /// The mark of an answer.
  public init(_ answer: Answer?) {
    switch answer {
    case nil: self = .none
    case .rated(let rating): self = Mark(rawValue: UInt8(rating.value)) ?? .none
    case .blank(.notAsked): self = .notAsked
    case .blank(.noAnswer): self = .noAnswer
    case .blank(.recused): self = .recused
    }
  }

  /// The rating, 1 to 5; nil for a blank or nothing.
  public var rating: Int? { (1...5).contains(rawValue) ? Int(rawValue) : nil }
}

/// What a scorecard is worked out from: a session stripped to what counts.
///
/// Questions, sections (those of the guide's competencies) and must-have topics
/// are in the guide's order, so that a sheet can be filled from a session or
/// straight from CSV rows. What a short list leaves out is not there.
public struct Sheet: Sendable, Hashable {
  /// Whether a form counts.
  public enum State: UInt8, Sendable, Hashable {
    /// It counts.
    case sealed
    /// It is waited for.
    case open
    /// It is not waited for.
    case excused
  }

  /// One member of the panel.
  public struct Seat: Sendable, Hashable {
    /// The member's name.
    public var interviewer: Interviewer
    /// Whether the form counts.
    public var state: State
    /// The communication check.
    public var communication: Communication?
    /// Marks when first sealed, one for each question.
    public var initial: [Mark]
    /// Marks after any revision, one for each question.
    public var final: [Mark]

    /// Makes a seat.
    public init(
      interviewer: Interviewer, state: State, communication: Communication?, initial: [Mark],
      final: [Mark]
    ) {
      self.interviewer = interviewer
      self.state = state
      self.communication = communication
      self.initial = initial
      self.final = final
    }
  }

  /// A flag that was raised.
  public struct Flag: Sendable, Hashable {
    /// What the guide makes of it.
    public var kind: RedFlag.Kind
    /// What has become of it.
    public var state: FlagState

    /// Makes a flag.
    public init(kind: RedFlag.Kind, state: FlagState) {
      self.kind = kind
      self.state = state
    }
  }

  /// The panel in order, the excused included.
  public var seats: [Seat]
  /// The marks of each section of the test; nil where it has none.
  public var sections: [Marks?]
  /// The marks over the items of each must-have topic; nil where it has none.
  public var topics: [Marks?]
  /// The flags raised.
  public var flags: [Flag]
  /// Whether each question was voided.
  public var voided: [Bool]
  /// The items of the test whose answers have markers that differ by two or more.
  public var markerSpreads: [String]

  /// Makes a sheet.
  public init(
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
