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
