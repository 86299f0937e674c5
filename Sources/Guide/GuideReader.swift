/// Reads a guide file and proves that it is consistent.
///
/// `docs/guide-format.md` describes the file; `GuideRule` names what is checked.
package enum GuideReader {
  /// The size of the largest file that is read, in bytes of UTF-8.
  package static let sizeLimit = 1 << 20

  /// The guide that the text of a file describes.
  ///
  /// - Throws: Everything that is wrong with the file, not only the first fault found. A
  ///   file that is not YAML has its first error of syntax, since nothing beyond it can
  ///   be told.
  package static func read(text: String) throws(GuideFaults) -> HiringGuide {
    let log = FaultLog()
    guard text.utf8.count <= sizeLimit else {
      log.note(
        .fileSize, at: .start,
        "the file has \(text.utf8.count) bytes; a guide has at most \(sizeLimit)")
      throw GuideFaults(log.faults)
    }
    let source = SourceText(text, log: log)
    let guide = YAMLFile.read(source, log: log).flatMap { HiringGuide($0, log: log) }
    guard let guide, log.faults.isEmpty else { throw GuideFaults(log.faults) }
    return guide
  }
}
