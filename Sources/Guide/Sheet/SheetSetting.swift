/// What a row above the headings says of the whole guide; the raw value is its first cell.
enum SheetSetting: String, CaseIterable {
  case title
  case id = "guide"
  case version
  case function
  case focus
  case scope
  case whenToUse = "when to use"
  case opening
  case closing
  case mixedAnswers = "mixed answers"
  case weightsReason = "weights reason"
  case questionWeightsReason = "question weights reason"
  case method
  case noAnswer = "no answer"
  case strong
  case discuss
  case criticalMinimum = "critical minimum"
  case competency
  case flag

  /// Whether there may be several rows of it, each with several cells.

  /// What its cells hold, from column B on.
  var cells: [String] {
    switch self {
    case .competency: ["title", "weight", "what it covers", "id"]
    case .flag: ["title", "kind", "what it looks like", "id"]
    default: ["value"]
    }
  }

  /// The setting that a first cell names; nil for any other text.
  init?(label: String) {
    let name = SheetName.folded(label)
    guard let setting = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = setting
  }
}
