import Glibc
import Ledger

/// A folder that files are written into: all of them stand under their names at the end, or none.
///
/// They are written into a folder of their own inside it, which nobody else can enter, and renamed
/// from there. So no file that is there already is written into, and no link is followed: a link
/// or another user's file of the same name is replaced, or the whole is refused. What was not
/// published is removed with the last reference, and what a killed program has left there by the
/// next one that writes into the same folder.
final class OutputFolder {
  /// The folder's absolute path.
  let path: String
  /// Where the files lie, under the same names, until they are published.
  let draft: String

  /// What the names of the folders inside begin with.
  private static let prefix = ".starpanel-"

  private let folder: Int32
  private let inner: Int32
  private let draftName: String
  /// The folders that had to be made, outermost first.
  private let made: [String]
  private var names: [String] = []
  private var isPublished = false

  /// Makes the folder, private to this user, where it is not there yet.
  init(_ wanted: String) throws {
    path = FolderPath.absolute(wanted)
    do {
      made = try PrivatePath.makeFolder(path)
    } catch {
      throw Failure(
        status: .badInput,
        message:
          "\(error.part): the folder cannot be made: \(String(cString: strerror(error.code)))")
    }
    try Self.refuseLink(of: path)
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.failure(path, "cannot be opened") }
    Self.sweep(folder)
    // Nobody can have put a file under a name that nobody knows.
    draftName = Self.prefix + String(UInt64.random(in: .min ... .max), radix: 36)
    draft = path + "/" + draftName
    guard mkdirat(folder, draftName, 0o700) == 0 else {
      let failure = Self.failure(path, "cannot be written into")
      close(folder)
      throw failure
    }
    inner = openat(folder, draftName, Self.forFolders)
    // Held as long as this program runs.
    flock(inner, LOCK_EX | LOCK_NB)
  }

  deinit {
    if !isPublished {
      for name in names { unlinkat(inner, name, 0) }
      unlinkat(folder, draftName, AT_REMOVEDIR)
      // Folders that hold something by now stay.
      for folder in made.reversed() { rmdir(folder) }
    }
    close(inner)
    close(folder)
  }

  /// Writes a file, readable by this user alone, that will stand under a name.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try begin(name)
    try file.append(bytes)
    try file.finish()
  }

  /// Begins a file, readable by this user alone, that will stand under a name once it is finished.
  func begin(_ name: String) throws -> OutputFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(inner, name, flags, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path + "/" + name, "cannot be written") }
    names.append(name)
    return try OutputFile(descriptor, path: path + "/" + name)
  }

  /// Gives all files their names.
  func publish() throws {
    for name in names { try checkPlace(of: name) }
    for name in names {
      guard renameat(inner, name, folder, name) == 0 else {
        throw Self.failure(path + "/" + name, "cannot be put in its place")
      }
    }
    isPublished = true
    unlinkat(folder, draftName, AT_REMOVEDIR)
    fsync(folder)
  }

  /// Asked of all names before the first is given.
  private func checkPlace(of name: String) throws {
    var there = stat()
    guard fstatat(folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if there.st_mode & S_IFMT == S_IFDIR {
      throw Failure(
        status: .badInput,
        message: "\(path)/\(name): a folder of that name is in the way; nothing was written")
    }
    var place = stat()
    let me = geteuid()
    guard fstat(folder, &place) == 0, place.st_mode & S_ISVTX != 0, me != 0, there.st_uid != me,
      place.st_uid != me
    else { return }
    throw Failure(
      status: .badInput,
      message: "\(path)/\(name): it belongs to another user and cannot be replaced; nothing was"
        + " written")
  }

  private static let forFolders = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// Removes what programs that were killed have left of this user's files.
  private static func sweep(_ folder: Int32) {
    for name in names(in: folder) where name.hasPrefix(prefix) {
      let left = openat(folder, name, forFolders)
      guard left >= 0 else { continue }
      defer { close(left) }
      var status = stat()
      guard fstat(left, &status) == 0, status.st_uid == geteuid(),
        status.st_mode & 0o777 == 0o700, flock(left, LOCK_EX | LOCK_NB) == 0
      else { continue }
      for file in names(in: left) { unlinkat(left, file, 0) }
      unlinkat(folder, name, AT_REMOVEDIR)
    }
  }

  private static func names(in folder: Int32) -> [String] {
    // Of its own, since reading the entries moves and closes it.
    OpenFolder.names(in: openat(folder, ".", forFolders))
  }

  /// A link to a folder is followed where this user or the system has made it, and else refused.
  private static func refuseLink(of path: String) throws {
    var link = stat()
    guard lstat(path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK, link.st_uid != 0,
      link.st_uid != geteuid()
    else { return }
    throw Failure(
      status: .badInput,
      message: "\(path): it is a link that another user has made; nothing was written")
  }

  fileprivate static func failure(_ place: String, _ what: String) -> Failure {
    Failure(
      status: .badInput, message: "\(place): \(what): \(String(cString: strerror(errno)))")
  }
}

/// A file of an `OutputFolder` while it is written.
final class OutputFile {
  private let descriptor: Int32
  private let path: String

  /// - Parameters:
  ///   - descriptor: closed with the last reference.
  ///   - path: for errors.
  fileprivate init(_ descriptor: Int32, path: String) throws {
    self.descriptor = descriptor
    self.path = path
    guard fchmod(descriptor, 0o600) == 0 else { throw failure }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws {
    guard bytes.isEmpty || WholeWrite.put(bytes, to: descriptor) else { throw failure }
  }

  /// Sees to it that all of it is on disk.
  func finish() throws {
    guard fsync(descriptor) == 0 else { throw failure }
  }

  private var failure: Failure { OutputFolder.failure(path, "cannot be written") }
}
