import TestSupport
import Testing

@testable import CSV

@Suite struct IndexTests {
  @Test func namesAreNumberedInOrderOfFirstAppearance() {
    var random = SplitMix64(seed: 3)
    var index = NameIndex()
    var expected: [[UInt8]: Int] = [:]
    for _ in 0..<60_000 {
      // Few different bytes and lengths around the words that names are compared by.
      let name = (0..<random.below(21)).map { _ in UInt8(random.below(2)) }
      let number = name.withUnsafeBufferPointer { index.number(of: $0) }
      let known = expected[name] ?? expected.count
      expected[name] = known
      guard number == known else {
        Issue.record("\(name) is \(number), not \(known)")
        return
      }
    }
    #expect(index.count == expected.count)
    #expect(expected.allSatisfy { Array(index[$0.value]) == $0.key })
  }

  @Test func pairsAreNumberedInOrderOfFirstAppearance() {
    var random = SplitMix64(seed: 4)
    var index = PairIndex()
    var expected: [[Int]: Int] = [:]
    for _ in 0..<60_000 {
      let pair = [random.below(300), random.below(300)]
      let known = expected[pair] ?? expected.count
      #expect((index.find(pair[0], pair[1]) == nil) == (expected[pair] == nil))
      expected[pair] = known
      #expect(index.number(of: pair[0], pair[1]) == known)
    }
    #expect(index.count == expected.count)
    #expect(expected.allSatisfy { index[$0.value].first == $0.key[0] })
  }

  @Test func listFindsItsNamesAndNoOthers() {
    let names = ["", "a", "ab", "abc", "abcd", "abcdefgh", "abcdefghijklmnop", "abcdefghixjklmnop"]
    let list = NameList(names)
    for (place, name) in names.enumerated() {
      #expect(Array(name.utf8).withUnsafeBufferPointer { list.index(of: $0) } == place)
      let other = Array((name + "z").utf8)
      #expect(other.withUnsafeBufferPointer { list.index(of: $0) } == nil)
    }
    let inner = Array("abcdefghiyjklmnop".utf8)
    #expect(inner.withUnsafeBufferPointer { list.index(of: $0) } == nil)
  }
}
