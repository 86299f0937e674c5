@testable import Guide

/// The ids and titles by which guides name what is their own, to be looked for in other texts.
struct RoleWords {
  /// A name that stands in a text.
  struct Hit: Equatable {
    var line: Int
    var name: String
  }

  /// What the code says in a general sense: of these, only a whole literal is looked for.
  static let plainEnglish: Set<String> = [
    "a fault", "access", "clarity", "contents", "hours", "integrity", "reader", "records", "shares",
    "systems",
    "terms",
    "tone", "trusted", "understood", "users",
  ]

  /// What the format itself calls a kind or a key, as `communication` is a kind of gate.
  static let ofTheFormat: Set<[String]> = {
    let kinds =
      Gate.Kind.allCases.map(\.rawValue) + Question.Kind.allCases.map(\.rawValue)
      + TestTaskKind.allCases.map(\.rawValue)
    let keys = [HiringGuide.keys, Question.keys, ScoringRules.keys, Assessment.keys]
      .flatMap { $0.required + $0.optional }
    return Set((kinds + keys).map(words))
  }()

  static let hardSkills = ["hard skills", "hard skill", "hardskills", "hardskill"]

  /// Words in a row, by the first of them.
  private var phrases: [String: [(words: [String], name: String)]] = [:]
  /// What is looked for between quotes only.
  private(set) var literals: Set<String> = []
  /// Ids with hyphens that are looked for as they stand, since "a name" is also English.
  private var ids: Set<String> = []

  init(guides: [HiringGuide]) {
    var names = Set(Self.hardSkills)
    for guide in guides {
      names.formUnion(Self.names(in: guide))
      ids.formUnion(guide.assessment.items.map(\.id))
    }
    for name in names.sorted() {
      let words = Self.words(name)
      guard let first = words.first, !Self.ofTheFormat.contains(words) else { continue }
      if Self.plainEnglish.contains(words.joined(separator: " ")) {
        literals.insert(name)
      } else {
        phrases[first, default: []].append((words, name))
      }
    }
  }

  private static func names(in guide: HiringGuide) -> [String] {
    var names = guide.assessment.sections.map(\.id) + guide.scoring.topics
    names += guide.assessment.items.compactMap(\.topic)
    for part in guide.competencies { names += [part.id, part.title] }
    for question in guide.questions { names += [question.id, question.title, question.heading] }
    for gate in guide.scoring.gates { names += [gate.id, gate.title] }
    for flag in guide.flags { names += [flag.id, flag.title] }
    for mustHave in guide.mustHaves { names += [mustHave.id, mustHave.title] }
    for criterion in guide.assessment.criteria { names += [criterion.id, criterion.title] }
    return names
  }

  /// What stands in a text: in its code, its literals and its comments, and across their lines.
  func hits(in text: String) -> [Hit] {
    let runs = Self.runs(text)
    var hits = runs.filter {
      ids.contains($0.text) || ($0.isQuoted && literals.contains($0.text))
    }.map { Hit(line: $0.line, name: $0.text) }
    let words = runs.flatMap { run in Self.words(run.text).map { (word: $0, line: run.line) } }
    for (index, start) in words.enumerated() {
      for phrase in phrases[start.word] ?? []
      where words[index...].prefix(phrase.words.count).map(\.word) == phrase.words {
        hits.append(Hit(line: start.line, name: phrase.name))
      }
    }
    return hits
  }

  // MARK: Words

  /// Letters, digits and hyphens without a gap.
  private struct Run {
    var text: String
    var line: Int
    /// Whether it fills a literal, or a pair of backquotes in a comment.
    var isQuoted: Bool
  }

  private static func runs(_ text: String) -> [Run] {
    let bytes = Array(text.utf8)
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "`")]
    var (runs, line, index) = ([Run](), 1, 0)
    while index < bytes.count {
      let start = index
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      if index > start {
        let isQuoted =
          start > 0 && index < bytes.count && bytes[start - 1] == bytes[index]
          && quotes.contains(bytes[index])
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        runs.append(Run(text: text, line: line, isQuoted: isQuoted))
      } else {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
    }
    return runs
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The words of a name, small: `hard-skills`, `hardSkills` and `Hard skills` have the same.
  static func words(_ name: String) -> [String] {
    var (words, word, wasSmall) = ([String](), [UInt8](), false)
    for byte in name.utf8 {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isLetter = isPart(byte) && byte != UInt8(ascii: "-")
      if !word.isEmpty, !isLetter || (isCapital && wasSmall) {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isLetter && !isCapital
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }
}
