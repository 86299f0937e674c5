import TestSupport
import Testing

@testable import Exact

/// Fractions are exact at any size.
struct RationalTests {
  @Test func lowestTermsMakeEqualValuesEqual() throws {
    let half = try #require(Rational(1, over: 2))
    #expect(Rational(-3, over: -6) == half)
    #expect(Rational(3, over: -6) == Rational(-1, over: 2))
    #expect(Rational(3, over: -6)?.isNegative == true)
    #expect(Rational(5, over: 0) == nil)
    #expect(half.divided(by: 0) == nil)
    #expect(Set([half, Rational(2, over: 4), Rational(4, over: 8)]).count == 1)
  }

  @Test func meansAndSums() {
    #expect([1, 2, 4].map { Rational($0) }.mean() == Rational(7, over: 3))
    #expect([Rational]().mean() == nil)
    #expect([Rational]().sum() == .zero)
  }

  @Test func wordsThatOverflowGoOnInWide() throws {
    let most = Rational(Int.max)
    let least = Rational(Int.min)
    #expect((most + 1).description == "9223372036854775808")
    #expect((least - 1).description == "-9223372036854775809")
    #expect((Rational.zero - least).description == "9223372036854775808")
    #expect(most + 1 > most)
    #expect(least - 1 < least)
    // Back in machine words, the value is the same as if it had never left.
    #expect(most + 1 - 1 == most)
    #expect((most + 1 - 1).hashValue == most.hashValue)
    #expect(least + most == -1)
    #expect(Rational(Int.min, over: Int.min) == 1)
    #expect(Rational(1, over: Int.min)?.description == "-1/9223372036854775808")
    let tiny = try #require(Rational(1, over: Int.max))
    #expect((tiny * tiny).divided(by: tiny) == tiny)
    #expect(tiny * tiny > 0)
    #expect(tiny * tiny < tiny)
  }

  @Test(arguments: 0..<20)
  func arithmeticUndoesItself(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let limits = [5, 1000, Int.max / 2, Int.max]
    func value() throws -> Rational {
      let limit = try #require(limits.randomElement(using: &random))
      return try #require(
        Rational(
          Int.random(in: -limit...limit, using: &random),
          over: Int.random(in: 1...limit, using: &random)))
    }
    for _ in 0..<200 {
      let (a, b, c) = (try value(), try value(), try value())
      #expect(a + b - b == a)
      #expect(a + b == b + a)
      #expect((a + b) * c == a * c + b * c)
      #expect(b.isZero || (a * b).divided(by: b) == a)
      #expect((a < b) == (a - b).isNegative)
      #expect(a.half + a.half == a)
      #expect(a.magnitude == (a.isNegative ? a * -1 : a))
      #expect(Rational(fraction: (a * b + c).description) == a * b + c)
    }
  }
}
