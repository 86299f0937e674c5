import Guide

/// The order in which a rater meets the practice answers: mixed, and the same whenever they come back.
///
/// Guides have a weak answer before a strong one, which would tell the level; and neighbours at two
/// consoles are not to see the same answer at once.
struct PracticeOrder {
  private let rater: Interviewer

  init(for rater: Interviewer) {
    self.rater = rater
  }

  /// One answer of each question, then another of each, and so on: two answers to one question are
  /// apart, so that neither is rated by the other.
  func rounds(of questions: [Question]) -> [PracticeCourse.Answer] {
    let mixed = questions.map { question in
      (question, answers: question.practice.map { ($0, key($0.id)) }.sorted { $0.1 < $1.1 })
    }.map { question, answers in
      (
        key: key(question.id),
        answers: answers.map { PracticeCourse.Answer(question: question, text: $0.0) }
      )
    }.sorted { $0.key < $1.key }
    let most = mixed.map(\.answers.count).max() ?? 0
    return (0..<most).flatMap { round in
      mixed.compactMap { $0.answers.indices.contains(round) ? $0.answers[round] : nil }
    }
  }

  /// A number that looks like chance: the 64 bits of the hash FNV-1a, mixed as SplitMix64 does, since
  /// texts that differ at their ends alone have like hashes.
  private func key(_ id: String) -> UInt64 {
    var hash = (rater.text + "\n" + id).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
