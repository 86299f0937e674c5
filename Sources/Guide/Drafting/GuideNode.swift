/// A part of a guide's file that is yet to be written, with the place that it comes from.
indirect enum GuideNode {
  case text(String, Place)
  /// A number, `true` or `false`; anything else is written as a text.
  case plain(String, Place)
  case list([GuideNode])
  case mapping([(key: String, value: GuideNode)])

  /// A text that comes from no file.
  static func own(_ text: String) -> GuideNode { .text(text, .nowhere) }

  static func number(_ number: Int) -> GuideNode { .plain(String(number), .nowhere) }

  /// Where it comes from: for a list or a mapping, the place of the first thing in it.
  var place: Place {
    switch self {
    case .text(_, let place), .plain(_, let place): place
    case .list(let nodes): nodes.first?.place ?? .nowhere
    case .mapping(let entries): entries.first?.value.place ?? .nowhere
    }
  }
}

/// The lines of a guide's file, each with the place that it comes from.
struct GuideLines {
  private(set) var lines: [String] = []
  private(set) var places: [Place] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func remark(_ text: String) { add("# " + text, .nowhere) }

  /// Writes a mapping; every text stands on a line of its own.
  ///
  /// - Parameter first: what stands before its first key in place of the indentation.
  mutating func add(
    _ entries: [(key: String, value: GuideNode)], depth: Int = 0, first: String? = nil
  ) {
    let indent = String(repeating: "  ", count: depth)
    for (index, entry) in entries.enumerated() {
      let start = (index == 0 ? first : nil) ?? indent
      switch entry.value {
      case .text, .plain:
        add(start + entry.key + ": " + Self.scalar(entry.value), entry.value.place)
      case .list(let nodes):
        add(start + entry.key + ":" + (nodes.isEmpty ? " []" : ""), entry.value.place)
        for node in nodes { add(node, depth: depth + 1) }
      case .mapping(let inner):
        add(start + entry.key + ":", entry.value.place)
        add(inner, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ item: GuideNode, depth: Int) {
    let start = String(repeating: "  ", count: depth) + "- "
    switch item {
    case .text, .plain: add(start + Self.scalar(item), item.place)
    case .mapping(let entries): add(entries, depth: depth + 1, first: start)
    case .list: break
    }
  }

  private mutating func add(_ line: String, _ place: Place) {
    lines.append(line)
    places.append(place)
  }

  // MARK: Texts

  private static func scalar(_ node: GuideNode) -> String {
    switch node {
    case .text(let text, _): isSafe(text) ? text : quoted(text)
    case .plain(let text, _): isPlain(text) ? text : quoted(text)
    case .list, .mapping: ""
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text == "true" || text == "false"
      || !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
  }

  private static let wordsOfYAML: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n",
  ]

  /// Whether a text means itself without quotes: letters of English and plain signs only.
  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " ", !text.contains(": "), !text.contains(" #"),
      !text.hasSuffix(":"), !wordsOfYAML.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
