import Guide
import Interview

/// What a line of an interview by lines asks for.
enum LineOrder: Hashable {
  case rate(Rating)
  case leaveBlank(Blank)
  case hear(Element, Heard)
  /// Add a line to the note.
  case note(String)
  /// Raise the flag of that id with these words.
  case flag(String, evidence: String)
  case listFlags
  case judge(Communication)
  /// Say that there is a conflict of interest, or none.
  case state(recused: Bool)
  case next
  case back
  /// Go to the question of that number, from 1.
  case go(Int)
  /// Say the question, its anchors and probes again.
  case again
  /// Say what the form still lacks.
  case check
  case seal
  case sealForGood
  case help
  case leave

  /// What a line means; nil for what means nothing.
  init?(_ line: String) {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let first = parts.first?.lowercased() else { return nil }
    let rest = parts.count > 1 ? parts[1].drop(while: \.isWhitespace) : ""
    let words = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if words.isEmpty, let number = Int(first), let rating = Rating(number) {
      self = .rate(rating)
    } else if first.count == 1,
      let element = Element.allCases.first(where: { $0.letter.lowercased() == first }),
      let heard = Heard(rawValue: words)
    {
      self = .hear(element, heard)
    } else if let order = Self.plain[first + (words.isEmpty ? "" : " " + words)] {
      self = order
    } else if first == "note", !rest.isEmpty {
      self = .note(Self.trimmed(rest))
    } else if first == "go", let number = Int(words) {
      self = .go(number)
    } else if first == "flag", let flag = Self.flag(String(rest)) {
      self = flag
    } else {
      return nil
    }
  }

  /// Lines that mean one thing, in small letters.
  private static let plain: [String: LineOrder] = [
    "blank not asked": .leaveBlank(.notAsked), "blank no answer": .leaveBlank(.noAnswer),
    "blank recused": .leaveBlank(.recused), "flags": .listFlags,
    "communication meets": .judge(.meets), "communication below": .judge(.below),
    "conflict none": .state(recused: false), "conflict recused": .state(recused: true),
    "next": .next, "back": .back, "again": .again, "check": .check, "seal": .seal,
    "seal for good": .sealForGood, "help": .help, "?": .help, "quit": .leave, ":q": .leave,
  ]

  private static func flag(_ rest: String) -> LineOrder? {
    let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard parts.count == 2 else { return nil }
    return .flag(String(parts[0]), evidence: trimmed(parts[1].drop(while: \.isWhitespace)))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// What can be typed, a line each.
  static let manual = [
    "1 to 5               rate this question",
    "blank not asked      leave it blank: also `blank no answer`, `blank recused`",
    "s heard              the situation was heard: s, t, a or r, and heard, partly or missing",
    "note WORDS           add a line to the note on this question",
    "flags                list the red flags, and those that you raised",
    "flag ID WORDS        raise one, with what was said or seen",
    "communication meets  or `communication below`: for the form as a whole",
    "conflict none        or `conflict recused`: whether you have a conflict of interest",
    "next, back, go 3     turn to another question",
    "again                say the question, its anchors and what to ask once more",
    "check                say what the form still lacks",
    "seal                 close the form; it asks for `seal for good`",
    "quit                 leave; all that was taken is recorded",
  ]
}
