import Glibc

/// Paths of folders as users write them.
enum FolderPath {
  /// What `mkdtemp` and `mkstemps` replace by six signs that make a name unique.
  static let unique = String(repeating: "X", count: 6)

  /// The folder that the program was started in.
  static var here: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// A part of a path that could not be made, and why.
  struct Unmakeable: Error {
    var part: String
    var reason: String
  }

  /// Makes a folder and those above it that are missing, private to this user; tells which.
  @discardableResult
  static func make(_ path: String) throws(Unmakeable) -> [String] {
    var new: [String] = []
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !path.hasPrefix("/") ? String(part) : "/" + part
      if made.isEmpty || made == "/" { continue }
      if mkdir(made, 0o700) == 0 {
        new.append(made)
      } else if errno != EEXIST {
        let reason = String(cString: strerror(errno))
        for folder in new.reversed() { rmdir(folder) }
        throw Unmakeable(part: made, reason: reason)
      }
    }
    return new
  }

  /// Whether there is anything of that name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path with a leading `~` or `~name` replaced by a home folder, which no shell did on a
  /// screen; without one that is known it stays as it is.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    let home =
      name.isEmpty
      ? UserFolders.home
      : getpwnam(String(name)).map { String(cString: $0.pointee.pw_dir) }
    return home.map { $0 + path.dropFirst(1 + name.count) } ?? path
  }

  /// The path as it reads from everywhere, with the home folder as `~`.
  static func shown(_ path: String) -> String {
    let absolute = absolute(path)
    guard let home = UserFolders.home, home != "/", absolute.hasPrefix(home + "/") else {
      return absolute
    }
    return "~" + absolute.dropFirst(home.count)
  }

  /// The path as it reads from everywhere.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    let folder = String(cString: here)
    return (folder == "/" ? "" : folder) + "/" + path
  }
}
