import Glibc
import Testing

/// A folder of a test's own, removed with it.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/ledger-tests.XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen(self(name), "w"))
    fputs(text, file)
    fclose(file)
  }

  /// Copies a file byte by byte, if it is there.
  static func copy(_ from: String, to: String) throws {
    guard let source = fopen(from, "r") else { return }
    defer { fclose(source) }
    let target = try #require(fopen(to, "w"))
    defer { fclose(target) }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, source)
      guard count > 0 else { return }
      try #require(fwrite(buffer, 1, count, target) == count)
    }
  }

  /// The names of what is in it.
  func names() throws -> [String] {
    let folder = try #require(opendir(path))
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  static func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path)")
    return status.st_mode & 0o777
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
