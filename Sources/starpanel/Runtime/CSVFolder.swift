import CSV
import Exchange
import Guide
import Ledger

/// A folder of CSV files as `score` and `import` read it, with the guide that lies in it.
struct CSVFolder {
  /// What the files say.
  let reading: FolderReading
  /// The guide, the built-in one where the folder has none.
  let guide: HiringGuide
  let guideText: String
  /// SHA-256 of that text.
  let guideSHA256: String

  /// Reads a folder, and says on standard error what was passed over.
  init(_ folder: String, for purpose: FolderReading.Purpose) throws {
    let (files, found) = try Self.badInput { () throws(InputError) in
      let files = try FolderFiles(folder: folder)
      return (files, try files.guide())
    }
    let (guide, text) = try Self.guide(found)
    let sha256 = PanelLedger.sha256(of: text)
    reading = try Self.badInput { () throws(InputError) in
      try FolderReading(
        files, guide: guide, guideSHA256: sha256, for: purpose,
        warn: { StandardStreams.complain("warning: \($0)") })
    }
    (self.guide, guideText, guideSHA256) = (guide, text, sha256)
  }

  private static func guide(
    _ found: (name: String, bytes: [UInt8])?
  ) throws -> (guide: HiringGuide, text: String) {
    guard let found else { return (try BuiltInGuide.guide(), BuiltInGuide.text) }
    let guide = try GuideFile.parse(found.bytes, named: found.name)
    return (guide, String(decoding: found.bytes, as: UTF8.self))
  }

  private static func badInput<Value>(_ work: () throws(InputError) -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
  }
}
