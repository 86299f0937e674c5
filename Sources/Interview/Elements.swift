/// One of the four parts of a complete story.
public enum Element: String, Sendable, Hashable, CaseIterable, Codable {
  /// What was going on.
  case situation
  /// What had to be done, and by whom.
  case task
  /// What the candidate did.
  case action
  /// What came of it.
  case result
}

/// How much of a STAR element an interviewer has heard.
public enum Heard: String, Sendable, Hashable, CaseIterable, Codable {
  /// All that is needed.
  case heard
  /// Some of it.
  case partly
  /// Listened for, and not there.
  case missing

  /// What one more press of the element's key makes of it.
  public static func stepped(from state: Heard?) -> Heard {
    switch state {
    case nil, .missing: .heard
    case .heard: .partly
    case .partly: .missing
    }
  }
}

/// What was heard of the four STAR elements; nil where nothing was noted.
public struct Elements: Sendable, Hashable, Codable {
  /// What was going on.
  public var situation: Heard?
  /// What had to be done.
  public var task: Heard?
  /// What the candidate did.
  public var action: Heard?
  /// What came of it.
  public var result: Heard?

  /// Makes a record, empty unless told otherwise.
  public init(
    situation: Heard? = nil, task: Heard? = nil, action: Heard? = nil, result: Heard? = nil
  ) {
    self.situation = situation
    self.task = task
    self.action = action
    self.result = result
  }

  /// The state of one element.
  public subscript(element: Element) -> Heard? {
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

  /// The first element that has not been heard in full, which is probed next.
  public var next: Element? {
    Element.allCases.first { self[$0] != .heard }
  }
}
