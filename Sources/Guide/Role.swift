/// What the role is, for those who have to find somebody to fill it.
package struct Role: Sendable, Equatable {
  /// An area of responsibility and what it asks of the holder.
  package struct Responsibility: Sendable, Equatable {
    package var area: String
    package var detail: String

    package init(area: String, detail: String) {
      self.area = area
      self.detail = detail
    }
  }

  /// A kind of tool and what the role uses it for.
  package struct Tool: Sendable, Equatable {
    package var name: String
    package var use: String

    package init(name: String, use: String) {
      self.name = name
      self.use = use
    }
  }

  /// A role next to this one, and what sets the two apart.
  package struct Neighbour: Sendable, Equatable {
    package var title: String
    /// How this role differs from it.
    package var how: String

    package init(title: String, how: String) {
      self.title = title
      self.how = how
    }
  }

  /// What the role is for.
  package var function: String
  /// What it puts first.
  package var focus: [String]
  /// How far it reaches in a practice of the intended size.
  package var scope: String
  package var responsibilities: [Responsibility]
  /// What it works with.
  package var tools: [Tool]
  package var artefacts: [String]
  /// When this title is the right one.
  package var whenToUse: String
  /// Similar roles that it is easily confused with.
  package var differsFrom: [Neighbour]
  /// What comes from the source page and what was added.
  package var source: String

  package init(
    function: String, focus: [String], scope: String, responsibilities: [Responsibility],
    tools: [Tool], artefacts: [String], whenToUse: String, differsFrom: [Neighbour],
    source: String
  ) {
    self.function = function
    self.focus = focus
    self.scope = scope
    self.responsibilities = responsibilities
    self.tools = tools
    self.artefacts = artefacts
    self.whenToUse = whenToUse
    self.differsFrom = differsFrom
    self.source = source
  }
}
