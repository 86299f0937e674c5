import Text

/// A column of the questions of a sheet; the raw value is its heading in sheets that are written.
enum SheetColumn: String, CaseIterable {
  case id
  case question
  case title
  case heading
  case kind
  case competency
  case critical
  case weight
  case minutes
  case listenFor = "listen for"
  case situation = "probe situation"
  case task = "probe task"
  case action = "probe action"
  case result = "probe result"
  case followUps = "follow-ups"
  case anchor1 = "anchor 1"
  case anchor2 = "anchor 2"
  case anchor3 = "anchor 3"
  case anchor4 = "anchor 4"
  case anchor5 = "anchor 5"
  case source

  static let probes: [Self] = [.situation, .task, .action, .result]
  static let anchors: [Self] = [.anchor1, .anchor2, .anchor3, .anchor4, .anchor5]
  /// Without these there is no guide.
  static let required: [Self] = [.question, .listenFor] + anchors

  /// Whether it holds several entries, and may stand several times.
  var isList: Bool { self == .listenFor || self == .followUps }

  /// The column that a heading names; nil for any other text.
  init?(heading: String) {
    let name = SheetName.folded(heading)
    if let column = Self.byName[name] {
      self = column
      return
    }
    // "Listen for 2", as somebody numbers columns that say the same.
    let words = name.split(separator: " ")
    guard let last = words.last, Int(last) != nil,
      let column = Self.byName[words.dropLast().joined(separator: " ")], column.isList
    else { return nil }
    self = column
  }

  private static let byName: [String: Self] = {
    var names: [String: Self] = [:]
    for column in allCases {
      for name in [column.rawValue] + column.otherNames { names[SheetName.folded(name)] = column }
    }
    return names
  }()

  /// The keys of the guide file among them, since faults are told in those.
  private var otherNames: [String] {
    switch self {
    case .question: ["text", "question text", "questions"]
    case .title: ["short title"]
    case .heading: ["headline"]
    case .kind: ["type"]
    case .competency: ["competence"]
    case .followUps: ["follow-up", "followup", "followups"]
    case .situation: ["situation", "probe s"]
    case .task: ["task", "probe t"]
    case .action: ["action", "probe a"]
    case .result: ["result", "probe r"]
    case .id, .critical, .weight, .minutes, .listenFor, .source, .anchor1,
      .anchor2, .anchor3, .anchor4, .anchor5:
      []
    }
  }
}

/// How names in a sheet are compared.
enum SheetName {
  /// The name in small letters, with single spaces for hyphens and underscores, without a colon
  /// at its end and without what nobody can see.
  static func folded(_ name: String) -> String {
    let scalars = name.lowercased().unicodeScalars
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
      .map { $0 == "_" || $0 == "-" || $0.properties.isWhitespace ? " " : $0 }
    var words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    if let last = words.last, last.hasSuffix(":") { words[words.count - 1] = last.dropLast() }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
