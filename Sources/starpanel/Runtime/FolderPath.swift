import Glibc

/// Paths of folders as users write them.
enum FolderPath {
  /// What `mkdtemp` and `mkstemps` replace by six signs that make a name unique.
  static let unique = String(repeating: "X", count: 6)

  /// A part of a path that could not be made, and why.
  struct Unmakeable: Error {
    var part: String
    var reason: String
  }

  /// Makes a folder and those above it that are missing, private to this user.
  static func make(_ path: String) throws(Unmakeable) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !path.hasPrefix("/") ? String(part) : "/" + part
      if made.isEmpty || made == "/" { continue }
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw Unmakeable(part: made, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// The path with a leading `~` replaced by the home folder, which no shell did on a screen.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
