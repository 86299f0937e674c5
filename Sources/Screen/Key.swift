/// A key as the person pressed it.
package enum Key: Sendable, Hashable {
  /// A character of text, one scalar at a time.
  case character(Character)
  /// Control and a letter, in lower case.
  case control(Character)
  /// Alt and a character, which a terminal sends as Esc and the character in one piece.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  /// Delete to the left.
  case backspace
  /// Delete to the right.
  case delete
  case up
  case down
  case left
  case right
  /// Alt or Control and the left arrow: a word back.
  case wordLeft
  /// Alt or Control and the right arrow: a word on.
  case wordRight
  /// Alt or Control and the key that deletes to the left: a word away.
  case altBackspace
  /// Alt or Control and the key that deletes to the right: a word away.
  case altDelete
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)

  /// The key as it is written in help and footers.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Alt-←"
    case .wordRight: "Alt-→"
    case .altBackspace: "Alt-Backspace"
    case .altDelete: "Alt-Del"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

/// What a person can do to a screen.
package enum Input: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted, as one piece.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
}
