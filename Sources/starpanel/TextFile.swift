import Exchange
import Glibc
import Ledger

/// Small files, read whole.
enum TextFile {
  /// Why a file could not be read.
  struct Unreadable: Error {
    var reason: String
  }

  /// Whether a path leads to something that is not a folder.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The bytes of an ordinary file, or of what a shell hands over as `/dev/stdin` or `/dev/fd/N`.
  ///
  /// What is longer than `limit` bytes is refused. So is a pipe that lies somewhere, to which perhaps
  /// nobody ever writes, and a device, which may never end.
  ///
  /// - Parameter most: how many bytes are wanted of its beginning; nil for all.
  static func read(
    _ path: String, limit: Int = 64 << 20, most: Int? = nil
  ) -> Result<[UInt8], Unreadable> {
    let isHandedOver = path == "/dev/stdin" || path.hasPrefix("/dev/fd/")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isHandedOver ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { return .failure(unreadable()) }
    defer { close(descriptor) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard kind == S_IFREG || isHandedOver && (kind == S_IFIFO || kind == S_IFSOCK) else {
      let what =
        switch kind {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
      return .failure(
        Unreadable(reason: "it is not a file but \(what); name the file itself"))
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
      if let most, bytes.count >= most { return .success(Array(bytes.prefix(most))) }
      guard bytes.count <= limit else {
        return .failure(
          Unreadable(reason: "it is longer than \(limit >> 20) MiB"))
      }
    }
  }

  private static func unreadable() -> Unreadable {
    Unreadable(reason: String(cString: strerror(errno)))
  }
}

/// Files that nobody but this user can read, written whole or not at all.
enum PrivateFile {
  /// Puts a text in place of a file, on disk before the call returns; the reason where it fails.
  static func replace(_ path: String, with text: String) -> String? {
    guard let (made, descriptor) = PrivatePath.newFile(path + ".") else {
      return String(cString: strerror(errno))
    }
    let isWritten = WholeWrite.put(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
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

  /// The names in a folder that begin and end so, in order; none where it cannot be read.
  static func names(in folder: String, from prefix: String = "", to suffix: String = "")
    -> [String]
  {
    // Sorted last: a shared folder such as /tmp may hold thousands of others.
    (FolderFiles.names(in: folder) ?? []).filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Bytes written in full, however the system cuts them.
enum WholeWrite {
  /// Writes all bytes; false with `errno` where that fails.
  static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + offset, buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }
}
