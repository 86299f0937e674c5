import Glibc

/// Something that bytes are read from, piece by piece.
package protocol ByteSource: ~Copyable {
  /// The name of the file, for errors.
  var name: String { get }

  /// Fills the front of `room` and tells how far; 0 is the end.
  ///
  /// - Throws: An error that says why the file cannot be read.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(InputError) -> Int
}

extension ByteSource where Self: ~Copyable {
  /// All of its bytes, where they are few.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read.
  ///   - reason: says that nothing of its kind is longer, such as `no guide is`.
  /// - Throws: An error for a longer one, and for one that cannot be read.
  package consuming func whole(limit: Int, as reason: String) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 8)
    defer { room.deallocate() }
    while true {
      let count = try read(into: room)
      if count == 0 { return bytes }
      bytes += room.prefix(count)
      guard bytes.count <= limit else {
        throw InputError(
          file: name, position: nil,
          message: "this is longer than \(limit >> 20) MiB, and \(reason)")
      }
    }
  }
}

/// Bytes that are in memory already.
package struct MemorySource: ByteSource {
  package let name: String
  private var rest: ArraySlice<UInt8>

  package init(name: String, bytes: some Collection<UInt8>) {
    self.name = name
    rest = Array(bytes)[...]
  }

  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = min(room.count, rest.count)
    room.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
}

/// An open file, closed when it is no longer needed.
package struct FileSource: ByteSource, ~Copyable {
  /// The name for errors: the file's own, without its folder.
  package let name: String
  private let descriptor: Int32

  /// Opens a file of a folder; nil where there is none of that name.
  ///
  /// A pipe or a device is refused: the one may never begin and the other never end.
  ///
  /// - Throws: An error that names the reason where it is there and cannot be opened.
  package init?(folder: String, name: String) throws(InputError) {
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    // A pipe is not waited for, and a device is never at its end.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var opened = open(path, flags)
    while opened < 0 && errno == EINTR { opened = open(path, flags) }
    if opened < 0 && errno == ENOENT { return nil }
    guard opened >= 0 else { throw FileSource.failure(name, "opened", errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw InputError(
        file: name, position: nil,
        message: "this is not an ordinary file but a \(FileSource.kind(status.st_mode)); put the"
          + " file itself there")
    }
    descriptor = opened
    self.name = name
  }

  /// Opens the file at a path.
  ///
  /// - Throws: An error where it is not there, and where it cannot be opened.
  package init(path: String) throws(InputError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    // With nothing behind the last slash it is a folder, which is "." in itself.
    let rest = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let name = rest.isEmpty ? "." : rest
    guard let source = try FileSource(folder: folder, name: name) else {
      throw InputError(
        file: path, position: nil, message: "there is no such file; check its name and folder")
    }
    self = source
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "folder"
    case S_IFIFO: "pipe"
    case S_IFSOCK: "socket"
    default: "device"
    }
  }

  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    while true {
      let count = Glibc.read(descriptor, room.baseAddress, room.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileSource.failure(name, "read", errno) }
    }
  }

  private static func failure(_ name: String, _ what: String, _ code: Int32) -> InputError {
    InputError(
      file: name, position: nil,
      message: "cannot be \(what): \(String(cString: strerror(code)))")
  }

  deinit { _ = close(descriptor) }
}
