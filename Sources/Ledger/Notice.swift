import Glibc

/// One report of inotify.
struct Notice {
  /// The watch that it is about; -1 when reports were lost.
  let watch: Int32
  let mask: UInt32
  /// The name of the file in a watched folder, without the zeros that pad it.
  let name: ArraySlice<UInt8>

  /// The reports in what one `read` gave.
  static func all(in bytes: ArraySlice<UInt8>) -> [Notice] {
    let header = MemoryLayout<inotify_event>.size
    var notices: [Notice] = []
    var rest = bytes
    while rest.count >= header {
      // Fields of four bytes: watch, mask, cookie, length of the name.
      let fields = rest.withUnsafeBytes { raw in
        (0..<4).map { raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      let body = rest.dropFirst(header)
      notices.append(
        Notice(
          watch: Int32(bitPattern: fields[0]), mask: fields[1],
          name: body.prefix(Int(fields[3])).prefix { $0 != 0 }))
      rest = body.dropFirst(Int(fields[3]))
    }
    return notices
  }
}
