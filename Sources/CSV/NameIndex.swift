/// Numbers names from 0 in the order in which they are first seen, by their bytes.
///
/// An open-addressing table of numbers over one run of bytes: no object per name.
@usableFromInline
package struct NameIndex: ~Copyable {
  @usableFromInline
  struct Name {
    @usableFromInline
    var ends: ByteEnds
    @usableFromInline
    var start: Int
    @usableFromInline
    var count: Int
  }

  @usableFromInline
  var text = ByteStore()
  @usableFromInline
  var names: [Name] = []
  @usableFromInline
  var table = HashTable()
  @usableFromInline
  let hashing = ByteHash()

  package init() {}

  package var count: Int { names.count }

  /// The bytes of a name; valid until another is added.
  @inlinable @inline(__always)
  package subscript(number: Int) -> Bytes {
    let name = names[number]
    return text[name.start, name.start + name.count]
  }

  /// The hash that this table goes by.
  @inlinable @inline(__always)
  package func hash(_ name: Bytes) -> UInt64 { hashing(name) }

  /// The number of a name, a new one if it is new.
  package mutating func number(of name: Bytes) -> Int { number(of: name, hash: hash(name)) }

  /// The number of a name whose hash is known.
  @inlinable @inline(__always)
  package mutating func number(of name: Bytes, hash: UInt64) -> Int {
    var probe = table.probe(hash)
    while let number = table.next(&probe) {
      if isName(number, name) { return number }
    }
    return add(name, hash)
  }

  /// The number of a name; nil where it was not seen.
  package func find(_ name: Bytes) -> Int? {
    var probe = table.probe(hash(name))
    while let number = table.next(&probe) {
      if isName(number, name) { return number }
    }
    return nil
  }

  /// Brings the memory that looking up some hashes will need into the processor's cache.
  ///
  /// - Parameters:
  ///   - hashes: what will be looked up; there are `count` of them.
  ///   - guesses: where the numbers go that will most likely be found, -1 for none.
  /// - Returns: a byte made of what was read; use it, or the compiler leaves the reading out.
  package func approach(
    _ hashes: UnsafePointer<UInt64>, _ count: Int, _ guesses: UnsafeMutablePointer<Int>
  ) -> UInt8 {
    table.guess(hashes, count, guesses)
    return names.withUnsafeBufferPointer { names in
      var read: UInt8 = 0
      for index in 0..<count where guesses[index] >= 0 {
        let name = names[guesses[index]]
        // A name may lie across two lines of the cache: its first and its last word are read.
        read ^= UInt8(truncatingIfNeeded: name.ends.first ^ UInt64(bitPattern: Int64(name.count)))
      }
      return read
    }
  }

  @inlinable @inline(__always)
  func isName(_ number: Int, _ bytes: Bytes) -> Bool {
    let name = names[number]
    guard name.count == bytes.count, name.ends == ByteEnds(bytes) else { return false }
    return name.count <= ByteEnds.reach || self[number].same(as: bytes)
  }

  @usableFromInline @inline(never)
  mutating func add(_ name: Bytes, _ hash: UInt64) -> Int {
    names.append(Name(ends: ByteEnds(name), start: text.count, count: name.count))
    text.append(name)
    table.add(hash)
    return names.count - 1
  }
}

/// Numbers pairs of numbers from 0 in the order in which they are first seen.
package struct PairIndex: ~Copyable {
  /// The pairs, the first of each in the upper half.
  private var pairs: [UInt64] = []
  private var table = HashTable()
  private let hashing = ByteHash()

  package init() {}

  package var count: Int { pairs.count }

  /// The pair of that number.
  @inline(__always)
  package subscript(number: Int) -> (first: Int, second: Int) {
    (Int(pairs[number] >> 32), Int(pairs[number] & 0xFFFF_FFFF))
  }

  /// The number of a pair, a new one (`count` grows) if it is new.
  package mutating func number(of first: Int, _ second: Int) -> Int {
    if let number = find(first, second) { return number }
    let pair = PairIndex.pair(first, second)
    pairs.append(pair)
    table.add(hashing(pair))
    return pairs.count - 1
  }

  /// The number of a pair; nil for a new one.
  package func find(_ first: Int, _ second: Int) -> Int? {
    let pair = PairIndex.pair(first, second)
    var probe = table.probe(hashing(pair))
    while let number = table.next(&probe) {
      if pairs[number] == pair { return number }
    }
    return nil
  }

  /// Adds a pair; false where it is there already.
  package mutating func insert(_ first: Int, _ second: Int) -> Bool {
    let before = pairs.count
    return number(of: first, second) == before
  }

  @inline(__always)
  private static func pair(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
  }
}
