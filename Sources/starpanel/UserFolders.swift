import Glibc

/// The user's own folders, as the XDG base directory specification has them.
///
/// None of them ever depends on the folder in which the program was started.
enum UserFolders {
  /// The home folder: `HOME`, else what the password file says; nil where neither has an absolute
  /// path.
  static var home: String? {
    if let home = Environment.folder("HOME") { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    let home = String(cString: folder)
    return home.utf8.first == UInt8(ascii: "/") ? home : nil
  }

  /// What is kept for the user.
  static func data() throws -> String {
    if let named = Environment.folder("XDG_DATA_HOME") { return named }
    guard let home else {
      throw Failure(
        status: .badInput,
        message: "no home folder: HOME is not set to an absolute path, and the password file has"
          + " none for you; name a file with --data")
    }
    return home + "/.local/share"
  }

  /// What is told of past runs; nil where there is no place for it.
  static var state: String? {
    Environment.folder("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }
  }

  /// Where private files live for a short while.
  static var passing: String {
    Environment.folder("XDG_RUNTIME_DIR") ?? Environment.folder("TMPDIR") ?? "/tmp"
  }

  /// Where files and folders that are thrown away are made.
  static var temporary: String { Environment.folder("TMPDIR") ?? "/tmp" }
}
