/// Numbers pairs of numbers from 0 in the order in which they are first seen.
struct PairIndex: ~Copyable {
  /// The pairs, the first of each in the upper half.
  private var pairs: [UInt64] = []
  private var table = HashTable()
  private let hashing = ByteHash()

  /// How many pairs there are.
  var count: Int { pairs.count }

  /// The pair of that number.
  @inline(__always)
  subscript(number: Int) -> (first: Int, second: Int) {
    (Int(pairs[number] >> 32), Int(pairs[number] & 0xFFFF_FFFF))
  }

  /// The hash that this table goes by.
  @inline(__always)
  func hash(_ first: Int, _ second: Int) -> UInt64 { hashing(PairIndex.pair(first, second)) }

  /// The number of a pair, a new one (`count` grows) if it is new.
  mutating func number(of first: Int, _ second: Int) -> Int {
    number(of: first, second, hash: hash(first, second))
  }

  /// The number of a pair whose hash is known.
  @inline(__always)
  mutating func number(of first: Int, _ second: Int, hash: UInt64) -> Int {
    let pair = PairIndex.pair(first, second)
    var probe = table.probe(hash)
    while let number = table.next(&probe) {
      if pairs[number] == pair { return number }
    }
    pairs.append(pair)
    table.add(hash)
    return pairs.count - 1
  }

  /// The number of a pair; nil for a new one.
  func find(_ first: Int, _ second: Int) -> Int? {
    let pair = PairIndex.pair(first, second)
    var probe = table.probe(hashing(pair))
    while let number = table.next(&probe) {
      if pairs[number] == pair { return number }
    }
    return nil
  }

  /// Reads what looking up hashes will need, and gives back some of it.
  func approach(
    _ hashes: UnsafePointer<UInt64>, _ count: Int, _ guesses: UnsafeMutablePointer<Int>
  ) -> UInt8 {
    table.guess(hashes, count, guesses)
    return pairs.withUnsafeBufferPointer { pairs in
      var read: UInt8 = 0
      for index in 0..<count where guesses[index] >= 0 {
        read ^= UInt8(truncatingIfNeeded: pairs[guesses[index]])
      }
      return read
    }
  }

  /// Adds a pair; false where it is there already.
  mutating func insert(_ first: Int, _ second: Int) -> Bool {
    let before = pairs.count
    return number(of: first, second) == before
  }

  @inline(__always)
  private static func pair(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
  }
}
