extension ScoringRules {
  static let keys = MappingReader.Keys(
    required: ["method", "bands", "gates", "source"], optional: ["test_share", "no_answer"])

  /// Reads the rules; what has a fault stays empty or zero.
  ///
  /// The competencies and questions are those that the gates refer to.
  init(
    _ mapping: MappingReader, competencies: IDList, questions: QuestionList, sections: [String]?
  ) {
    let bands = mapping.mapping("bands", "bands", Bands.keys)
    self.init(
      method: mapping.kind("method", .unknownMethod, orElse: .split),
      testShare: mapping.piece("test_share") == nil
        ? 50 : mapping.whole("test_share", in: GuideLimits.percent),
      noAnswer: mapping.kind("no_answer", .unknownNoAnswer, orElse: .leftOut),
      bands: bands.map(Bands.init) ?? Bands(strong: 0, discuss: 0),
      gates: GateReader(competencies: competencies, questions: questions, sections: sections)
        .gates(mapping),
      source: mapping.text("source"))
  }
}

extension ScoringRules.Bands {
  fileprivate static let keys = MappingReader.Keys(required: ["strong", "discuss"])

  fileprivate init(_ mapping: MappingReader) {
    self.init(
      strong: mapping.whole("strong", in: 1...100),
      discuss: mapping.whole("discuss", in: 1...100))
    if strong > 0, discuss > 0, discuss >= strong {
      mapping.log.note(
        .bandOrder, at: mapping.place(of: "discuss"),
        "bands: \"discuss\" is \(discuss); it must lie below \"strong\", which is \(strong)")
    }
  }
}
