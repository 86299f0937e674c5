@testable import Guide

/// A guide with two of everything, small enough to be changed by hand in the tests.
enum SmallGuide {
  static let text = withoutBank + bank

  /// The guide of somebody whose test is taken elsewhere.
  static let withoutBank = """
    # A guide for tests.
    guide: night-porter
    title: Night Porter
    version: 2
    role:
      function: Watches the door.
      focus:
        - Calm
        - Keys
      scope: One house.
      responsibilities:
        - area: Door
          detail: Opens it.
      tools:
        - name: Lamp
          use: Light.
      artefacts: [Log, Key list]
      when_to_use: At night.
      differs_from:
        - title: Day porter
          how: Works by day.
      source: Ours.
    scale:
      - {level: 1, name: Not shown, meaning: None.}
      - {level: 2, name: Below, meaning: Little.}
      - {level: 3, name: Meets, meaning: Enough.}
      - {level: 4, name: Strong, meaning: Much.}
      - {level: 5, name: Top, meaning: All.}
    competencies:
      - id: watch
        title: Watching
        weight: 60
        covers: Seeing things.
        source: Ours.
      - id: tact
        title: Tact
        weight: 40
        covers: Dealing with guests.
        source: Ours.
    weights_reason: Seeing comes first.
    questions:
      - id: q1
        title: Noise
        heading: A noisy guest
        kind: behavioural
        competency: tact
        critical: true
        minutes: 6
        text: Tell us of a noisy guest.
        listen_for:
          - stays calm
          - names the rule
        probes:
          situation: What happened?
          task: What was yours to do?
          action: What did you do?
          result: How did it end?
        follow_ups:
          - And then?
        anchors:
          1: Shouts.
          2: Leaves it.
          3: Asks for quiet.
          4: Finds the cause.
          5: Prevents it.
        source: Ours.
      - id: q2
        title: Smoke
        heading: Smoke on the stairs
        kind: situational
        competency: watch
        minutes: 5
        text: >-
          You smell smoke. It is two
          in the morning.

          What do you do?
        listen_for: [alarm, people first]
        probes: {situation: Where?, task: Yours?, action: First step?, result: After?}
        follow_ups: [Who else?]
        anchors: {1: Sleeps., 2: Looks., 3: Calls., 4: Clears., 5: Drills.}
        source: Ours.
    flags:
      - id: asleep
        title: Sleeps on duty
        kind: disqualifying
        looks_like: Says so.
        source: Ours.
      - id: late
        title: Comes late
        kind: concern
        looks_like: Twice or more.
        source: Ours.
    scoring:
      method: split
      bands: {strong: 80, discuss: 60}
      gates:
        hard-skills-minimum: {section: watch, minimum: 70, why: Safety.}
        critical-questions: {minimum: 3, questions: [q1], why: Guests.}
        must-have-items: {topics: [fire, keys], minimum: 50, why: Law.}
        communication: {why: Talk.}
        red-flags: {why: Trust.}
      source: Ours.
    assessment:
      minutes: 30
      sections:
        - {id: watch, minutes: 20, about: Finding faults., source: Ours.}
        - {id: tact, minutes: 10, about: Letters., source: Ours.}

    """

  /// The editions of the format, each with a small guide.
  enum Edition: Sendable {
    case first
    case second

    var text: String {
      switch self {
      case .first: SmallGuide.text
      case .second: SmallGuide.second
      }
    }
  }

  /// A guide with the keys of the second edition: a list of gates, and a test of one competency.
  static let second = secondBeginning + secondTest

  private static let secondBeginning: String = {
    let gates = """
        gates:
          - {id: eyes, kind: section-minimum, title: watching, section: watch, minimum: 70, why: Safe.}
          - {id: talk, kind: part-minimum, title: talk, part: interview, minimum: 60, why: Guests.}
          - {id: bar, kind: critical-questions, title: critical, minimum: 3, why: Guests.}
          - {id: words, kind: communication, title: words, meets: Clear., below: Lost., why: Talk.}
          - {id: trust, kind: red-flags, title: trust, why: Trust.}
        source: Ours.
      must_haves:
        - {id: calm, title: Stays calm, shown_by: [question:q1, flag:asleep]}
        - {id: sees, title: Sees faults, shown_by: [section:watch, gate:words]}
      opening: Everybody is asked the same.
      closing: You will hear from us.
      mixed_answers: The lower level counts.

      """.split(separator: "\n", omittingEmptySubsequences: false)
    var text = withoutBank
    let start = text.firstRange(of: "  gates:")?.lowerBound ?? text.endIndex
    text = text[..<start] + gates.joined(separator: "\n")
    let changes = [
      ("bands: {", "test_share: 40\n  no_answer: lowest\n  bands: {"),
      ("    probes: {situation: Where?, task: Yours?, action: First step?, result: After?}\n", ""),
      (
        "    source: Ours.\n  - id: q2",
        """
            practice:
              - {id: q1-a, level: 2, answer: I shouted., why: It is a 2.}
              - {id: q1-b, level: 4, answer: I asked why., why: It is a 4.}
            source: Ours.
          - id: q2
        """
      ),
    ]
    for (old, new) in changes { text = text.replacingFirst(old, by: new) ?? "" }
    return text
  }()

  static let secondTest = """
    assessment:
      minutes: 20
      sections:
        - {id: watch, minutes: 20, about: Finding faults., source: Ours.}
      items:
        - id: lamp
          section: watch
          kind: number
          near: [q2]
          title: Lamps
          points: 2
          seconds: 60
          prompt: How many lamps?
          key: {from: "2", to: "2"}
          why: Lamps come in pairs.
          source: A count of ours.
      forms:
        - {id: a, title: Form A, items: [lamp], source: Ours.}

    """

  /// The faults of a text; empty when it is a guide.
  static func faults(_ text: String) -> [GuideFault] {
    do throws(GuideFaults) {
      _ = try GuideReader.read(text: text)
      return []
    } catch {
      return error.faults
    }
  }
}

extension String {
  /// The text with the first `target` replaced; nil when it does not occur.
  func replacingFirst(_ target: String, by replacement: String) -> String? {
    guard let range = firstRange(of: target) else { return nil }
    var copy = self
    copy.replaceSubrange(range, with: replacement)
    return copy
  }

  /// The line and column, from 1 and in scalars, of the first `target`.
  func position(of target: String) -> (line: Int, column: Int)? {
    guard let range = firstRange(of: target) else { return nil }
    let before = unicodeScalars[..<range.lowerBound]
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return (line, before[start...].count + 1)
  }

  private func firstRange(of target: String) -> Range<String.Index>? {
    let scalars = Array(target.unicodeScalars)
    var start = unicodeScalars.startIndex
    while start < unicodeScalars.endIndex {
      if unicodeScalars[start...].starts(with: scalars) {
        return start..<unicodeScalars.index(start, offsetBy: scalars.count)
      }
      start = unicodeScalars.index(after: start)
    }
    return nil
  }
}
