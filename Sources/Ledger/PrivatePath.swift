import Glibc

/// Makes files and folders that nobody but this user can read or enter.
package enum PrivatePath {
  /// A folder that could not be made.
  package struct Unmakeable: Error {
    /// The part of the path that was refused.
    package let part: String
    /// The error number of the system.
    package let code: Int32
  }

  /// Makes a folder and those above it that are missing, and returns them, outermost first.
  ///
  /// The umask has no say. Folders that are there stay as they are. Where one cannot be made, those
  /// that were made are removed.
  @discardableResult
  package static func makeFolder(_ path: String) throws(Unmakeable) -> [String] {
    var made: [String] = []
    var part = ""
    for name in path.split(separator: "/") {
      part += part.isEmpty && !path.hasPrefix("/") ? String(name) : "/" + name
      if mkdir(part, 0o700) == 0 {
        made.append(part)
        if chmod(part, 0o700) == 0 { continue }
        // Another console may have made it in the meantime.
      } else if errno == EEXIST {
        continue
      }
      let code = errno
      for folder in made.reversed() { rmdir(folder) }
      throw Unmakeable(part: part, code: code)
    }
    return made
  }

  /// Makes the folder that a ledger is to lie in, and returns what was made; throws a `LedgerError`.
  @discardableResult
  static func makeFolder(forLedger path: String) throws -> [String] {
    do {
      return try makeFolder(path)
    } catch {
      throw LedgerError(errno: error.code, path: error.part)
    }
  }

  /// What the system replaces by six signs that make a name unique.
  private static let unique = String(repeating: "X", count: 6)

  /// Makes a folder whose path begins so and that was not there before; nil, and `errno`, where
  /// that fails.
  package static func newFolder(_ beginning: String) -> String? {
    var template = Array((beginning + unique).utf8CString)
    return mkdtemp(&template) == nil ? nil : text(template)
  }

  /// Makes and opens a file whose path begins so and that was not there before; nil, and `errno`,
  /// where that fails.
  ///
  /// It is never opened through a link that somebody has left there.
  package static func newFile(_ beginning: String) -> (path: String, descriptor: Int32)? {
    var template = Array((beginning + unique).utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return (text(template), descriptor)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
