import Screen
import Text

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
