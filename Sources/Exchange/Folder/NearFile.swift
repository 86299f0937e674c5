import CSV

/// A file of a folder whose name is not one of ours, and what it may be about.
///
/// What such a file holds could turn a verdict: `flags (1).csv` may have the flag
/// that the copy before it did not have. So a near name is never passed over.
struct NearFile {
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
