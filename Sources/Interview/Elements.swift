/// One of the four parts of a complete story.
package enum Element: String, Sendable, Hashable, CaseIterable, Codable {
  /// What was going on.
  case situation
  /// What had to be done, and by whom.
  case task
  /// What the candidate did.
  case action
  /// What came of it.
  case result

  /// The letter that stands for it in STAR; the key is the same one, small.
  package var letter: Character {
    switch self {
    case .situation: "S"
    case .task: "T"
    case .action: "A"
    case .result: "R"
    }
  }
}

/// How much of a STAR element an interviewer has heard.
package enum Heard: String, Sendable, Hashable, CaseIterable, Codable {
  /// All that is needed.
  case heard
  case partly
  /// Listened for, and not there.
  case missing

  /// What one more press of the element's key makes of it.
  package static func stepped(from state: Heard?) -> Heard {
    switch state {
    case nil, .missing: .heard
    case .heard: .partly
    case .partly: .missing
    }
  }
}

/// What was heard of the four STAR elements; nil where nothing was noted.
package struct Elements: Sendable, Hashable, Codable {
  package var situation: Heard?
  package var task: Heard?
  package var action: Heard?
  package var result: Heard?

  /// Makes a record, empty unless told otherwise.
  package init(
    situation: Heard? = nil, task: Heard? = nil, action: Heard? = nil, result: Heard? = nil
  ) {
    self.situation = situation
    self.task = task
    self.action = action
    self.result = result
  }

  package subscript(element: Element) -> Heard? {
    get {
      switch element {
      case .situation: situation
      case .task: task
      case .action: action
      case .result: result
      }
    }
    set {
      switch element {
      case .situation: situation = newValue
      case .task: task = newValue
      case .action: action = newValue
      case .result: result = newValue
      }
    }
  }

  /// The letters of STAR with a full, half or empty circle: `S● T◐ A○ R–`.
  package var signs: String {
    Element.allCases.map { element in
      switch self[element] {
      case .heard: "\(element.letter)●"
      case .partly: "\(element.letter)◐"
      case .missing: "\(element.letter)○"
      case nil: "\(element.letter)–"
      }
    }.joined(separator: " ")
  }

  /// The first element that has not been heard in full, which is probed next.
  package var next: Element? {
    Element.allCases.first { self[$0] != .heard }
  }
}
