import Text

/// An item of the test in a printed guide, with its key.
enum TestItemPrint {
  static func print(
    _ item: TestItem, unread: Assessment.UnreadNumbers, on page: inout WrappedText
  ) {
    page.blank()
    page.add(item.title)
    page.add(facts(item), indent: 2)
    page.blank()
    page.add(item.prompt, indent: 2)
    if let exhibit = item.exhibit {
      page.blank()
      page.addVerbatim(exhibit, indent: 4)
    }
    page.blank()
    TestKeyPrint.print(item, unread: unread, indent: 2, on: &page)
    page.blank()
    page.add("Why. \(item.why)", indent: 2)
    page.add("Source. \(item.source)", indent: 2)
  }

  private static func facts(_ item: TestItem) -> String {
    var facts = [item.id, item.task.kind.rawValue, "section \(item.section)"]
    if let topic = item.topic { facts.append("topic \(topic)") }
    facts.append(Count.of(item.points, "point"))
    facts.append("\(item.seconds) seconds")
    return facts.joined(separator: ", ")
  }
}
