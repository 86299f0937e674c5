import Interview
import Screen

/// What is looked for with `/` on the visible screen, and how it goes on from one place to the next.
struct Finding: Sendable {
  /// What is typed.
  private(set) var field: LineField
  /// Whether it is being typed, so that keys are text.
  var isTyping = true
  /// Whether there is no such place.
  var isMissing = false

  /// - Parameter text: what was looked for last.
  init(_ text: String = "") {
    field = LineField(text)
  }

  var text: String { field.text }

  mutating func type(_ input: Input) {
    isMissing = false
    _ = field.type(input)
  }
}

extension Model {
  /// The texts whose places are marked on the visible screen.
  var markedTexts: [String] {
    if let finding { return finding.text.isEmpty ? [] : [finding.text] }
    return (screen.filterText ?? "").split(separator: " ").map(String.init)
  }

  /// Opens the line in which one types what to find.
  mutating func beginFinding() { finding = Finding() }

  /// Takes in a key while it is typed what to find.
  mutating func typeIntoFinding(_ input: Input) -> [Effect] {
    switch input {
    case .key(.escape):
      finding = nil
      return []
    case .key(.enter):
      guard finding?.text.isEmpty == false else {
        finding = nil
        return []
      }
      finding?.isTyping = false
      return findNext(.down)
    case .key(.down): return findNext(.down)
    case .key(.up): return findNext(.up)
    default:
      finding?.type(input)
      return []
    }
  }

  /// Goes on to the next place, or back to the one before.
  mutating func findNext(_ way: Movement) -> [Effect] {
    guard let text = finding?.text, !text.isEmpty else { return [] }
    var (found, effects): (Bool, [Effect]) = (false, [])
    if var own = screen as? any FindingScreen {
      found = own.find(text, way, self)
      screens[screens.count - 1] = own
    } else {
      (found, effects) = FindingWalk(text: text, way: way).go(&self)
    }
    finding?.isMissing = !found
    if finding?.isTyping == false, !found {
      notice = Notice("Not found: \(text)")
    }
    return effects
  }

  /// What the status line says beside what is typed.
  var findingHint: String {
    guard let finding, !finding.text.isEmpty else { return "Enter finds" }
    return finding.isMissing ? "not found" : "Enter finds, ↓ ↑ go on"
  }
}

/// A screen that looks through more than the part of it that can be walked through.
protocol FindingScreen: ConsoleScreen {
  /// Goes to the next place of a text, or back to the one before; false where there is none.
  mutating func find(_ text: String, _ way: Movement, _ model: Model) -> Bool
}
