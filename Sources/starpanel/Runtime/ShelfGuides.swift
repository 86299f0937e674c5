import Foundation
import Guide
import Text

/// The guides from which an opening may take one, before anything of them is checked.
///
/// First the one that was named at the start, then those of the program, then the files in the
/// user's folder of guides, by name.
struct ShelfGuides: Sendable {
  struct Entry: Sendable {
    /// Its file, or that it is built in.
    var name: String
    var text: String
  }

  let entries: [Entry]
  /// What could not be read.
  let problems: [String]

  /// - Parameter given: the text of a guide file that was named at the start.
  init(given: String? = nil) {
    var problems: [String] = []
    let own = given.map { [Entry(name: "the guide that was named", text: $0)] } ?? []
    let files = Self.files().compactMap { path -> Entry? in
      switch TextFile.read(path, limit: GuideFile.limit) {
      case .failure(let unreadable):
        problems.append("A guide on the shelf cannot be read: \(path): \(unreadable.reason)")
        return nil
      case .success(let bytes) where GuideFile.isSheet(path):
        do {
          let sheet = try GuideFile.sheet(bytes, named: path, withGaps: false)
          return Entry(name: path, text: sheet.text)
        } catch {
          problems.append("A guide on the shelf cannot be used: \(Self.firstLine(of: error))")
          return nil
        }
      case .success(let bytes):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          problems.append(
            "A guide on the shelf cannot be used: \(path): not UTF-8; save it as UTF-8")
          return nil
        }
        return Entry(name: path, text: text)
      }
    }
    entries = own + BuiltInGuide.texts.map { Entry(name: "built in", text: $0) } + files
    self.problems = problems
  }

  /// The guide of that name: a file, else the one on the shelf with that id, your own before those
  /// of the program.
  static func guide(named name: String) throws -> HiringGuide {
    try TextFile.isFile(name) ? GuideFile.read(name) : GuideReader.read(text: text(named: name))
  }

  /// The text of the guide of that name, found to be sound.
  static func text(named name: String) throws -> String {
    if TextFile.isFile(name) { return try GuideFile.text(name) }
    let found = ShelfGuides().entries.last {
      (try? GuideReader.read(text: $0.text))?.id == name
    }
    if let found { return found.text }
    // What is no id is a file that is not there; reading it says so.
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      return try GuideFile.text(name)
    }
    throw Failure(
      status: .badInput,
      message: "there is no file and no guide on the shelf named \(name.shownHarmless); `starpanel"
        + " guide list` names the guides")
  }

  /// The folder of the user's own guides; nil where there is no home folder.
  static var folder: String? {
    guard let data = try? UserFolders.data() else { return nil }
    return data + "/starpanel/guides"
  }

  /// A problem is told in a line; `guide check` tells all that is wrong.
  private static func firstLine(of error: any Error) -> String {
    let message = (error as? Failure)?.message ?? "\(error)"
    return message.split(separator: "\n").first.map(String.init) ?? message
  }

  private static func files() -> [String] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Programs keep locks and half-written copies in files whose names begin with a dot.
    return names.filter { name in
      !name.hasPrefix(".")
        && [".yaml", ".yml", ".csv"].contains { name.lowercased().hasSuffix($0) }
    }.sorted().map { folder + "/" + $0 }
  }
}
