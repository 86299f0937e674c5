@testable import Guide

/// One change to the small guide that breaks exactly one rule.
struct BrokenRule: CustomStringConvertible, Sendable {
  let rule: GuideRule
  /// What the change replaces.
  let old: String
  let new: String
  /// The text in the changed guide at which the fault must point.
  let at: String
  /// How far into that text.
  var into = 0
  /// What the message must say.
  var says = ""
  /// Which of the small guides is changed.
  var edition = SmallGuide.Edition.first

  var description: String { "\(rule.rawValue): \(old) -> \(new)" }
}

extension BrokenRule {
  static let all = files + values + identifiers + relations + bank + secondEdition

  private static let long = String(repeating: "long ", count: 60)

  static let files: [BrokenRule] = [
    .init(
      rule: .yamlSyntax, old: "title: Night Porter", new: "title: Night: Porter", at: ": Porter",
      says: "in quotes"),
    .init(rule: .yamlSyntax, old: "  - Calm", new: "\t- Calm", at: "\t- Calm", says: "spaces"),
    .init(rule: .yamlSyntax, old: "flags:", new: "---\nflags:", at: "---", says: "one document"),
    .init(
      rule: .yamlAlias, old: "Watches the door.", new: "&door Watches the door.", at: "&door"),
    .init(rule: .yamlAlias, old: "Watches the door.", new: "*door", at: "*door"),
    .init(rule: .yamlAlias, old: "[Log, Key list]", new: "[Log, *door]", at: "*door"),
    .init(rule: .yamlTag, old: "version: 2", new: "version: !!int \"2\"", at: "!!int"),
    .init(rule: .yamlTag, old: "Watches the door.", new: "! Watches", at: "! Watches"),
    .init(rule: .yamlTag, old: "[Log, Key list]", new: "!!seq [Log]", at: "!!seq"),
    .init(
      rule: .controlCharacter, old: "Watches", new: "Wat\u{7}ches", at: "\u{7}", says: "U+0007"),
    .init(rule: .controlCharacter, old: "# A guide", new: "# A \u{9B}guide", at: "\u{9B}"),
    .init(rule: .controlCharacter, old: "Watches", new: "Wat\u{202E}ches", at: "\u{202E}"),
    .init(
      rule: .controlCharacter, old: "Watches the door.", new: "\"Rings \\a\"", at: "\"Rings",
      says: "U+0007"),
    .init(
      rule: .controlCharacter, old: "Watches the door.", new: "\"Rings\\tbells\"", at: "\"Rings"),
  ]

  static let values: [BrokenRule] = [
    .init(
      rule: .unknownKey, old: "heading: A noisy", new: "heading: A noisy guest\n    hedding: A",
      at: "hedding", says: "question q1: unknown key \"hedding\"; did you mean \"heading\"?"),
    .init(rule: .unknownKey, old: "covers: Se", new: "mood: Se\n    covers: Se", at: "mood"),
    .init(
      rule: .missingKey, old: "    heading: A noisy guest\n", new: "", at: "id: q1",
      says: "question q1: the key \"heading\" is missing"),
    .init(rule: .missingKey, old: "title: Night Porter\n", new: "", at: "guide: night"),
    .init(
      rule: .missingKey, old: "      action: What did you do?\n", new: "", at: "probes:",
      says: "action"),
    .init(rule: .missingKey, old: "strong: 80, ", new: "", at: "bands:"),
    .init(
      rule: .duplicateKey, old: "heading: A noisy guest",
      new: "heading: A noisy guest\n    title: Again", at: "title: Again"),
    .init(
      rule: .duplicateKey, old: "strong: 80", new: "strong: 80, \"strong\": 90", at: "\"strong\""),
    .init(
      rule: .duplicateKey, old: "2: Leaves it.", new: "1: Leaves.\n      2: L", at: "1: Leaves"),
    .init(rule: .wrongType, old: "title: Noise", new: "title: [Noise]", at: "[Noise]"),
    .init(rule: .wrongType, old: "title: Noise", new: "title: 3.5", at: "3.5", says: "quotes"),
    .init(rule: .wrongType, old: "title: Noise", new: "title: true", at: "true"),
    .init(
      rule: .wrongType, old: "critical: true", new: "critical: \"true\"", at: "\"true\"",
      says: "true or false"),
    .init(rule: .wrongType, old: "critical: true", new: "critical: yes", at: "yes"),
    .init(
      rule: .wrongType, old: "listen_for: [alarm, people first]", new: "listen_for: alarm",
      at: "alarm\n"),
    .init(
      rule: .wrongType, old: "bands: {strong: 80, discuss: 60}", new: "bands: 80", at: "80\n"),
    .init(rule: .wrongType, old: "minutes: 6", new: "minutes: [6]", at: "[6]"),
    .init(rule: .wrongType, old: "  - Calm", new: "  - {a: 1}", at: "{a: 1}"),
    .init(rule: .wholeNumber, old: "minutes: 6", new: "minutes: 3.5", at: "3.5"),
    .init(
      rule: .wholeNumber, old: "minutes: 6", new: "minutes: \"3\"", at: "\"3\"",
      says: "without quotes"),
    .init(rule: .wholeNumber, old: "minutes: 6", new: "minutes: 06", at: "06"),
    .init(rule: .wholeNumber, old: "minutes: 6", new: "minutes: 0x6", at: "0x6"),
    .init(rule: .wholeNumber, old: "minutes: 6", new: "minutes:", at: "minutes:\n"),
    .init(rule: .wholeNumber, old: "weight: 60", new: "weight: 60%", at: "60%"),
    .init(rule: .outOfRange, old: "minutes: 6", new: "minutes: 0", at: "0\n    text: Tell"),
    .init(
      rule: .outOfRange, old: "critical: true", new: "critical: true\n    weight: 0",
      at: "weight: 0", into: 8),
    .init(rule: .outOfRange, old: "weight: 60", new: "weight: 0", at: "weight: 0", into: 8),
    .init(rule: .outOfRange, old: "minimum: 70", new: "minimum: 101", at: "101"),
    .init(rule: .outOfRange, old: "minimum: 50", new: "minimum: -1", at: "-1"),
    .init(rule: .outOfRange, old: "minimum: 3", new: "minimum: 6", at: "minimum: 6,", into: 9),
    .init(rule: .outOfRange, old: "level: 5", new: "level: 6", at: "6, name"),
    .init(rule: .outOfRange, old: "strong: 80", new: "strong: 101", at: "101"),
    .init(rule: .outOfRange, old: "discuss: 60", new: "discuss: 0", at: "0}"),
    .init(rule: .outOfRange, old: "version: 2", new: "version: 0", at: "0\nrole"),
    .init(rule: .emptyText, old: "Watches the door.", new: "\" \"", at: "\" \""),
    .init(rule: .emptyText, old: "Watches the door.", new: "~", at: "~"),
    .init(rule: .emptyText, old: "Watches the door.", new: "", at: "function:"),
    .init(
      rule: .emptyText, old: "watch, minutes: 20, about: Finding faults.",
      new: "watch, minutes: 20, about: ''", at: "''"),
    .init(
      rule: .textLength, old: "title: Noise", new: "title: Nineteen characters", at: "Nineteen",
      says: "at most 18"),
    .init(
      rule: .textLength, old: "A noisy guest", new: "A heading that is one letter too long for him",
      at: "A heading", says: "at most 44"),
    .init(
      rule: .textLength, old: "What happened?", new: long, at: "long", says: "at most 110"),
    .init(
      rule: .textLength, old: "Sleeps on duty", new: "A title of a flag that is far too long",
      at: "A title", says: "at most 28"),
    .init(rule: .textLength, old: "stays calm", new: long, at: "long", says: "at most 60"),
    .init(rule: .textLength, old: "1: Shouts.", new: "1: \(long)", at: "long"),
    .init(rule: .oneLine, old: "title: Noise", new: "title: \"No\\nise\"", at: "\"No\\nise\""),
    .init(
      rule: .listLength, old: "topics: [fire, keys]", new: "topics: []", at: "topics:",
      says: "at least 1"),
    .init(
      rule: .listLength, old: "follow_ups: [Who else?]",
      new: "follow_ups: [A?, B?, C?, D?, E?, F?, G?]", at: "follow_ups: [A", says: "at most 6"),
  ]

  static let identifiers: [BrokenRule] = [
    .init(rule: .idForm, old: "night-porter", new: "Night_Porter", at: "Night_Porter"),
    .init(rule: .idForm, old: "id: q2", new: "id: q2-", at: "q2-"),
    .init(rule: .idForm, old: "id: late", new: "id: \u{E9}t\u{E9}", at: "\u{E9}t\u{E9}"),
    .init(rule: .idForm, old: "[fire, keys]", new: "[fire, Key ring]", at: "Key ring"),
    .init(rule: .duplicateID, old: "id: q2", new: "id: q1", at: "q1\n    title: Smoke"),
    .init(rule: .duplicateID, old: "id: late", new: "id: asleep", at: "asleep\n    title: Comes"),
    .init(rule: .duplicateID, old: "[fire, keys]", new: "[fire, fire]", at: "fire]"),
    .init(rule: .duplicateID, old: "questions: [q1]", new: "questions: [q1, q1]", at: "q1]"),
  ]

  static let relations: [BrokenRule] = [
    .init(rule: .scaleLevels, old: "level: 5", new: "level: 4", at: "4, name: Top"),
    .init(
      rule: .scaleLevels, old: "  - {level: 5, name: Top, meaning: All.}\n", new: "", at: "scale:",
      says: "level 5 is missing"),
    .init(
      rule: .weightSum, old: "weight: 60", new: "weight: 55", at: "competencies:", says: "95"),
    .init(
      rule: .weightsReason, old: "weights_reason: Seeing comes first.\n", new: "",
      at: "competencies:"),
    .init(
      rule: .questionWeightsReason, old: "competency: watch",
      new: "competency: watch\n    weight: 3",
      at: "3\n    minutes: 5"),
    .init(
      rule: .questionWeightsReason, old: "competency: tact", new: "competency: tact\n    weight: 3",
      at: "3\n    critical"),
    .init(
      rule: .unknownCompetency, old: "competency: tact", new: "competency: tacts", at: "tacts",
      says: "watch, tact"),
    .init(
      rule: .unknownKind, old: "kind: behavioural", new: "kind: behavioral", at: "behavioral",
      says: "did you mean \"behavioural\"?"),
    .init(rule: .unknownKind, old: "kind: concern", new: "kind: worry", at: "worry"),
    .init(rule: .unknownMethod, old: "method: split", new: "method: both", at: "both"),
    .init(
      rule: .anchorMissing, old: "      4: Finds the cause.\n", new: "", at: "anchors:",
      says: "anchors of question q1: the key \"4\" is missing"),
    .init(
      rule: .anchorUnknown, old: "5: Drills.", new: "5: Drills., 6: More.", at: "6: More.",
      says: "known are 1, 2, 3, 4, 5"),
    .init(rule: .bandOrder, old: "discuss: 60", new: "discuss: 80", at: "80}"),
    .init(rule: .gateMissing, old: "    red-flags: {why: Trust.}\n", new: "", at: "gates:"),
    .init(
      rule: .gateUnknown, old: "communication: {", new: "mood: {why: A.}\n    communication: {",
      at: "mood"),
    .init(rule: .unknownSection, old: "section: watch", new: "section: wotch", at: "wotch"),
    .init(
      rule: .criticalQuestionUnknown, old: "questions: [q1]", new: "questions: [q1, q9]", at: "q9",
      says: "known are q1, q2"),
    .init(
      rule: .criticalMismatch, old: "questions: [q1]", new: "questions: [q1, q2]", at: "q2]"),
    .init(
      rule: .criticalMismatch, old: "questions: [q1]", new: "questions: []", at: "true\n    min"),
    .init(
      rule: .assessmentMinutes, old: "minutes: 30", new: "minutes: 31", at: "31", says: "30"),
  ]
}
