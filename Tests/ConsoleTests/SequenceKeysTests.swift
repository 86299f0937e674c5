import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// What a control sequence can come to, whole or cut on the way, changes no form.
///
/// `CutSequenceTests` shows that no other keys come of one; Delete and Backspace, which
/// take away from a text what they are pressed for, are left out inside of one.
struct SequenceKeysTests {
  private static let moving: [Key] =
    [
      .escape, .up, .down, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown,
      .backTab, .function(1), .function(5), .function(12),
    ] + "abdfstrunSUTqQOPX^_]é".map(Key.alt)
  private static let deleting: [Key] = [.delete, .backspace, .altDelete, .altBackspace]

  private func rated() -> Seated {
    var seated = Seated.interview()
    seated.press("4]3stnkept a list<esc>")
    return seated
  }

  private func entries(_ seated: Seated) -> [String: [String]] {
    seated.session.form(of: Fixture.okafor).entries.mapValues {
      ["\(String(describing: $0.answer))", "\($0.elements)", $0.note.text]
    }
  }

  @Test(arguments: 0..<20) func inANoteAndOutsideOfOne(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var seated = rated()
    let before = entries(seated)
    #expect(before.count == 2)
    if seed % 2 == 0 { seated.press("n") }
    for _ in 0..<120 {
      seated.send(.input(.key(Self.moving[random.below(Self.moving.count)])))
      if random.below(12) == 0 { seated.wait(seconds: 3) }
    }
    seated.wait(seconds: 5)
    #expect(entries(seated) == before)
    #expect(seated.session.flags.isEmpty)
    #expect(!seated.model.isOver)
  }

  @Test(arguments: 0..<10) func deletingKeysOutsideOfANote(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var seated = rated()
    let before = entries(seated)
    let keys = Self.moving.filter { $0 != .escape } + Self.deleting
    for _ in 0..<60 { seated.send(.input(.key(keys[random.below(keys.count)]))) }
    #expect(entries(seated) == before)
  }
}
