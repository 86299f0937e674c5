import Guide

/// What a gate reads of a topic rests on enough of every form, and the forms are alike.
struct FormCoverage {
  let guide: HiringGuide

  /// The fewest items of a topic on a form.
  private static let fewestItems = 4
  /// The fewest points of a topic on a form.
  private static let fewestPoints = 8

  func faults(_ forms: [FormOfItems]) -> [InstrumentFault] {
    forms.flatMap(thin) + forms.dropFirst().flatMap { uneven($0, beside: forms[0]) }
  }

  private func items(on topic: String, in form: FormOfItems) -> [TestItem] {
    form.items.filter { $0.topic == topic }
  }

  private func thin(_ form: FormOfItems) -> [InstrumentFault] {
    guide.scoring.topics.compactMap { topic in
      let items = items(on: topic, in: form)
      let points = FormOfItems.points(items)
      guard items.count < Self.fewestItems || points < Self.fewestPoints else { return nil }
      return fault(
        form,
        "the topic \(topic), which a gate reads, has \(items.count) items and \(points) points; it"
          + " needs at least \(Self.fewestItems) and \(Self.fewestPoints), or chance decides")
    }
  }

  /// What differs between two forms, so that one would be easier than the other.
  private func uneven(_ form: FormOfItems, beside first: FormOfItems) -> [InstrumentFault] {
    let topics = guide.scoring.topics.filter {
      items(on: $0, in: form).count != items(on: $0, in: first).count
    }
    let sections = guide.assessment.sections.map(\.id).filter { section in
      kinds(in: section, of: form) != kinds(in: section, of: first)
    }
    return topics.map {
      fault(form, "it has more or fewer items on \($0) than form \(first.id); make them alike")
    }
      + sections.map {
        fault(
          form,
          "the section \($0) has other kinds of items than on form \(first.id); make them alike")
      }
  }

  private func kinds(in section: String, of form: FormOfItems) -> Set<String> {
    Set(form.items.filter { $0.section == section }.map { $0.task.kind.rawValue })
  }

  private func fault(_ form: FormOfItems, _ message: String) -> InstrumentFault {
    InstrumentFault(
      rule: .mustHaveThin, subject: .form(form.id), message: "form \(form.id): " + message)
  }
}
