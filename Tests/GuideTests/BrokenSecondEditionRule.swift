@testable import Guide

/// What may go wrong with the keys that the second edition of the format brought.
extension BrokenRule {
  static let secondEdition: [BrokenRule] = [
    .init(
      rule: .unknownKind, old: "kind: part-minimum", new: "kind: part-minimun",
      at: "part-minimun", says: "did you mean \"part-minimum\"?", edition: .second),
    .init(
      rule: .missingKey, old: ", section: watch", new: "", at: "{id: eyes",
      says: "the key \"section\" is missing", edition: .second),
    .init(
      rule: .unknownKey, old: "id: trust,", new: "id: trust, minimum: 3,", at: "minimum: 3, kind",
      edition: .second),
    .init(
      rule: .duplicateID, old: "id: trust", new: "id: eyes", at: "eyes, kind: red-flags",
      edition: .second),
    .init(
      rule: .unknownPart, old: "part: interview", new: "part: talk", at: "talk, minimum: 60",
      says: "known are test, interview", edition: .second),
    .init(
      rule: .unknownSection, old: "section: watch", new: "section: tact", at: "tact, minimum",
      says: "the test has no section \"tact\"; it has watch", edition: .second),
    .init(
      rule: .missingKey, old: "meets: Clear., ", new: "", at: "below: Lost.",
      says: "half a measure", edition: .second),
    .init(
      rule: .outOfRange, old: "test_share: 40", new: "test_share: 101", at: "101",
      edition: .second),
    .init(
      rule: .unknownNoAnswer, old: "no_answer: lowest", new: "no_answer: one", at: "one\n  bands",
      says: "left-out, lowest", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "question:q1", new: "question:q2", at: "question:q2",
      says: "a critical question", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "section:watch", new: "section:tact", at: "section:tact",
      says: "section-minimum", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "flag:asleep", new: "topic:water", at: "topic:water",
      says: "topic-minimum", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "flag:asleep", new: "flag:late", at: "flag:late",
      says: "disqualifying", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "gate:words", new: "gate:mood", at: "gate:mood",
      says: "a gate of this guide", edition: .second),
    .init(
      rule: .mustHaveUnproved, old: "gate:words", new: "words", at: "words]",
      says: "\"question:\"", edition: .second),
    .init(
      rule: .probesMissing, old: "kind: situational", new: "kind: behavioural",
      at: "behavioural\n    competency: watch", says: "add \"probes\"", edition: .second),
    .init(
      rule: .duplicateID, old: "id: q1-b", new: "id: q1-a", at: "practice", edition: .second),
    .init(
      rule: .outOfRange, old: "level: 4, answer", new: "level: 6, answer", at: "6, answer",
      edition: .second),
    .init(
      rule: .nearUnknown, old: "near: [q2]", new: "near: [q7]", at: "[q7]",
      says: "known are q1, q2",
      edition: .second),
    .init(
      rule: .reservedID, old: "{id: talk, kind", new: "{id: band, kind", at: "band, kind",
      edition: .second),
    .init(
      rule: .gateWithoutTest, old: SmallGuide.secondTest, new: "", at: "eyes, kind: section",
      edition: .second),
  ]
}
