/// The user's folder for what the program keeps between two runs, `$XDG_STATE_HOME/starpanel`.
enum StateFolder {
  /// Makes the folder, or one inside it, private to this user; nil where there is no place for it.
  static func make(_ name: String? = nil) -> String? {
    guard let folder = path(name), (try? FolderPath.make(folder)) != nil else { return nil }
    return folder
  }

  /// Where the folder, or one inside it, is or would be; nil where there is no place for it.
  static func path(_ name: String? = nil) -> String? {
    guard let state = UserFolders.state else { return nil }
    return state + "/starpanel" + (name.map { "/" + $0 } ?? "")
  }
}
