/// What an item of the test has the candidate do, with the key to it.
package enum TestTask: Sendable, Equatable {
  case number(NumberKey)
  /// Pick the best of several courses.
  case choice([Choice])
  /// Tick every statement that is right.
  case ticks([Statement])
  /// Put steps in order; the key is the order in which they stand here.
  case order([Step])
  /// Write the steps that one would take; a person ticks those that are there.
  case steps(Checklist)
  /// Write a message; a person rates it by every criterion of the assessment.
  case writing(contains: [String])

  /// What a candidate is told beside `ticks`, on paper and on the screen.
  package static let costOfWrongTicks = "A wrong tick takes away what a right one earns."

  /// The numbers that are right.
  package struct NumberKey: Sendable, Equatable {
    /// The lowest right number, a plain decimal such as `38` or `0.5`.
    package var from: String
    /// The highest right number; the same as `from` where only one is right.
    package var to: String
    /// The words and signs that may stand with the number, such as `%`.
    package var units: [String]
    /// Other texts that are right as they stand, such as `5/50`.
    package var also: [String]
    /// A line that is asked for too and earns nothing; nil for none.
    package var remark: Remark?

    package init(
      from: String, to: String, units: [String] = [], also: [String] = [], remark: Remark? = nil
    ) {
      self.from = from
      self.to = to
      self.units = units
      self.also = also
      self.remark = remark
    }
  }

  /// A line that is asked for beside the number.
  package struct Remark: Sendable, Equatable {
    package var ask: String
    /// What a good answer says.
    package var ideal: String

    package init(ask: String, ideal: String) {
      self.ask = ask
      self.ideal = ideal
    }
  }

  package struct Choice: Sendable, Equatable {
    package var id: String
    package var text: String
    /// What picking it earns, from 0 to the item's points.
    package var points: Int
    /// Why it is worth that.
    package var why: String

    package init(id: String, text: String, points: Int, why: String) {
      self.id = id
      self.text = text
      self.points = points
      self.why = why
    }
  }

  package struct Statement: Sendable, Equatable {
    package var id: String
    package var text: String
    /// Whether it is to be ticked.
    package var isRight: Bool
    package var why: String

    package init(id: String, text: String, isRight: Bool, why: String) {
      self.id = id
      self.text = text
      self.isRight = isRight
      self.why = why
    }
  }

  package struct Step: Sendable, Equatable {
    package var id: String
    package var text: String
    /// Whether the procedure fails without it.
    package var isEssential: Bool

    package init(id: String, text: String, isEssential: Bool) {
      self.id = id
      self.text = text
      self.isEssential = isEssential
    }
  }

  /// Steps that a written answer is held against.
  package struct Checklist: Sendable, Equatable {
    package var steps: [Step]
    /// The most percent of the points that an answer without an essential step earns.
    package var withoutEssential: Int

    package init(steps: [Step], withoutEssential: Int) {
      self.steps = steps
      self.withoutEssential = withoutEssential
    }
  }

  /// Whether a person marks it; all else is marked by the key.
  package var isOpen: Bool {
    switch self {
    case .steps, .writing: true
    case .number, .choice, .ticks, .order: false
    }
  }

  /// What the kind is called in a guide file.
  package var kind: TestTaskKind {
    switch self {
    case .number: .number
    case .choice: .choice
    case .ticks: .ticks
    case .order: .order
    case .steps: .steps
    case .writing: .writing
    }
  }
}

/// The kinds of items; the raw value is their name in a guide file.
package enum TestTaskKind: String, Sendable, CaseIterable {
  case number
  case choice
  /// Tick every right one.
  case ticks
  case order
  case steps
  case writing
}

extension TestTask.Step {
  /// The steps as a candidate is shown them: by their texts, regardless of case.
  ///
  /// Letters count by their Unicode numbers, so that the order is the same everywhere.
  package static func inAlphabeticalOrder(_ steps: [Self]) -> [Self] {
    steps.sorted { left, right in
      let (low, high) = (left.text.lowercased(), right.text.lowercased())
      let order = { (text: String) in text.unicodeScalars.map(\.value) }
      return order(low) == order(high)
        ? order(left.text).lexicographicallyPrecedes(order(right.text))
        : order(low).lexicographicallyPrecedes(order(high))
    }
  }
}
