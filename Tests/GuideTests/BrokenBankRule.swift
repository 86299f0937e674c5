@testable import Guide

extension BrokenRule {
  /// Changes to the bank of items.
  static let bank = bankValues + keys + forms

  private static let long = String(repeating: "long ", count: 165)

  private static let bankValues: [BrokenRule] = [
    .init(
      rule: .unknownKey, old: "contains: [the time", new: "steps: []\n      contains: [the time",
      at: "steps: []",
      says: "item t-note: unknown key \"steps\"; it is for items of kind order or steps, and this "
        + "one is of kind writing"),
    .init(
      rule: .unknownKey, old: "without_essential: 40",
      new: "without_essential: 40\n      options: []", at: "options: []",
      says: "for items of kind choice"),
    .init(
      rule: .unknownKey, old: "text: Ring the bell.", new: "text: Ring the bell., rihgt: true",
      at: "rihgt", says: "item w-drill, step ring"),
    .init(
      rule: .unknownKey, old: "units: [min", new: "unit: x\n        units: [min", at: "unit: x",
      says: "key of item w-rounds: unknown key \"unit\"; did you mean \"units\"?"),
    .init(
      rule: .unknownKind, old: "kind: ticks", new: "kind: tick", at: "tick\n",
      says: "did you mean \"ticks\"?"),
    .init(
      rule: .missingKey, old: "      without_essential: 40\n", new: "", at: "id: w-lost",
      says: "item w-lost: the key \"without_essential\" is missing"),
    .init(rule: .missingKey, old: "      kind: ticks\n", new: "", at: "id: w-alarm"),
    .init(rule: .missingKey, old: ", ideal: Read the log.", new: "", at: "remark:"),
    .init(rule: .missingKey, old: ", middle: Is polite.", new: "", at: "{id: tone"),
    .init(
      rule: .missingKey, old: "points: 1, why", new: "why", at: "{id: let-ring",
      says: "item w-door, option let-ring"),
    .init(
      rule: .wrongType, old: "from: \"200\"", new: "from: 200", at: "200\n", says: "put it in"),
    .init(
      rule: .wrongType, old: "contains: [the time, the rule, thanks]",
      new: "contains: thanks",
      at: "thanks"),
    .init(rule: .wrongType, old: "right: false", new: "right: no", at: "no, why"),
    .init(rule: .outOfRange, old: "points: 1,", new: "points: 5,", at: "5, why", says: "0 and 4"),
    .init(rule: .outOfRange, old: "seconds: 600", new: "seconds: 4", at: "4\n      prompt: A g"),
    .init(rule: .outOfRange, old: "points: 10", new: "points: 0", at: "0\n      seconds: 300"),
    .init(rule: .emptyText, old: "Eight times 25.", new: "''", at: "''"),
    .init(
      rule: .textLength, old: "Put the drill in order.", new: long, at: "long",
      says: "at most 800"),
    .init(
      rule: .textLength, old: "Rounds a night", new: String(long.prefix(44)), at: "long",
      says: "at most 40"),
    .init(rule: .oneLine, old: "title: Alarm", new: "title: \"Al\\narm\"", at: "\"Al\\narm\""),
    .init(
      rule: .listLength, old: "[the time, the rule, thanks]", new: "[]", at: "contains:",
      says: "at least 1"),
    .init(
      rule: .listLength, old: "        - {id: ring, text: Ring the bell.}\n", new: "",
      at: "steps:\n        - {id: warn", says: "at least 3"),
    .init(rule: .idForm, old: "id: let-ring", new: "id: let_ring", at: "let_ring"),
    .init(rule: .idForm, old: "t-guest], source", new: "T], source", at: "T], source"),
    .init(
      rule: .idForm, old: "topic: keys\n      title: A", new: "topic: Keys\n      title: A",
      at: "Keys\n      title: A"),
    .init(
      rule: .duplicateID, old: "id: let-ring", new: "id: open-up", at: "open-up, text: Let"),
    .init(
      rule: .duplicateID, old: "id: t-guest", new: "id: t-note",
      at: "t-note\n      section: tact\n      kind: choice"),
    .init(rule: .duplicateID, old: "{id: b, title", new: "{id: a, title", at: "a, title: Form B"),
    .init(rule: .duplicateID, old: "id: facts", new: "id: tone", at: "tone, title: Facts"),
    .init(
      rule: .controlCharacter, old: "Scolds.", new: "\"Scolds\\t.\"", at: "\"Scolds"),
  ]

  private static let keys: [BrokenRule] = [
    .init(
      rule: .itemSection, old: "section: watch\n      kind: ticks",
      new: "section: wacht\n      kind: ticks", at: "wacht", says: "known are watch, tact"),
    .init(
      rule: .exhibitForm, old: "break    none", new: String(long.prefix(73)) + "x", at: "|2\n",
      says: "line 4"),
    .init(
      rule: .exhibitForm, old: "break    none",
      new: String(repeating: "x\n        ", count: 14) + "x", at: "|2\n", says: "at most 16"),
    .init(rule: .numberForm, old: "from: \"200\"", new: "from: \"-2\"", at: "\"-2\""),
    .init(rule: .numberForm, old: "to: \"200.5\"", new: "to: \"1,000\"", at: "\"1,000\""),
    .init(rule: .numberForm, old: "to: \"200.5\"", new: "to: \"1e3\"", at: "\"1e3\""),
    .init(rule: .numberForm, old: "from: \"200\"", new: "from: \"020\"", at: "\"020\""),
    .init(rule: .numberForm, old: "to: \"200.5\"", new: "to: \"200.\"", at: "\"200.\""),
    .init(
      rule: .keyRange, old: "to: \"200.5\"", new: "to: \"199.99\"", at: "\"199.99\"",
      says: "below \"from\", which is 200"),
    .init(rule: .unitForm, old: "[minutes, min]", new: "[minutes, m2]", at: "m2]"),
    .init(
      rule: .bestOption, old: "points: 4, why", new: "points: 3, why", at: "options:",
      says: "no option earns all of the item's 4 points"),
    .init(
      rule: .bestOption, old: "points: 1, why", new: "points: 4, why",
      at: "4, why: Nobody gets", says: "2 options"),
    .init(rule: .bestOption, old: "points: 4\n", new: "points: 5\n", at: "options:"),
    .init(
      rule: .ticksKey, old: "right: false", new: "right: true", at: "statements:",
      says: "every statement is right"),
    .init(
      rule: .orderShown, old: "Warn the guests.}\n        - {id: ring, text: Ring",
      new: "At first warn all.}\n        - {id: ring, text: begin to ring",
      at: "steps:\n        - {id: warn", says: "alphabetical"),
    .init(
      rule: .essentialMissing, old: "essential: true", new: "essential: false",
      at: "steps:\n        - {id: ask"),
    .init(
      rule: .textRepeated, old: "text: Let it ring.", new: "text: Open at once.",
      at: "Open at once., points: 1", says: "option let-ring"),
    .init(
      rule: .textRepeated, old: "Ring the bell.", new: "Count the heads.",
      at: "Count the heads.}\n      why"),
    .init(
      rule: .textRepeated, old: "Ring the bell.", new: "Count  the heads.",
      at: "Count the heads.}\n      why"),
    .init(
      rule: .criteriaMissing, old: SmallGuide.criteria, new: "", at: "writing",
      says: "item t-note"),
    .init(
      rule: .itemsMissing, old: SmallGuide.criteria + SmallGuide.items, new: "", at: "forms:"),
  ]

  private static let forms: [BrokenRule] = [
    .init(
      rule: .unknownNumberRule, old: "  criteria:\n",
      new: "  unread_numbers: markers\n  criteria:\n", at: "markers\n",
      says: "did you mean \"marker\"?"),
    .init(
      rule: .formsMissing, old: SmallGuide.forms, new: "", at: "items:\n    - id: w-rounds"),
    .init(
      rule: .unknownItem, old: "w-alarm, t-note]", new: "w-alarn, t-note]", at: "w-alarn",
      says: "form a: there is no item \"w-alarn\""),
    .init(
      rule: .itemRepeated, old: "w-alarm, t-note]", new: "w-door, t-note]",
      at: "w-door, t-note]"),
    .init(
      rule: .formSectionEmpty, old: "w-lost, t-guest]", new: "w-lost]", at: "items: [w-drill",
      says: "form b: there is no item of the section tact"),
    .init(
      rule: .formTime, old: "seconds: 600", new: "seconds: 1081", at: "items: [w-drill",
      says: "take 1201 seconds, and it has 1200"),
    .init(
      rule: .mustHaveUncovered, old: "[w-drill, w-lost,", new: "[w-lost,", at: "items: [w-lost",
      says: "topic: fire"),
    .init(
      rule: .mustHaveUncovered, old: "topic: keys", new: "topic: guests",
      at: "items: [w-rounds", says: "form a: there is no item with \"topic: keys\""),
    .init(
      rule: .formsShared, old: "w-lost, t-guest]", new: "w-lost, t-guest, t-note]",
      at: "t-note], source: Form two.", says: "in form a too"),
  ]
}
