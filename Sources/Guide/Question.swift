/// One question of the interview, the same for every candidate.
package struct Question: Sendable, Equatable {
  /// What an answer is about, which decides how it is probed.
  package enum Kind: String, Sendable, CaseIterable {
    /// Something the candidate has done, told by STAR.
    case behavioural
    /// What the candidate knows and has worked with.
    case technical
    /// What the candidate would do.
    case situational
    /// What drives the candidate.
    case attitude
  }

  /// The name the question goes by in files and events.
  package var id: String
  /// A title for narrow lists, at most 18 characters.
  package var title: String
  /// A headline, at most 44 characters.
  package var heading: String
  package var kind: Kind
  /// The id of the competency that it counts towards.
  package var competency: String
  /// Whether a mean below the gate's minimum fails the candidate.
  package var isCritical: Bool
  /// Its weight in the interview mean, a whole number from 1.
  package var weight: Int
  /// The time planned for it.
  package var minutes: Int
  /// What the interviewer reads aloud.
  package var text: String
  /// What to hear in a good answer.
  package var listenFor: [String]
  /// What to ask when a STAR element is missing; nil where the question is not probed so.
  package var probes: Probes?
  /// What to ask when an answer stays vague.
  package var followUps: [String]
  /// What each level sounds like, lowest first; exactly five.
  package var anchors: [String]
  /// Answers to rate for practice.
  package var practice: [PracticeAnswer]
  /// What comes from the source page and what was added.
  package var source: String

  package init(
    id: String, title: String, heading: String, kind: Kind, competency: String,
    isCritical: Bool, weight: Int, minutes: Int, text: String, listenFor: [String],
    probes: Probes?, followUps: [String], anchors: [String], practice: [PracticeAnswer] = [],
    source: String
  ) {
    self.id = id
    self.title = title
    self.heading = heading
    self.kind = kind
    self.competency = competency
    self.isCritical = isCritical
    self.weight = weight
    self.minutes = minutes
    self.text = text
    self.listenFor = listenFor
    self.probes = probes
    self.followUps = followUps
    self.anchors = anchors
    self.practice = practice
    self.source = source
  }

  /// What the level sounds like; nil outside 1...5.
  package func anchor(level: Int) -> String? {
    anchors.indices.contains(level - 1) ? anchors[level - 1] : nil
  }
}

/// What to ask when one of the four STAR elements has not been heard.
package struct Probes: Sendable, Equatable {
  package var situation: String
  package var task: String
  package var action: String
  package var result: String

  package init(situation: String, task: String, action: String, result: String) {
    self.situation = situation
    self.task = task
    self.action = action
    self.result = result
  }
}
