/// Reads a form of the test and holds it against the items, the sections and the gates.
struct TestFormReader {
  static let keys = MappingReader.Keys(required: ["id", "title", "items", "source"])

  let items: TestItemList
  /// The sections that are named for a competency.
  let sections: [Assessment.Section]
  /// The topics that gates read.
  let mustHaveTopics: [String]

  /// Reads all forms of the test.
  func forms(_ assessment: MappingReader) -> [TestForm] {
    var ids = IDList()
    var forms: [TestForm] = []
    for reader in assessment.mappings("forms", "form", GuideLimits.forms, Self.keys) {
      let form = form(reader, first: forms.first)
      ids.add(form.id, of: reader)
      forms.append(form)
    }
    return forms
  }

  /// Reads a form; what has a fault stays empty.
  private func form(_ mapping: MappingReader, first: TestForm?) -> TestForm {
    let noted = mapping.log.faults.count
    var listed: [String] = []
    for (index, piece) in mapping.list("items", GuideLimits.items).enumerated() {
      let subject = "\(mapping.name): entry \(index + 1) of \"items\""
      guard let id = mapping.values.id(piece, subject: subject) else { continue }
      note(id, at: piece.place, mapping, before: listed, first: first)
      listed.append(id)
    }
    let entries = listed.compactMap { items[$0] }
    // Coverage is checked only once the list itself has no fault.
    let isSound = mapping.log.faults.count == noted && entries.count == listed.count
    if isSound, !listed.isEmpty {
      checkSections(entries, mapping)
      checkTopics(entries, mapping)
    }
    return TestForm(
      id: mapping.id("id"), title: mapping.text("title", .line(GuideLimits.formTitle)),
      items: listed, source: mapping.text("source"))
  }

  private func note(
    _ id: String, at place: Place, _ mapping: MappingReader, before: [String], first: TestForm?
  ) {
    if items.lacks(id) {
      mapping.log.note(
        .unknownItem, at: place,
        "\(mapping.name): there is no item \"\(id)\"; take one of the list \"items\" or add it "
          + "there")
    } else if before.contains(id) {
      mapping.log.note(
        .itemRepeated, at: place, "\(mapping.name): the item \"\(id)\" is there already; keep one")
    } else if let first, first.items.contains(id) {
      mapping.log.note(
        .formsShared, at: place,
        "\(mapping.name): the item \"\(id)\" is in form \(first.id) too; whoever has seen that "
          + "form knows it, so take another")
    }
  }

  private func checkSections(_ entries: [TestItemList.Entry], _ mapping: MappingReader) {
    guard entries.allSatisfy({ !$0.item.section.isEmpty }) else { return }
    for section in sections {
      let own = entries.map(\.item).filter { $0.section == section.id }
      if own.isEmpty {
        mapping.log.note(
          .formSectionEmpty, at: mapping.place(ofKey: "items"),
          "\(mapping.name): there is no item of the section \(section.id); every section needs one")
      }
      let seconds = own.map(\.seconds).reduce(0, +)
      guard section.minutes > 0, own.allSatisfy({ $0.seconds > 0 }), seconds > section.minutes * 60
      else { continue }
      mapping.log.note(
        .formTime, at: mapping.place(ofKey: "items"),
        "\(mapping.name): the items of the section \(section.id) take \(seconds) seconds, and it "
          + "has \(section.minutes * 60); leave one out or give the section more minutes")
    }
  }

  private func checkTopics(_ entries: [TestItemList.Entry], _ mapping: MappingReader) {
    guard entries.allSatisfy(\.hasReadableTopic) else { return }
    for topic in mustHaveTopics where !entries.contains(where: { $0.item.topic == topic }) {
      mapping.log.note(
        .mustHaveUncovered, at: mapping.place(ofKey: "items"),
        "\(mapping.name): there is no item with \"topic: \(topic)\", which a gate "
          + "reads; add one")
    }
  }
}
