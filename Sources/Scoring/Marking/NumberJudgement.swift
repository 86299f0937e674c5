import Exact
import Guide

/// What a key makes of a typed number.
enum NumberJudgement: Hashable {
  /// It is right, and in words why.
  case right(String)
  /// It is another number than the right ones, and in words which those are.
  case wrong(String)
  /// It is not understood: a person should look.
  case unread

  /// Whether it earns the points.
  var isRight: Bool {
    if case .right = self { true } else { false }
  }

  var how: String {
    switch self {
    case .right(let how), .wrong(let how): how
    case .unread: "not understood as a number"
    }
  }
}

extension TestTask.NumberKey {
  /// The right numbers in words: `38 to 39`.
  var range: String { from == to ? from : "\(from) to \(to)" }

  /// What a typed text is worth, by the reader that a guide asks for.
  func judge(_ text: String, _ rule: Assessment.UnreadNumbers) -> NumberJudgement {
    switch rule {
    case .zero: judgeEarlier(text)
    case .marker: NumberJudge(self)?.judge(text) ?? .unread
    }
  }
}

/// Holds typed texts against the key of a number.
///
/// A text is right where its plain meaning is right, and wrong where nothing that it could mean is;
/// else it is not understood, and a person looks.
struct NumberJudge {
  private let key: TestTask.NumberKey
  private let units: NumberUnits
  private let right: ClosedRange<Rational>
  /// The other texts that are right, as the key compares them.
  private var also: [[NumberPhrase]] {
    key.also.map { QuantityReader.phrases($0, units: units) }
  }

  /// Reads the key; nil where its numbers cannot be read.
  init?(_ key: TestTask.NumberKey) {
    guard let from = Rational(plainDecimal: key.from), let to = Rational(plainDecimal: key.to),
      from <= to
    else { return nil }
    self.key = key
    let units = NumberUnits(key.units)
    self.units = units
    right = from...to
  }

  func judge(_ text: String) -> NumberJudgement {
    let plain = PlainNumberText.of(text)
    guard !plain.isEmpty else { return .unread }
    let reading = NumberReading(text, units: units)
    // Most answers are plainly right; the key's other texts are read for the others alone.
    if case .one(let quantity)? = reading,
      right.contains(quantity.plain(inPercent: units.hasPercent))
    {
      return .right("right: \(key.range)")
    }
    let also = also
    let phrases = QuantityReader.phrases(text, units: units)
    if key.also.contains(where: { PlainNumberText.of($0) == plain })
      || also.contains(where: { says(phrases, $0) })
    {
      return .right("right as it stands")
    }
    switch reading {
    case nil: return .unread
    case .one(let quantity): return judge(quantity)
    case .range(let first, let second):
      let ends = [first, second].map { $0.plain(inPercent: units.hasPercent) }
      return ends.allSatisfy { right.contains($0) }
        ? .right("right: \(key.range)") : .wrong("wrong: right is \(key.range)")
    case .either(let first, let second):
      let both = (judge(first), judge(second))
      return both.0.isRight == both.1.isRight && both.0 != .unread && both.1 != .unread
        ? both.0 : .unread
    }
  }

  private func judge(_ quantity: Quantity) -> NumberJudgement {
    if isNamed(quantity) { return .right("right as it stands") }
    if right.contains(quantity.plain(inPercent: units.hasPercent)) {
      return .right("right: \(key.range)")
    }
    let others = quantity.others(inPercent: units.hasPercent)
    let couldBeRight = others.contains { other in
      var plain = quantity
      (plain.value, plain.others, plain.isShare) = (other, [], false)
      return right.contains(other) || isNamed(plain)
    }
    return couldBeRight ? .unread : .wrong("wrong: right is \(key.range)")
  }

  /// Whether the key names a number among its other texts.
  private func isNamed(_ quantity: Quantity) -> Bool {
    also.contains { says([.quantity(quantity)], $0) }
  }

  private func says(_ phrases: [NumberPhrase], _ known: [NumberPhrase]) -> Bool {
    guard phrases.count == known.count, !known.isEmpty else { return false }
    return zip(phrases, known).allSatisfy { phrase, known in
      if case .quantity(let quantity) = phrase, case .quantity(let named) = known {
        return quantity.says(named, inPercent: units.hasPercent)
      }
      return phrase == known
    }
  }
}
