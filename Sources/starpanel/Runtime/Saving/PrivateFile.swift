import Glibc

/// Files that nobody but this user can read, written whole or not at all.
enum PrivateFile {
  /// Puts a text in place of a file, on disk before the call returns; the reason where it fails.
  static func replace(_ path: String, with text: String) -> String? {
    var template = Array((path + "." + FolderPath.unique).utf8CString)
    // Made with 0600, and never through a link that somebody has left there.
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let made = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    let isWritten = fill(descriptor, Array(text.utf8)) && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, rename(made, path) == 0 { return nil }
    let reason = String(cString: strerror(errno))
    unlink(made)
    return reason
  }

  /// Deletes a file; the reason where it fails, and nil where it was gone already.
  static func remove(_ path: String) -> String? {
    unlink(path) == 0 || errno == ENOENT ? nil : String(cString: strerror(errno))
  }

  /// Whether a path is a plain file of this user's, and no link.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_uid == geteuid()
  }

  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        let count = write(descriptor, base + offset, buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}
