import Glibc

/// The bytes of a damaged file with its log behind it, read a page at a time.
///
/// What the disk cannot give is zero. Nothing is kept, so a long file needs no more memory than a short
/// one.
final class DamagedBytes {
  private struct Part {
    let path: String
    let descriptor: Int32
    let range: Range<Int>
  }

  private var parts: [Part] = []

  /// What a file is read for at most: a ledger of a hundred thousand sessions is shorter.
  private static let limit = 16 << 30
  private static let sector = 4096

  /// Opens files that come one behind the other; throws a `LedgerError`.
  init(of paths: [String]) throws {
    for path in paths {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        if errno == ENOENT { throw LedgerError.missing(path: path) }
        throw LedgerError.notReadable(path: path, reason: String(cString: strerror(errno)))
      }
      var status = stat()
      let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      let size = isFile ? Int(status.st_size) : 0
      parts.append(Part(path: path, descriptor: descriptor, range: count..<count + size))
      guard isFile else {
        throw LedgerError.unusable(path: path, reason: "it is not an ordinary file")
      }
      guard size <= Self.limit else {
        throw LedgerError.unusable(path: path, reason: "it is longer than \(Self.limit >> 30) GiB")
      }
    }
  }

  deinit {
    for part in parts { close(part.descriptor) }
  }

  /// How many bytes there are in all of them.
  var count: Int { parts.last?.range.upperBound ?? 0 }

  /// Where the bytes of each file begin and end.
  var ranges: [Range<Int>] { parts.map(\.range) }

  /// Some bytes of one file; fewer where it ends before.
  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    guard let part = parts.first(where: { $0.range.contains(place) }) else { return [] }
    let end = min(count, part.range.upperBound - place)
    var bytes = [UInt8](repeating: 0, count: end)
    var next = 0
    while next < end {
      let (start, room) = (next, end - next)
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(
          part.descriptor, buffer.baseAddress?.advanced(by: start), room,
          off_t(place - part.range.lowerBound + start))
      }
      if read > 0 {
        next += read
      } else if read == 0 {
        break
      } else if errno == EIO {
        // A sector that the disk cannot read stays zero, and the rest is looked at.
        next += min(room, Self.sector)
      } else if errno != EINTR {
        throw LedgerError.notReadable(path: part.path, reason: String(cString: strerror(errno)))
      }
    }
    return bytes
  }
}
