import Text

/// The part of a printed guide that describes the role.
enum RolePrint {
  static func print(_ role: Role, on page: inout WrappedText) {
    page.heading("The role", rule: "-")
    page.add(role.function)
    list("What comes first", role.focus, on: &page)
    paragraph("Scope", role.scope, on: &page)
    pairs(
      "Responsibilities", role.responsibilities.map { ($0.area, $0.detail) }, on: &page)
    pairs("Tools", role.tools.map { ($0.name, $0.use) }, on: &page)
    list("Documents the role produces", role.artefacts, on: &page)
    paragraph("When to use this title", role.whenToUse, on: &page)
    pairs(
      "How it differs from other roles", role.differsFrom.map { ($0.title, $0.how) }, on: &page)
    paragraph("Source", role.source, on: &page)
  }

  private static func paragraph(_ title: String, _ text: String, on page: inout WrappedText) {
    page.blank()
    page.add(title)
    page.add(text, indent: 2)
  }

  private static func list(_ title: String, _ texts: [String], on page: inout WrappedText) {
    guard !texts.isEmpty else { return }
    page.blank()
    page.add(title)
    for text in texts { page.add(text, mark: "- ", indent: 2) }
  }

  private static func pairs(
    _ title: String, _ pairs: [(String, String)], on page: inout WrappedText
  ) {
    guard !pairs.isEmpty else { return }
    page.blank()
    page.add(title)
    for (name, text) in pairs {
      page.add(name, mark: "- ", indent: 2)
      page.add(text, indent: 4)
    }
  }
}
