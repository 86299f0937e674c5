import Glibc

/// Paths of folders as users write them.
enum FolderPath {
  /// The folder that the program was started in.
  static var here: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
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
