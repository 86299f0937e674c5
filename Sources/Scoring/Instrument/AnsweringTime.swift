import Guide

/// How long an item takes to read, to think over, and where it is written, to write.
///
/// Reading is silent reading of 200 words a minute, slower than the mean of 238 (Brysbaert 2019), and
/// 8 seconds to think. A written answer is composed at 19 words a minute (Karat et al. 1999), as many
/// words as its listed points have.
struct AnsweringTime {
  /// The words that the candidate reads.
  let read: Int
  /// The words that the candidate writes.
  let written: Int

  init(of item: TestItem) {
    var shown = [item.prompt, item.exhibit ?? ""]
    var written: [String] = []
    switch item.task {
    case .number(let key): shown.append(key.remark?.ask ?? "")
    case .choice(let options): shown += options.map(\.text)
    case .ticks(let statements): shown += statements.map(\.text)
    case .order(let steps): shown += steps.map(\.text)
    case .steps(let checklist): written = checklist.steps.map(\.text)
    case .writing(let contains): written = contains
    }
    read = Self.words(in: shown)
    self.written = Self.words(in: written)
  }

  private static func words(in texts: [String]) -> Int {
    texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }

  /// The time in units of 1/190 of a second, in which all of it is whole.
  private var units: Int { 57 * read + 190 * 8 + 600 * written }

  /// The time in seconds, rounded up.
  var seconds: Int { (units + 189) / 190 }

  func fits(_ seconds: Int) -> Bool { units <= 190 * seconds }

  /// What there is to do: `96 words to read`.
  var words: String {
    "\(read) words to read" + (written == 0 ? "" : " and \(written) to write")
  }
}
