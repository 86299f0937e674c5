import Glibc
import Synchronization
import Text

/// Standard output and standard error, written in full or not at all.
enum StandardStreams {
  private static let printed = Atomic<Bool>(false)

  /// Whether anything was written to standard output.
  static var hasPrinted: Bool { printed.load(ordering: .relaxed) }

  /// Takes the places of streams that were closed, so that no file that is opened gets one of their
  /// numbers and is written over by a message.
  static func holdPlaces() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) == -1, errno == EBADF else { continue }
      // Standard output is opened for reading, so that writing to it fails as it would have.
      let mode = descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY
      let taken = open("/dev/null", mode)
      if taken >= 0, taken != descriptor {
        dup2(taken, descriptor)
        close(taken)
      }
    }
  }

  /// Writes data and a line feed to standard output.
  static func print(_ text: String) {
    Array((text + "\n").utf8).withUnsafeBytes { write($0) }
  }

  /// Writes a text to standard output as it is.
  static func write(_ text: String) {
    Array(text.utf8).withUnsafeBytes { write($0) }
  }

  /// Writes bytes to standard output as they are.
  ///
  /// Where they cannot be written the program ends: without a word where the reader has gone, and
  /// with the reason where there is no room.
  static func write(_ bytes: UnsafeRawBufferPointer) {
    printed.store(true, ordering: .relaxed)
    guard let failure = put(bytes, to: STDOUT_FILENO) else { return }
    if failure == EPIPE {
      // As any program in a pipe ends whose reader has gone, even where SIGPIPE is ignored.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
      exit(128 + SIGPIPE)
    }
    let reason =
      failure == EBADF ? "it is closed" : String(cString: strerror(failure)).lowercased()
    complain("the output could not be written: \(reason); what was written is not all of it")
    exit(ExitStatus.badInput.rawValue)
  }

  /// Writes a message to standard error.
  static func complain(_ text: String) {
    guard !text.isEmpty else { return }
    ask("starpanel: " + text + "\n")
  }

  /// A text whose lines can do nothing to a terminal: a message may quote what a file says.
  private static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
      .joined(separator: "\n")
  }

  /// Writes a question to standard error; the answer is typed behind it.
  static func ask(_ question: String) {
    // Where even that fails there is nobody left to tell; the exit code says it.
    _ = Array(harmless(question).utf8).withUnsafeBytes { put($0, to: STDERR_FILENO) }
  }

  /// Writes all bytes; nil, or the number of the error.
  private static func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + offset, bytes.count - offset)
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        // Somebody else has set the stream to not wait.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
