import Glibc

/// Small files, read and written whole.
enum TextFile {
  /// Why a file could not be read.
  struct Unreadable: Error {
    var reason: String
    /// Whether there is no such file.
    var isMissing: Bool
  }

  /// Whether a path leads to a file and not to a folder.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a file or a pipe.
  ///
  /// A device is refused, and so is what is longer than `limit` bytes.
  static func read(_ path: String, limit: Int = 64 << 20) -> Result<[UInt8], Unreadable> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(unreadable()) }
    defer { close(descriptor) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard kind == S_IFREG || kind == S_IFIFO || kind == S_IFSOCK || kind == S_IFDIR else {
      return .failure(Unreadable(reason: "it is not a file", isMissing: false))
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(unreadable())
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        return .failure(
          Unreadable(reason: "it is longer than \(limit >> 20) MiB", isMissing: false))
      }
    }
  }

  /// Writes a file anew, readable by this user alone; false where it fails.
  static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return WholeWrite.put(Array(text.utf8), to: descriptor)
  }

  private static func unreadable() -> Unreadable {
    Unreadable(reason: String(cString: strerror(errno)), isMissing: errno == ENOENT)
  }
}
