/// What the role is, for those who have to find somebody to fill it.
public struct Role: Sendable, Equatable {
  /// An area of responsibility and what it asks of the holder.
  public struct Responsibility: Sendable, Equatable {
    /// The area's name.
    public var area: String
    /// What is done there.
    public var detail: String

    /// Makes a responsibility.
    public init(area: String, detail: String) {
      self.area = area
      self.detail = detail
    }
  }

  /// A kind of tool and what the role uses it for.
  public struct Tool: Sendable, Equatable {
    /// The kind of tool.
    public var name: String
    /// What it is used for.
    public var use: String

    /// Makes a tool.
    public init(name: String, use: String) {
      self.name = name
      self.use = use
    }
  }

  /// A role next to this one, and what sets the two apart.
  public struct Neighbour: Sendable, Equatable {
    /// The other role's title.
    public var title: String
    /// How this role differs from it.
    public var how: String

    /// Makes a neighbour.
    public init(title: String, how: String) {
      self.title = title
      self.how = how
    }
  }

  /// What the role is for.
  public var function: String
  /// What it puts first.
  public var focus: [String]
  /// How far it reaches in a practice of the intended size.
  public var scope: String
  /// Its areas of responsibility.
  public var responsibilities: [Responsibility]
  /// What it works with.
  public var tools: [Tool]
  /// What it produces.
  public var artefacts: [String]
  /// When this title is the right one.
  public var whenToUse: String
  /// Roles that it could be mistaken for.
  public var differsFrom: [Neighbour]
  /// What comes from the source page and what was added.
  public var source: String

  /// Makes a role.
  public init(
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
