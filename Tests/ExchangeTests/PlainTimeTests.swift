import Interview
import TestSupport
import Testing

@testable import Exchange

@Suite struct PlainTimeTests {
  @Test func whatIsRecognisedIsATime() {
    var random = SplitMix64(seed: 12)
    let parts: [[String]] = [
      ["2026", "0000", "202a"], ["-"], ["01", "12", "13", "00", "1x"], ["-"],
      ["01", "28", "31", "29", "00"], ["T", "t", " "], ["00", "23", "24"], [":"],
      ["00", "59", "60"],
      [":", ""], ["00", "59", "60", "6"], ["", ".1", ".123456", ".", ",1"],
      ["Z", "+00:00", "-23:59", "+24:00", "+0100", "", "z", "Z "],
    ]
    var recognised = 0
    for _ in 0..<20_000 {
      // Mostly the first, usual spelling of each part.
      let text = parts.map { $0[random.below(4) == 0 ? random.below($0.count) : 0] }.joined()
      let matches = Array(text.utf8).withUnsafeBufferPointer { PlainTime.matches($0) }
      if matches {
        recognised += 1
        #expect(Instant(text) != nil, "\(text)")
      }
    }
    #expect(recognised > 1000)
  }
}
