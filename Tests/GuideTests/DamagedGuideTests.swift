import TestSupport
import Testing

@testable import Guide

/// Whatever a file holds, reading it ends with a guide or with faults that lie in the file.
@Suite struct DamagedGuideTests {
  private func check(_ text: String) {
    do throws(GuideFaults) {
      _ = try GuideReader.read(text: text)
    } catch {
      #expect(!error.faults.isEmpty)
      let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
      for fault in error.faults {
        #expect((1...lines).contains(fault.line), "\(fault)\n\(text)")
        #expect(fault.column >= 1, "\(fault)")
        #expect(!fault.message.isEmpty)
      }
    }
  }

  @Test func aTextCutOffAnywhereIsRefusedOrRead() {
    let scalars = Array(SmallGuide.text.unicodeScalars)
    for end in stride(from: 0, to: scalars.count, by: 3) {
      check(text(scalars[..<end]))
    }
  }

  @Test(arguments: 0..<8)
  func aTextWithRandomDamageIsRefusedOrRead(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let whole = Array(SmallGuide.text.unicodeScalars)
    let dangerous = Array(
      "&*!?:-[]{},#|>'\"%@`~\\\n\r\t 0a\u{0}\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}\u{E9}\u{1F468}"
        .unicodeScalars)
    for _ in 0..<120 {
      var scalars = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        let end = min(scalars.count, place + Int.random(in: 0...30, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: scalars.removeSubrange(place..<end)
        case 1: scalars[place] = dangerous.randomElement(using: &random) ?? " "
        case 2: scalars.insert(dangerous.randomElement(using: &random) ?? " ", at: place)
        case 3: scalars.insert(contentsOf: scalars[place..<end], at: place)
        default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
        }
      }
      check(text(scalars[...]))
    }
  }

  @Test(arguments: 0..<4)
  func aGuideWithLinesMissingOrDoubledIsRefusedOrRead(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(1000 + seed))
    let whole = SmallGuide.text.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<100 {
      var lines = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let line = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: Int.random(in: 0..<lines.count, using: &random))
        default: lines[line] = "  " + lines[line]
        }
      }
      check(lines.joined(separator: "\n"))
    }
  }

  @Test(arguments: 0..<4)
  func aBankWithItsValuesMixedUpIsRefusedOrRead(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(2000 + seed))
    let isBreak = { (character: Character) in " ,:{}[]\n".contains(character) }
    let words = Set(SmallGuide.bank.split(whereSeparator: isBreak).map(String.init)).sorted()
    let values = words + ["0", "-1", "101", "\"\"", "[]", "{}", "~", "true", "|", ""]
    for _ in 0..<150 {
      var bank = SmallGuide.bank
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard let old = words.randomElement(using: &random),
          let new = values.randomElement(using: &random)
        else { continue }
        bank = bank.replacingFirst(old, by: new) ?? bank
      }
      check(SmallGuide.withoutBank + bank)
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
