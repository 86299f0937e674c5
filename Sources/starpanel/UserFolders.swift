import Glibc
import Ledger

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

  /// Where files and folders that are thrown away are made.
  static var temporary: String { Environment.folder("TMPDIR") ?? "/tmp" }
}

/// Variables of the environment, empty ones counted as missing.
enum Environment {
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The variable as the path of a folder; nil where it is not absolute, since what lies at a
  /// relative path depends on where one happens to stand.
  static func folder(_ name: String) -> String? {
    guard let path = self[name], path.utf8.first == UInt8(ascii: "/") else { return nil }
    return path
  }
}

/// The user's folder for what the program keeps between two runs, `$XDG_STATE_HOME/starpanel`.
enum StateFolder {
  /// Makes the folder, or one inside it, private to this user; nil where there is no place for it.
  static func make(_ name: String? = nil) -> String? {
    guard let folder = path(name), (try? PrivatePath.makeFolder(folder)) != nil else { return nil }
    return folder
  }

  /// Where the folder, or one inside it, is or would be; nil where there is no place for it.
  static func path(_ name: String? = nil) -> String? {
    guard let state = UserFolders.state else { return nil }
    return state + "/starpanel" + (name.map { "/" + $0 } ?? "")
  }
}

/// Where the text of a crash goes while the screen is held.
///
/// Only what the runtime and libraries print ends up there; starpanel itself writes nothing to it,
/// and so no candidate's data either.
enum CrashLog {
  /// The file `starpanel/crash.log` of the user's state folder, which is made where it is missing;
  /// nil where there is no place for it.
  static func path() -> String? {
    StateFolder.make().map { $0 + "/crash.log" }
  }
}
