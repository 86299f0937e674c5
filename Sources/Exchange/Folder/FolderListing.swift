import CSV
import Text

/// Which of a folder's files is which, by names that are compared as `ColumnName` says.
struct FolderListing: Sendable {
  /// Something that lies in a folder.
  struct Entry: Sendable {
    var name: String
    /// For a folder, the names of what lies in it; nil for anything else.
    var inside: [String]?
  }

  /// The names of our files as they stand in the folder.
  private(set) var names: [FolderFile: String] = [:]
  /// What lies there and is not read.
  private(set) var warnings: [Warning] = []

  /// Goes through what lies in a folder.
  ///
  /// - Throws: An error for two files that are the same one, and for one whose name is near to
  ///   that of a file that is read.
  init(_ entries: [Entry]) throws(InputError) {
    let sorted = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var others: [Entry] = []
    for entry in sorted {
      if entry.inside == nil, let file = FolderFile(rawValue: ColumnName.folded(entry.name)) {
        try add(entry.name, as: file)
      } else {
        others.append(entry)
      }
    }
    for entry in others {
      if let inside = entry.inside {
        look(into: entry.name, inside)
      } else {
        try look(at: entry.name)
      }
    }
  }

  private mutating func add(_ name: String, as file: FolderFile) throws(InputError) {
    if let other = names.updateValue(name, forKey: file) {
      throw InputError(
        file: name, position: nil,
        message: "\(other.quoted) is here, too, and both names stand for \(file.rawValue); keep one"
          + " of the two in this folder")
    }
  }

  private mutating func look(at name: String) throws(InputError) {
    let near = NearFile(folded: ColumnName.folded(name))
    guard let meant = near.meant else {
      if near.kind == .table {
        warnings.append(
          Warning(
            file: name, position: nil,
            message: "this file is not read; the files of a folder are"
              + " \(FolderFile.tables.map(\.rawValue).listed("and"))"))
      }
      return
    }
    let isThere = names[meant] != nil
    let isTable = near.kind == .table
    guard isTable || !isThere else {
      warnings.append(
        Warning(
          file: name, position: nil, message: "this file is not read; \(meant.rawValue) is"))
      return
    }
    throw InputError(
      file: name, position: nil,
      message: "this file is not read, and its name is near to \(meant.rawValue)"
        + (isThere ? ", which is here, too" : "")
        + "; " + FolderListing.advice(isTable: isTable, isThere: isThere, meant)
        + ", since what it holds could decide")
  }

  private static func advice(isTable: Bool, isThere: Bool, _ meant: FolderFile) -> String {
    if isThere { return "put what counts into \(meant.rawValue), and take this one away" }
    let format = meant == .guide || isTable ? "name it" : "save it as CSV under the name"
    return "\(format) \(meant.rawValue), or take it out of the folder"
  }

  /// A folder in the folder is not looked into; it is named where it holds tables.
  private mutating func look(into name: String, _ inside: [String]) {
    if let file = FolderFile(rawValue: ColumnName.folded(name)), names[file] == nil {
      // Who opens it will say that it is a folder.
      names[file] = name
      return
    }
    if name.hasPrefix(".") { return }
    let tables = inside.filter { ColumnName.folded($0).hasSuffix(".csv") }
    guard let first = tables.min() else { return }
    warnings.append(
      Warning(
        file: name + "/", position: nil,
        message: "a folder in the folder is not read; \(first.quoted)"
          + (tables.count > 1 ? " and \(tables.count - 1) more tables are" : " is") + " in it"))
  }
}
