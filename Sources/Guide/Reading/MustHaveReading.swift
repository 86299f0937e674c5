/// Reads the must-haves and holds what shows them against the rest of the guide.
struct MustHaveReader {
  static let keys = MappingReader.Keys(required: ["id", "title", "shown_by"])

  let questions: QuestionList
  let flags: [RedFlag]
  let scoring: ScoringRules
  /// Whether the scoring could be read, so that a gate that is not found is not there.
  let isScoringSound: Bool

  /// Reads all must-haves; what has a fault stays empty.
  func mustHaves(_ top: MappingReader) -> [MustHave] {
    var ids = IDList()
    return top.mappings("must_haves", "must-have", GuideLimits.mustHaves, Self.keys).map { reader in
      let mustHave = MustHave(
        id: reader.id("id"), title: reader.text("title", .line(GuideLimits.mustHaveTitle)),
        shownBy: proofs(reader))
      ids.add(mustHave.id, of: reader)
      return mustHave
    }
  }

  private func proofs(_ mapping: MappingReader) -> [MustHave.Proof] {
    var proofs: [MustHave.Proof] = []
    for (index, piece) in mapping.list("shown_by", GuideLimits.proofs).enumerated() {
      let subject = "\(mapping.name): entry \(index + 1) of \"shown_by\""
      guard
        let text = mapping.values.text(piece, .line(2 * GuideLimits.id), subject: subject)
      else { continue }
      let proof = MustHave.Proof(text)
      if let lack = proof.map(lack) ?? Self.form {
        mapping.log.note(
          .mustHaveUnproved, at: piece.place,
          "\(subject) is \(Excerpt.quoted(text)); it must be \(lack)")
      }
      if let proof { proofs.append(proof) }
    }
    return proofs
  }

  private static let form =
    "\"question:\", \"section:\", \"topic:\", \"flag:\" or \"gate:\" and an id"

  /// What a proof ought to be; nil where it is that, or cannot be told.
  private func lack(of proof: MustHave.Proof) -> String? {
    guard isScoringSound else { return nil }
    switch proof {
    case .question(let id):
      let isCritical = questions.entries.contains { $0.question.id == id && $0.question.isCritical }
      return isCritical && scoring.criticalMinimum != nil
        ? nil : "a critical question, with a gate of kind critical-questions"
    case .section(let id):
      return scoring.minimums(ofSection: id).isEmpty
        ? "the section of a gate of kind section-minimum" : nil
    case .topic(let id):
      return scoring.topics.contains(id) ? nil : "a topic of a gate of kind topic-minimum"
    case .flag(let id):
      return flags.contains { $0.id == id && $0.kind == .disqualifying }
        && scoring.gates.contains { $0.kind == .redFlags }
        ? nil : "a disqualifying flag, with a gate of kind red-flags"
    case .gate(let id): return scoring.gate(id) == nil ? "a gate of this guide" : nil
    }
  }
}
