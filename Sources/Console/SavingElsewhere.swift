import Screen

extension Act {
  static let saveElsewhere = Act("save-elsewhere")
}

extension Command {
  /// Offered while the ledger's files are not in their places.
  static let savingElsewhere = Command(
    .saveElsewhere, [.character("W")], label: "new file",
    help: "Write all that this console knows, and what is not saved, into a new file.")
}

extension Model {
  /// Takes a key for the path of the new file.
  mutating func typeIntoSaving(_ input: Input) -> [Effect] {
    guard var field = savingTo else { return [] }
    switch input {
    case .key(.escape):
      savingTo = nil
      return []
    case .key(.enter):
      let path = field.text.withoutOuterBlanks
      guard !path.isEmpty else {
        savingTo = nil
        return []
      }
      savingTo = nil
      notice = Notice("writing \(path) …")
      return [.saveElsewhere(path: path)]
    default:
      _ = field.type(input)
      savingTo = field
      return []
    }
  }
}
