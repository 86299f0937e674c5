package import CSV
import Interview
package import Scoring
import Text

/// A file of how many applied and were selected in each group, with no names of people in it.
package struct GroupFile: Sendable {
  /// The longest that is read, in bytes: some ten thousand groups.
  package static let limit = 1 << 20

  /// The groups by what tells them apart, in the order of the file.
  package let sets: [ImpactSet]
  /// What was passed over.
  package private(set) var warnings: [Warning] = []

  /// Reads a file whole.
  ///
  /// - Throws: The first fault, with line and column.
  package init(_ source: consuming some ByteSource & ~Copyable) throws(InputError) {
    let name = source.name
    let bytes = try source.whole(limit: Self.limit, as: "no file of counts by group is")
    var warnings: [Warning] = []
    var gathering = GroupGathering()
    try GroupColumn.forEachCells(
      MemorySource(name: name, bytes: bytes), warn: { warnings.append($0) }
    ) { (cells) throws(InputError) in
      try gathering.admit(GroupRow(cells))
    }
    guard !gathering.isEmpty else {
      throw InputError(
        file: name, position: nil,
        message: "there are no rows below the header; give each group a row")
    }
    sets = gathering.sets
    self.warnings = warnings
  }
}

/// The rows of such a file, as they come in.
private struct GroupGathering {
  private var attributes: [String?] = []
  private var counts: [[GroupCount]] = []
  private var places: [NameFold?: Int] = [:]
  private var seen: [[NameFold: (group: String, line: Int)]] = []

  var isEmpty: Bool { counts.isEmpty }

  var sets: [ImpactSet] {
    zip(attributes, counts).map { ImpactSet(attribute: $0.0, counts: $0.1) }
  }

  /// Takes the next row; a group is given once, and in one spelling.
  mutating func admit(_ row: GroupRow) throws(InputError) {
    let set = try set(of: row)
    let fold = NameFold(row.count.group)
    if let other = seen[set][fold] {
      let group = row.count.group
      throw row.place.error(
        .group,
        other.group.utf8.elementsEqual(group.utf8)
          ? "the group \(group.quoted) is given twice (line \(other.line)); give it once, with"
            + " all of its applicants"
          : "\(group.quoted(beside: other.group)) and \(other.group.quoted(beside: group))"
            + " (line \(other.line)) are one group, spelled differently; give it once")
    }
    seen[set][fold] = (row.count.group, row.place.line)
    counts[set].append(row.count)
  }

  /// The place of the set that a row belongs to.
  private mutating func set(of row: GroupRow) throws(InputError) -> Int {
    let fold = row.attribute.map { NameFold($0) }
    if let known = places[fold] {
      let (one, other) = (row.attribute ?? "", attributes[known] ?? "")
      guard !one.utf8.elementsEqual(other.utf8) else { return known }
      throw row.place.error(
        .attribute,
        "\(one.quoted(beside: other)) and \(other.quoted(beside: one)) are one attribute, spelled"
          + " differently; spell it alike, so that its groups are compared with one another")
    }
    guard attributes.isEmpty || (fold == nil) == (attributes.first == .some(nil)) else {
      throw row.place.error(
        .attribute,
        "attribute must be filled in every row or in none, so that it is plain which groups are"
          + " compared with one another")
    }
    places[fold] = attributes.count
    attributes.append(row.attribute)
    counts.append([])
    seen.append([:])
    return attributes.count - 1
  }
}
