import Glibc

/// A stretch of bytes that somebody else keeps alive.
@usableFromInline
package typealias Bytes = UnsafeBufferPointer<UInt8>

/// The two ends of a text, eight bytes each.
///
/// With the length they are all of a text of up to sixteen bytes, so that most
/// ids are compared without going to where they are kept.
@usableFromInline
package struct ByteEnds: Equatable {
  /// The longest text of which the ends are all.
  @inlinable
  static var reach: Int { 16 }

  @usableFromInline
  let first: UInt64
  @usableFromInline
  let last: UInt64

  /// Takes the ends of a text.
  @inlinable @inline(__always)
  init(_ bytes: Bytes) {
    let count = bytes.count
    guard count > 0, let base = bytes.baseAddress else {
      first = 0
      last = 0
      return
    }
    if count >= 8 {
      first = ByteEnds.eight(base)
      last = ByteEnds.eight(base + (count - 8))
    } else {
      first =
        count >= 4
        ? ByteEnds.four(base) | ByteEnds.four(base + (count - 4)) << 32
        : UInt64(base[0]) | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1]) << 16
      last = 0
    }
  }

  @inlinable @inline(__always)
  static func eight(_ at: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
  }

  @inlinable @inline(__always)
  static func four(_ at: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(UnsafeRawPointer(at).loadUnaligned(as: UInt32.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  @inlinable @inline(__always)
  package func same(as other: Bytes) -> Bool {
    guard count == other.count else { return false }
    if count <= ByteEnds.reach { return ByteEnds(self) == ByteEnds(other) }
    return sameWhenLong(as: other)
  }

  @usableFromInline
  func sameWhenLong(as other: Bytes) -> Bool {
    guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, count) == 0
  }

  package var text: String { String(decoding: self, as: UTF8.self) }
}
