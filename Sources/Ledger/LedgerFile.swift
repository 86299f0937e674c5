import GRDB
import Glibc

/// The file of a ledger, readable and writable by its owner alone, or by the group that shares its
/// folder.
struct LedgerFile {
  /// The absolute path of the database, links followed.
  let path: String
  /// The absolute path by which it was named.
  let given: String

  /// SQLite's log of what is not yet in the database file.
  var log: String { path + "-wal" }
  /// SQLite's map of that log, shared by all who have the file open.
  var map: String { path + "-shm" }
  /// The folder that the three files lie in.
  var folder: String { Self.folder(of: path) }

  /// Sees to it that the file is there; one that is made can be read by nobody but whom
  /// `FileSharing` names.
  ///
  /// Folders that are missing are made for the owner alone; folders that are there stay as they
  /// are. The umask has no say in either.
  ///
  /// - Parameters:
  ///   - isNew: whether the file must not exist yet; `LedgerError.exists` is thrown where it does.
  ///   - fileSystem: finds out on what a folder lies that exists.
  init(
    path: String, isNew: Bool = false,
    fileSystem: (_ folder: String) -> FileSystem? = FileSystem.of
  ) throws {
    let absolute = try Self.absolute(path)
    try Self.refuseNetwork(absolute, fileSystem)
    try PrivatePath.makeFolder(forLedger: Self.folder(of: absolute))
    // What is in the log alone would be thrown away with the first write to a new database.
    if !Self.isThere(absolute), Self.isThere(absolute + "-wal") {
      throw LedgerError.logAlone(path: absolute)
    }
    // Not by opening it: closing a file again drops the locks that another connection of this
    // process may hold on it.
    if mknod(absolute, S_IFREG | 0o600, 0) == 0 {
      let mode = FileSharing(folder: Self.folder(of: absolute)).mode
      guard chmod(absolute, mode) == 0 else { throw LedgerError(errno: errno, path: absolute) }
    } else if errno != EEXIST || isNew {
      throw LedgerError(errno: errno, path: absolute)
    }
    // SQLite puts the two companions beside the real file.
    guard let real = realpath(absolute, nil) else {
      throw LedgerError(errno: errno, path: absolute)
    }
    defer { free(real) }
    self.path = String(cString: real)
    given = absolute
    try checkKind()
  }

  /// Finds a file that is there, and changes nothing.
  init(reading path: String) throws {
    let absolute = try Self.absolute(path)
    guard let real = realpath(absolute, nil) else {
      if errno == ENOENT || errno == ENOTDIR { throw LedgerError.missing(path: absolute) }
      throw LedgerError.notReadable(path: absolute, reason: String(cString: strerror(errno)))
    }
    defer { free(real) }
    self.path = String(cString: real)
    given = absolute
    try checkKind()
  }

  /// Sees to it that nobody but those whom `FileSharing` names can read the file and its companions.
  ///
  /// To be called once the file is known to be a ledger: another program's file keeps its mode.
  func tighten() throws {
    let sharing = FileSharing(folder: folder)
    for file in [path, log, map] { try sharing.apply(to: file) }
  }

  /// A folder, a pipe or a device is refused before anything waits for it, and a link in place of a
  /// companion before SQLite writes through it.
  private func checkKind() throws {
    for file in [path, log, map] {
      var status = stat()
      guard lstat(file, &status) == 0 else {
        if errno == ENOENT, file != path { continue }
        throw LedgerError(errno: errno, path: file)
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw LedgerError.unusable(path: file, reason: "it is not an ordinary file")
      }
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func refuseNetwork(
    _ path: String, _ fileSystem: (String) -> FileSystem?
  ) throws {
    // A link may lead elsewhere, and of a new folder only those above it say where it will lie.
    var place = path
    var status = stat()
    while stat(place, &status) != 0, place != "/" { place = folder(of: place) }
    if let network = fileSystem(place)?.network {
      throw LedgerError.onNetwork(path: path, network: network)
    }
  }

  /// An absolute path also keeps SQLite from taking `:memory:` or `file:…` for something else.
  static func absolute(_ path: String) throws -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    guard let here = getcwd(nil, 0) else { throw LedgerError(errno: errno, path: path) }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }

  static func folder(of path: String) -> String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Tells every `ChangeFollower` of this file that something was committed.
  ///
  /// The log's own writes come too early for that: they precede the moment at which other
  /// connections can see the commit. Touching the log afterwards is seen as a change of its times.
  func tellFollowers() {
    _ = utimensat(AT_FDCWD, log, nil, 0)
  }

  /// Removes the three files and their folder; for throw-away ledgers.
  func remove() {
    for file in [path, log, map] { unlink(file) }
    rmdir(folder)
  }
}

extension LedgerFile {
  /// What it means that SQLite cannot take this file.
  ///
  /// A ledger whose header is damaged is told from the file of another program by what stands
  /// further on, so that nobody is sent away from a ledger of their own.
  func meaning(of error: DatabaseError) -> LedgerError {
    let plain = LedgerError(error, path: path)
    guard case .notALedger = plain, holdsLedgerText else { return plain }
    return .headerDamaged(path: path)
  }

  /// Whether the beginning of the file holds the text of a ledger's guards.
  private var holdsLedgerText: Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    return ["event_in_order", "session_index"].allSatisfy { name in
      bytes[..<count].firstRange(of: Array(name.utf8)) != nil
    }
  }
}
