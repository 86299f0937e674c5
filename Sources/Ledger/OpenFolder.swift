import Glibc

/// A folder by its descriptor, so that nobody puts another in its place meanwhile.
package enum OpenFolder {
  /// The names of what is in a folder; none where the descriptor is of none.
  ///
  /// Reading moves the descriptor, and it is closed: hand over one of its own.
  package static func names(in descriptor: Int32) -> [String] {
    guard descriptor >= 0, let open = fdopendir(descriptor) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
