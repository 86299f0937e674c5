import Glibc

/// Standard output and standard error, written in full or not at all.
enum StandardStreams {
  /// Writes data and a line feed to standard output.
  static func print(_ text: String) {
    write(Array((text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// Writes bytes to standard output as they are.
  static func write(_ bytes: UnsafeRawBufferPointer) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a message to standard error.
  static func complain(_ text: String) {
    guard !text.isEmpty else { return }
    write(Array(("starpanel: " + text + "\n").utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + offset, bytes.count - offset)
      if count < 0 {
        if errno == EINTR { continue }
        // The reader is gone or the disk is full: there is nobody left to tell.
        exit(ExitStatus.checkFailed.rawValue)
      }
      offset += count
    }
  }
}
