/// Numbers pairs of numbers from 0 in the order in which they are first seen.
package struct PairIndex: ~Copyable {
  /// The pairs, the first of each in the upper half.
  private var pairs: [UInt64] = []
  private var table = HashTable()
  private let hashing = ByteHash()

  /// Begins with no pairs.
  package init() {}

  /// How many pairs there are.
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
