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

/// A file of a folder whose name is not one of ours, and what it may be about.
///
/// What such a file holds could turn a verdict: `flags (1).csv` may have the flag
/// that the copy before it did not have. So a near name is never passed over.
private struct NearFile {
  /// What the ending of a name says of the file.
  enum Kind {
    /// `.csv`, or `.yaml` for a guide.
    case table
    /// A workbook, or a table behind another ending, such as `.xlsx` or `.csv.txt`.
    case otherTable
    /// A plain text, or no ending at all.
    case text
    case other
  }

  let kind: Kind
  /// The file of ours that is meant; nil where the name is near to none.
  let meant: FolderFile?

  /// Looks at a name that was folded as `ColumnName` says.
  init(folded name: String) {
    guard !name.hasPrefix("."), !name.hasPrefix("~$") else {
      // What editors, spreadsheets and systems leave behind while a file is open.
      kind = name.hasSuffix(".csv") ? .table : .other
      meant = nil
      return
    }
    let (stem, kind) = NearFile.parts(name)
    self.kind = kind
    let isGuide = NearFile.isGuide(name)
    meant =
      switch kind {
      case .other: nil
      case .text: FolderFile.tables.first { stem == $0.stem }
      case .table, .otherTable:
        isGuide
          ? (NearFile.isNear(stem, .guide) ? .guide : nil)
          : FolderFile.tables.first { NearFile.isNear(stem, $0) }
      }
  }

  private static let workbooks = [
    "xlsx", "xls", "xlsm", "xlsb", "ods", "fods", "numbers", "tsv", "tab", "cvs", "yaml", "yml",
  ]
  private static let texts = ["txt", "text", "dat", ""]

  /// The name up to its ending, and what the ending says.
  private static func parts(_ name: String) -> (stem: String, Kind) {
    for ending in [".csv", ".yaml", ".yml"] {
      if name.hasSuffix(ending) { return (Blanks.trimmed(name.dropLast(ending.count)), .table) }
    }
    for ending in [".csv", ".yaml"] {
      if let range = name.firstRange(of: ending) {
        return (Blanks.trimmed(name[..<range.lowerBound]), .otherTable)
      }
    }
    let point = name.lastIndex(of: ".")
    let stem = Blanks.trimmed(point.map { name[..<$0] } ?? name[...])
    let ending = point.map { String(name[name.index(after: $0)...]) } ?? ""
    return (
      stem, workbooks.contains(ending) ? .otherTable : texts.contains(ending) ? .text : .other
    )
  }

  private static func isGuide(_ name: String) -> Bool {
    name.contains(".yaml") || name.contains(".yml")
  }

  /// Whether a name stands for a file of ours but for a slip of the keyboard.
  private static func isSame(_ stem: String, _ file: FolderFile) -> Bool {
    stem == file.stem || stem == singular(file) || ColumnName.isTypingError(stem, of: file.stem)
  }

  /// Whether a name is that of a file of ours with something before or after it, or a slip in it.
  private static func isNear(_ stem: String, _ file: FolderFile) -> Bool {
    if isSame(stem, file) || stem.hasPrefix(file.stem) { return true }
    let words = stem.split { !$0.isLetter }.map(String.init)
    if words.contains(file.stem) { return true }
    // `form 2`, but not `formats`.
    guard let first = words.first, stem.hasPrefix(first) else { return false }
    return isSame(first, file)
  }

  private static func singular(_ file: FolderFile) -> String {
    file.stem.hasSuffix("s") ? String(file.stem.dropLast()) : file.stem
  }
}
