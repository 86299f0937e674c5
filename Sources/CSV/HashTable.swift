/// Finds numbers, which count up from 0 as they are added, by their hashes.
///
/// Open addressing, at most half full. A slot holds half of a hash beside the number. Where that
/// half is the one looked for, the number is nearly always the right one too, so other memory is
/// hardly ever read in vain.
@usableFromInline
struct HashTable {
  /// For each slot the upper half of a hash and, from 1, a number; 0 is free.
  @usableFromInline
  var slots = [UInt64](repeating: 0, count: 1 << 8)
  private var hashes: [UInt64] = []

  @inlinable
  static var upper: UInt64 { 0xFFFF_FFFF_0000_0000 }

  /// A search that goes from slot to slot.
  @usableFromInline
  struct Probe {
    @usableFromInline
    var slot: Int
    @usableFromInline
    let hash: UInt64

    @inlinable @inline(__always)
    init(slot: Int, hash: UInt64) {
      self.slot = slot
      self.hash = hash
    }
  }

  @inlinable @inline(__always)
  func probe(_ hash: UInt64) -> Probe {
    Probe(slot: Int(truncatingIfNeeded: hash) & (slots.count - 1), hash: hash)
  }

  /// The next number that may have the hash; nil when there is no other.
  @inlinable @inline(__always)
  func next(_ probe: inout Probe) -> Int? {
    while true {
      let entry = slots[probe.slot]
      if entry == 0 { return nil }
      probe.slot = (probe.slot + 1) & (slots.count - 1)
      if (entry ^ probe.hash) & HashTable.upper == 0 {
        return Int(truncatingIfNeeded: entry & ~HashTable.upper) - 1
      }
    }
  }

  /// Tells the number that each of some searches will most likely find.
  ///
  /// - Parameters:
  ///   - hashes: what is searched for; 0 is left out.
  ///   - guesses: where the numbers go, -1 for none.
  func guess(
    _ hashes: UnsafePointer<UInt64>, _ count: Int, _ guesses: UnsafeMutablePointer<Int>
  ) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      // First only the slots are read, which lie far apart, then the searches made.
      for index in 0..<count {
        guesses[index] = Int(
          truncatingIfNeeded: slots[Int(truncatingIfNeeded: hashes[index]) & mask])
      }
    }
    for index in 0..<count {
      var search = probe(hashes[index])
      guesses[index] =
        hashes[index] == 0 || guesses[index] == 0 ? -1 : next(&search) ?? -1
    }
  }

  /// Adds the next number.
  mutating func add(_ hash: UInt64) {
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = [UInt64](repeating: 0, count: slots.count * 2)
      for number in hashes.indices { place(number) }
    } else {
      place(hashes.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[number]) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = hashes[number] & HashTable.upper | UInt64(number + 1)
  }
}

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
