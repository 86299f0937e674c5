import Glibc

/// Reads a source in pieces of whole records, which can be looked at on their own.
///
/// A piece ends with a line end that has an even number of quotes before it. In a sound file that
/// is the end of a record. In a file with a fault it is the end of a record up to the first fault.
/// So the first fault is found at the same place as by reading the file from its beginning.
package struct PieceCutter<Source: ByteSource & ~Copyable>: ~Copyable {
  private var source: Source
  /// What was read beyond the last piece.
  private var rest = ByteStore()
  /// Whether the last piece has been cut.
  package private(set) var isAtEnd = false

  /// Prepares to read a source from its beginning.
  package init(_ source: consuming Source) {
    self.source = source
  }

  /// Cuts the next piece.
  ///
  /// - Parameters:
  ///   - size: how many bytes the piece has, about; more where a record is longer.
  ///   - piece: where it goes, in place of what was there.
  package mutating func cut(_ size: Int, into piece: inout Piece) {
    piece.bytes.removeAll()
    piece.bytes.append(rest[0, rest.count])
    rest.removeAll()
    piece.fault = nil
    piece.endsRecord = false
    var wanted = size
    while true {
      do throws(InputError) {
        isAtEnd = try !read(wanted, into: &piece.bytes)
      } catch {
        piece.fault = error
        isAtEnd = true
      }
      piece.isLast = isAtEnd && piece.fault == nil
      let bytes = piece.bytes[0, piece.bytes.count]
      if isAtEnd || bytes.count > CSVReader.recordLimit + size { return }
      if let end = PieceCutter.lastRecordEnd(bytes) {
        rest.append(Bytes(rebasing: bytes[end...]))
        piece.bytes.removeLast(bytes.count - end)
        piece.endsRecord = true
        return
      }
      wanted = bytes.count * 2
    }
  }

  /// Reads until there are so many bytes; false where the source has no more.
  private mutating func read(
    _ wanted: Int, into bytes: inout ByteStore
  ) throws(InputError) -> Bool {
    while bytes.count < wanted {
      let count = try source.read(into: bytes.room(for: wanted - bytes.count))
      if count == 0 { return false }
      bytes.grew(by: count)
    }
    return true
  }

  /// The end of the last line that ends outside quotes.
  private static func lastRecordEnd(_ bytes: Bytes) -> Int? {
    var quotesBefore = quoteCount(bytes)
    var at = bytes.count
    while at > 0 {
      at -= 1
      if bytes[at] == UInt8(ascii: "\"") {
        quotesBefore -= 1
      } else if quotesBefore.isMultiple(of: 2) && isLineEnd(bytes, at) {
        return at + 1
      }
    }
    return nil
  }

  /// Whether a line ends with this byte, as far as can be told: after a CR an LF may come.
  @inline(__always)
  private static func isLineEnd(_ bytes: Bytes, _ at: Int) -> Bool {
    if bytes[at] == UInt8(ascii: "\n") { return true }
    return bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count
      && bytes[at + 1] != UInt8(ascii: "\n")
  }

  private static func quoteCount(_ bytes: Bytes) -> Int {
    guard let base = bytes.baseAddress, memchr(base, 0x22, bytes.count) != nil else { return 0 }
    var count = 0
    var at = 0
    while at + 8 <= bytes.count {
      // A byte of `other` is 0 for a quote; its top bit in `marks` is set for that alone.
      let other = ByteEnds.eight(base + at) ^ 0x2222_2222_2222_2222
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      let marks = ~((other & low &+ low) | other | low)
      count += marks.nonzeroBitCount
      at += 8
    }
    while at < bytes.count {
      if base[at] == 0x22 { count += 1 }
      at += 1
    }
    return count
  }
}

/// A stretch of a file that begins with a record.
package struct Piece: ~Copyable {
  package fileprivate(set) var bytes = ByteStore()
  /// Whether the file ends with it.
  package fileprivate(set) var isLast = false
  /// Whether a record ends with it, so that a CR at its end is no half of a CRLF.
  package fileprivate(set) var endsRecord = false
  /// Why the source could not be read further.
  package fileprivate(set) var fault: InputError?

  package init() {}
}
