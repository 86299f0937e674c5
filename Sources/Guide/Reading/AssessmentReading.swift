extension Assessment {
  static let keys = MappingReader.Keys(required: ["minutes", "sections"])
  private static let sectionKeys = MappingReader.Keys(
    required: ["id", "minutes", "about", "source"])

  /// Reads the test's shape; what has a fault stays empty or zero.
  ///
  /// - Parameter competencies: The competencies, each of which needs a section.
  init(_ mapping: MappingReader, competencies: IDList) {
    self.init(minutes: mapping.whole("minutes", in: GuideLimits.minutes), sections: [])
    let readers = mapping.mappings(
      "sections", "section", GuideLimits.competencies, Self.sectionKeys)
    var ids = IDList()
    if readers.count < mapping.count(of: "sections") { ids.addUnreadable() }
    for reader in readers {
      let section = Section(
        id: reader.id("id"), minutes: reader.whole("minutes", in: GuideLimits.minutes),
        about: reader.text("about"), source: reader.text("source"))
      sections.append(section)
      ids.add(section.id, of: reader)
      if competencies.lacks(section.id) {
        mapping.log.note(
          .unknownSection, at: reader.place(of: "id"),
          "\(reader.name): there is no competency \"\(section.id)\"; a section is named for one")
      }
    }
    let missing = competencies.ids.filter { !sections.isEmpty && ids.lacks($0) }
    checkMinutes(mapping, isComplete: ids.isComplete && missing.isEmpty)
    for competency in missing {
      mapping.log.note(
        .sectionMissing, at: mapping.place(ofKey: "sections"),
        "assessment: there is no section for the competency \"\(competency)\"; add one")
    }
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
}
