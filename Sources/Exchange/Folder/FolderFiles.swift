package import CSV
import Glibc
import Text

/// The files that a folder of an export may hold.
package enum FolderFile: String, Sendable, Hashable, CaseIterable {
  /// What each form says about each question; the one file that has to be there.
  case ratings = "ratings.csv"
  /// Whether each form counts.
  case forms = "forms.csv"
  /// What the test scored.
  case tests = "tests.csv"
  case flags = "flags.csv"
  /// The questions that were left out.
  case questions = "questions.csv"
  /// The answers to a test that was taken here.
  case answers = "answers.csv"
  /// What markers made of the open ones.
  case marks = "marks.csv"
  /// What was worked out, and the decisions.
  case scorecards = "scorecards.csv"
  /// The events; written by an export, and never read.
  case audit = "audit.csv"
  /// The guide under which the sessions were held.
  case guide = "guide.yaml"

  /// The name without what comes after the point.
  var stem: String { String(rawValue.prefix { $0 != "." }) }

  static let tables = allCases.filter { $0 != .guide }
}

/// The files of a folder of an export, found by their names; on a disk or in memory.
package struct FolderFiles: Sendable {
  /// The longest guide that is read, in bytes.
  private static let guideLimit = 4 << 20

  private enum Place: Sendable {
    case disk(String)
    case memory([String: [UInt8]])
  }

  private let place: Place
  private let listing: FolderListing

  /// What lies in the folder and is not read.
  package var warnings: [Warning] { listing.warnings }

  /// Looks into a folder.
  ///
  /// - Throws: An error for a path that is no folder, for two files that are the same one, and
  ///   for one whose name is near to that of a file that is read.
  package init(folder: String) throws(InputError) {
    place = .disk(folder)
    listing = try FolderListing(FolderFiles.entries(of: folder))
  }

  /// Takes files that are in memory, by name.
  ///
  /// - Throws: What looking into a folder of them would.
  package init(_ files: [(name: String, bytes: [UInt8])]) throws(InputError) {
    place = .memory(Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first })
    listing = try FolderListing(files.map { FolderListing.Entry(name: $0.name, inside: nil) })
  }

  func has(_ file: FolderFile) -> Bool { listing.names[file] != nil }

  /// Opens a file; nil where there is none.
  ///
  /// - Throws: An error that says why it cannot be read.
  func open(_ file: FolderFile) throws(InputError) -> FolderSource? {
    guard let name = listing.names[file] else { return nil }
    switch place {
    case .memory(let files): return FolderSource(name: name, bytes: files[name] ?? [])
    case .disk(let folder):
      guard let source = try FileSource(folder: folder, name: name) else { return nil }
      return FolderSource(source)
    }
  }

  /// The name and the bytes of the folder's guide; nil where it has none.
  ///
  /// - Throws: An error for a file that cannot be read, or is too long for a guide.
  package func guide() throws(InputError) -> (name: String, bytes: [UInt8])? {
    guard let source = try open(.guide) else { return nil }
    let name = source.name
    return (name, try source.whole(limit: FolderFiles.guideLimit, as: "no guide is"))
  }

  /// The error where `ratings.csv` is not there.
  func withoutRatings() -> InputError {
    let folder = if case .disk(let path) = place { " in \(path.harmless)" } else { "" }
    return InputError(
      file: FolderFile.ratings.rawValue, position: nil,
      message: "there is no such file\(folder); it holds the ratings, and"
        + " `starpanel import --example DIR` writes one to look at")
  }
}

// MARK: - What lies in a folder

extension FolderFiles {
  private static func entries(of folder: String) throws(InputError) -> [FolderListing.Entry] {
    guard let names = names(in: folder) else {
      let reason =
        switch errno {
        case ENOENT: "there is no such folder"
        case ENOTDIR: "this is a file, and a folder of files is wanted"
        default: "the folder cannot be read: \(String(cString: strerror(errno)))"
        }
      throw InputError(file: folder, position: nil, message: reason)
    }
    return names.map { name in
      FolderListing.Entry(name: name, inside: self.names(in: folder + "/" + name))
    }
  }

  /// The names of what lies in a folder; nil, and `errno`, where it is none.
  package static func names(in folder: String) -> [String]? {
    // Opened as a folder or not at all, so that a pipe is not waited for.
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// A file of a folder, on a disk or in memory.
struct FolderSource: ByteSource, ~Copyable {
  let name: String
  private var file: FileSource?
  private var memory: MemorySource?

  /// A file on a disk.
  init(_ source: consuming FileSource) {
    name = source.name
    file = consume source
  }

  /// A file in memory.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    memory = MemorySource(name: name, bytes: bytes)
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if memory != nil { return try memory?.read(into: room) ?? 0 }
    return try file?.read(into: room) ?? 0
  }
}
