/// Hashes short texts by folded multiplication, from a seed that nobody can foresee.
@usableFromInline
struct ByteHash: Sendable {
  @usableFromInline
  let seed = UInt64.random(in: .min ... .max)

  @inlinable
  static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The hash of some bytes.
  @inlinable @inline(__always)
  func callAsFunction(_ bytes: Bytes) -> UInt64 {
    var hash = seed ^ (UInt64(truncatingIfNeeded: bytes.count) &* 0xA076_1D64_78BD_642F)
    var rest = bytes
    while rest.count > 16, let base = rest.baseAddress {
      hash = ByteHash.fold(hash ^ ByteEnds.eight(base), ByteHash.factor)
      rest = Bytes(start: base + 8, count: rest.count - 8)
    }
    let ends = ByteEnds(rest)
    return ByteHash.fold(ByteHash.fold(hash ^ ends.first, ByteHash.factor) ^ ends.last, seed | 1)
  }

  /// The hash of a number.
  @inlinable @inline(__always)
  func callAsFunction(_ number: UInt64) -> UInt64 {
    ByteHash.fold(seed ^ number, ByteHash.factor)
  }

  @inlinable @inline(__always)
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
