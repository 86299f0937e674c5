import Screen

/// The editor as one would write it first: two strings, everything counted anew at every key.
///
/// It knows nothing of undo; what it says of a text and its cursor is what `TextEditor` must say.
struct PlainEditor {
  var before: String
  var after = ""
  let hasOneLine: Bool

  var text: String { before + after }

  mutating func type(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .enter: if !hasOneLine { insert("\n") }
    case .tab: if !hasOneLine { insert("  ") }
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if !before.isEmpty { move(by: -1) }
    case .right: if !after.isEmpty { move(by: 1) }
    case .control("a"): while let last = before.last, last != "\n" { move(by: -1) }
    case .control("e"): while let next = after.first, next != "\n" { move(by: 1) }
    case .control("u"): while let last = before.last, last != "\n" { before.removeLast() }
    case .control("k"):
      if after.first == "\n" {
        after.removeFirst()
      } else {
        while let next = after.first, next != "\n" { after.removeFirst() }
      }
    case .wordLeft, .alt("b"): move(by: -wordBack)
    case .wordRight, .alt("f"): move(by: wordOn)
    case .altBackspace, .control("w"): before.removeLast(wordBack)
    case .altDelete, .alt("d"): after.removeFirst(wordOn)
    default: break
    }
    settle()
  }

  mutating func paste(_ text: String) {
    insert(text)
    settle()
  }

  private mutating func insert(_ text: String) { before += text }

  private mutating func move(by count: Int) {
    let all = Array(before + after)
    let place = before.count + count
    before = String(all[..<place])
    after = String(all[place...])
  }

  /// How many characters lie between the cursor and the beginning of the word before it.
  private var wordBack: Int { Self.word(before.reversed()) }
  /// How many characters lie between the cursor and the end of the word after it.
  private var wordOn: Int { Self.word(Array(after)) }

  private static func word(_ characters: [Character]) -> Int {
    if characters.first == "\n" { return 1 }
    let blanks = characters.prefix { $0.isWhitespace && $0 != "\n" }.count
    return blanks + characters.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  /// What has come to stand side by side may be one character: the cursor goes behind it.
  private mutating func settle() {
    var rest = before.unicodeScalars.count
    var place = 0
    let all = Array(before + after)
    while place < all.count, rest > 0 {
      rest -= all[place].unicodeScalars.count
      place += 1
    }
    before = String(all[..<place])
    after = String(all[place...])
  }
}
