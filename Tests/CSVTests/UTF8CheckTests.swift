import TestSupport
import Testing

@testable import CSV

@Suite struct UTF8CheckTests {
  @Test func utf8CheckAgreesWithTheStandardLibrary() {
    var random = SplitMix64(seed: 9)
    let leads: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xE6, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      var bytes = [UInt8](repeating: 0x61, count: random.below(3) * 31)
      for _ in 0..<random.below(7) {
        bytes.append(
          random.below(2) == 0 ? leads[random.below(leads.count)] : UInt8(0x80 + random.below(0x40))
        )
      }
      let outcome = bytes.withUnsafeBufferPointer { UTF8Check.check($0) }
      let isWhole = String(validating: bytes, as: UTF8.self) != nil
      #expect((outcome == .whole) == isWhole)
      switch outcome {
      case .whole: break
      case .cut(let at), .invalid(let at):
        // What comes before is sound, and a cut character can still be completed.
        #expect(String(validating: bytes[..<at], as: UTF8.self) != nil)
        if case .cut = outcome {
          let tails: [[UInt8]] = [
            [0x80], [0x90], [0xA0], [0x80, 0x80], [0x90, 0x80], [0xA0, 0x80],
            [0x80, 0x80, 0x80], [0x90, 0x80, 0x80],
          ]
          #expect(tails.contains { String(validating: bytes + $0, as: UTF8.self) != nil })
        }
      }
    }
  }
}
