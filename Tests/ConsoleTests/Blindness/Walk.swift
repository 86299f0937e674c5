import Screen
import Testing

@testable import Console

/// Consoles on worlds that must look alike, walked by the same keys side by side.
struct Walk {
  let worlds: [WalkWorld]
  let walker: WalkSeat
  /// The planted words that stood on any screen.
  private(set) var words: Set<String> = []

  private static let planted = ["zqalpha", "zqbravo", "zqown", "zqluis", "zqearly"]

  init(worlds: [WalkWorld], walker: WalkSeat) {
    self.worlds = worlds
    self.walker = walker
  }

  private func consoles() -> [WalkConsole] {
    worlds.map { WalkConsole($0, walker, size: Size(width: 80, height: 24)) }
  }

  /// Goes a way from the first screen, and on, looking after every key.
  mutating func follow(_ way: String, then tour: String) {
    var consoles = consoles()
    var pressed: [Input] = []
    for key in KeyScript.inputs(way) + KeyScript.inputs(tour) {
      pressed.append(key)
      for index in consoles.indices { consoles[index].send(.input(key)) }
      guard compare(consoles, after: "\(pressed)") else { return }
    }
  }

  /// Goes a way, and looks at where it ends at every size.
  mutating func look(at way: String, sizes: [Size]) {
    var consoles = consoles()
    for index in consoles.indices { consoles[index].press(way) }
    for size in sizes {
      for index in consoles.indices { consoles[index].send(.input(.resized(size))) }
      guard compare(consoles, after: way) else { return }
    }
  }

  /// Whether all consoles look the same; false as well once another sits at one of them.
  private mutating func compare(_ consoles: [WalkConsole], after keys: String) -> Bool {
    guard consoles.allSatisfy({ $0.model.me == walker.seat && !$0.model.isOver }) else {
      return false
    }
    let surfaces = consoles.map { view($0.model) }
    let text = surfaces[0].lines.joined(separator: "\n")
    let folded = text.lowercased()
    for word in Self.planted where folded.contains(word) { words.insert(word) }
    guard let other = surfaces.first(where: { $0 != surfaces[0] }) else { return true }
    Issue.record("differs after \(keys)\n\(other.lines.joined(separator: "\n"))\n\(text)")
    return false
  }
}
