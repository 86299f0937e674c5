import Exact
import Interview
import Scoring

/// One section of the test while its score is typed.
struct SectionRow: Sendable, Hashable {
  /// The two fields of a row.
  enum Column: Sendable, Hashable, CaseIterable {
    case earned
    case possible
  }

  /// What the fields say.
  enum Reading: Sendable, Hashable {
    /// Nothing was typed and nothing is recorded.
    case empty
    /// Marks that can be recorded.
    case right(Marks)
    /// What is wrong, in words.
    case wrong(String)
  }

  let section: String
  var earned = LineField()
  var possible = LineField(SectionRow.usual)
  /// What the record says, as of the last look.
  private(set) var recorded: SectionMarks?
  /// Where the section stands: typed, taken here, or both.
  private(set) var standing: SectionStanding
  /// The two scores that differ, where there are two.
  private(set) var twoScores: TwoScores?
  /// What of it waits for a person.
  private(set) var waiting = WaitingAnswers()
  /// Whether somebody typed since.
  var isTouched = false
  /// Whether items of an import may be replaced by one score.
  private(set) var replacesItems = false

  /// What most sections are marked out of.
  private static let usual = "100"

  init(section: String, recorded: SectionMarks?, marking: TestMarking) {
    self.section = section
    self.recorded = recorded
    standing = marking.standing(of: section)
    twoScores = marking.twoScores[section]
    waiting = marking.waiting(in: section)
    restore()
  }

  /// Whether it was marked item by item or is taken here, and is only shown.
  var isReadOnly: Bool { !replacesItems && isBeyondTyping }

  private var isBeyondTyping: Bool {
    switch standing {
    case .missing: false
    case .recorded(.whole, _): false
    case .recorded(.items, _), .underway, .waiting, .taken, .differs: true
    }
  }

  /// The number of items, where it was marked item by item.
  var itemCount: Int {
    if case .items(let items) = standing.marks { items.count } else { 0 }
  }

  subscript(column: Column) -> LineField {
    get { column == .earned ? earned : possible }
    set {
      if column == .earned { earned = newValue } else { possible = newValue }
    }
  }

  /// Takes in what the record says now; what somebody is typing stays.
  mutating func take(_ marks: SectionMarks?, _ marking: TestMarking) {
    let standing = marking.standing(of: section)
    twoScores = marking.twoScores[section]
    waiting = marking.waiting(in: section)
    guard marks != recorded || standing != self.standing else { return }
    recorded = marks
    self.standing = standing
    // What is being typed stays, even where the test has come in meanwhile.
    if isTouched { replacesItems = isBeyondTyping } else { restore() }
  }

  /// Lets one score be typed in place of the items.
  mutating func startReplacing() {
    replacesItems = true
    earned = LineField()
  }

  /// Shows what the record says again, in place of what was typed.
  mutating func restore() {
    isTouched = false
    replacesItems = false
    switch (isBeyondTyping ? standing.marks : recorded)?.marks {
    case nil:
      earned = LineField()
      possible = LineField(Self.usual)
    case let known?:
      earned = LineField(known.earned.writtenOut)
      possible = LineField(known.possible.writtenOut)
    }
  }

  /// What the two fields say.
  var reading: Reading {
    if isReadOnly { return readOnly }
    if earned.text.isEmpty {
      if replacesItems { return .wrong("the score of the whole section?") }
      guard recorded == nil else { return .wrong("a recorded score stays: type the right one") }
      return possible.text == Self.usual ? .empty : .wrong("how many points earned?")
    }
    guard let earned = Rational(plainDecimal: earned.text) else {
      return .wrong("earned: " + Self.fault(earned.text))
    }
    guard let possible = Rational(plainDecimal: possible.text) else {
      return .wrong("possible: " + Self.fault(possible.text))
    }
    if possible.isZero { return .wrong("possible is 0: it must be more") }
    guard let marks = Marks(earned: earned, possible: possible) else {
      return .wrong("earned is above possible")
    }
    return .right(marks)
  }

  private var readOnly: Reading {
    if case .differs(let two) = standing {
      let scores = [two.taken, two.recorded].map { $0.marks?.score.rounded(places: 1) ?? "" }
      return .wrong("taken \(scores[0]), typed \(scores[1])")
    }
    return standing.marks?.marks.map(Reading.right) ?? .empty
  }

  /// Why a text is not a plain decimal.
  private static func fault(_ text: String) -> String {
    if text.isEmpty { return "a number is missing" }
    if text.contains(",") { return "not a number; use a point: 12.5" }
    if text.utf8.count > 100, text.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) {
      return "more than 100 digits"
    }
    return "not a number, such as 12.5"
  }

  /// Whether the fields say what is recorded, in whatever spelling.
  var saysTheRecord: Bool {
    guard case .right(let marks) = reading else { return false }
    return recorded == .whole(marks)
  }

  /// What is to be recorded, if there is anything new.
  var news: Marks? {
    guard isTouched, !isReadOnly, case .right(let marks) = reading, recorded != .whole(marks)
    else { return nil }
    return marks
  }
}
