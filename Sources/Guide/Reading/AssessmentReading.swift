extension Assessment {
  static let keys = MappingReader.Keys(
    required: ["minutes", "sections"],
    optional: ["unread_numbers", "criteria", "items", "forms"])
  static let sectionKeys = MappingReader.Keys(required: ["id", "minutes", "about", "source"])

  /// Reads the test; what has a fault stays empty or zero.
  ///
  /// - Parameters:
  ///   - competencies: The competencies, each of which may have a section.
  ///   - questions: The questions to which an item may be near.
  ///   - mustHaveTopics: The topics that every form has to cover.
  init(
    _ mapping: MappingReader, competencies: IDList, questions: IDList, mustHaveTopics: [String]
  ) {
    self.init(
      minutes: mapping.whole("minutes", in: GuideLimits.minutes), sections: [],
      unreadNumbers: mapping.kind("unread_numbers", .unknownNumberRule, orElse: .zero))
    let sectionIDs = readSections(mapping, competencies: competencies)
    criteria = Criterion.list(mapping)
    let bank = TestItemList(mapping, sections: sectionIDs, questions: questions)
    items = bank.entries.map(\.item)
    forms = TestFormReader(
      items: bank, sections: sections.filter { !$0.id.isEmpty && !competencies.lacks($0.id) },
      mustHaveTopics: mustHaveTopics
    ).forms(mapping)
    checkBank(mapping, bank)
  }

  /// Reads the sections, and gives their ids.
  private mutating func readSections(_ mapping: MappingReader, competencies: IDList) -> IDList {
    let readers = mapping.mappings(
      "sections", "section", GuideLimits.competencies, Self.sectionKeys)
    var ids = IDList()
    if readers.isEmpty || readers.count < mapping.count(of: "sections") { ids.addUnreadable() }
    for reader in readers {
      let section = Section(
        id: reader.id("id"), minutes: reader.whole("minutes", in: GuideLimits.minutes),
        about: reader.text("about"), source: reader.text("source"))
      sections.append(section)
      ids.add(section.id, of: reader)
      if section.id == "score" {
        reader.log.note(
          .reservedID, at: reader.place(of: "id"),
          "\(reader.name): files have a column \"test_score\" for the whole test; choose another id"
        )
      }
      if competencies.lacks(section.id) {
        mapping.log.note(
          .unknownSection, at: reader.place(of: "id"),
          "\(reader.name): there is no competency \"\(section.id)\"; a section is named for one")
      }
    }
    checkMinutes(mapping, isComplete: ids.isComplete)
    return ids
  }

  private func checkMinutes(_ mapping: MappingReader, isComplete: Bool) {
    let sum = sections.map(\.minutes).reduce(0, +)
    guard isComplete, minutes > 0, !sections.isEmpty, sections.allSatisfy({ $0.minutes > 0 }),
      sum != minutes
    else { return }
    mapping.log.note(
      .assessmentMinutes, at: mapping.place(of: "minutes"),
      "assessment: the sections take \(sum) minutes; \"minutes\" must be their sum and is "
        + "\(minutes)")
  }

  /// Items need forms, forms need items, and items of writing need criteria.
  private func checkBank(_ mapping: MappingReader, _ bank: TestItemList) {
    if mapping.piece("items") != nil, mapping.piece("forms") == nil {
      mapping.log.note(
        .formsMissing, at: mapping.place(ofKey: "items"),
        "assessment: there are items and no \"forms\"; add at least one form that says which are "
          + "given together")
    }
    if mapping.piece("forms") != nil, mapping.piece("items") == nil {
      mapping.log.note(
        .itemsMissing, at: mapping.place(ofKey: "forms"),
        "assessment: there are forms and no \"items\" to put into them; add the items")
    }
    let written = bank.entries.first { $0.kind == .writing }
    if let written, mapping.piece("criteria") == nil {
      mapping.log.note(
        .criteriaMissing, at: written.mapping.place(of: "kind"),
        "\(written.mapping.name): writing is rated by criteria; add \"criteria\" to the assessment")
    }
  }
}

extension Assessment {
  /// The ids of the sections as they stand, before anything is checked; nil where there is no test.
  static func sectionIDs(_ top: MappingReader) -> [String]? {
    guard let assessment = top.piece("assessment") else { return nil }
    guard case .mapping(let entries) = assessment.content,
      case .list(let sections)? = entries.first(where: { $0.key == "sections" })?.value.content
    else { return [] }
    return sections.compactMap { $0.word("id") }
  }
}

extension Criterion {
  static let keys = MappingReader.Keys(required: ["id", "title", "low", "middle", "high"])

  /// Reads a criterion; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    let form = ValueReader.TextForm.line(GuideLimits.criterionLevel)
    self.init(
      id: mapping.id("id"),
      title: mapping.text("title", .line(GuideLimits.criterionTitle)),
      low: mapping.text("low", form),
      middle: mapping.text("middle", form),
      high: mapping.text("high", form))
  }

  /// Reads all criteria of the test.
  static func list(_ assessment: MappingReader) -> [Criterion] {
    var ids = IDList()
    return assessment.mappings("criteria", "criterion", GuideLimits.criteria, keys).map { reader in
      let criterion = Criterion(reader)
      ids.add(criterion.id, of: reader)
      return criterion
    }
  }
}
