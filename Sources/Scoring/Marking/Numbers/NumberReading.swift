import Guide

/// What a candidate typed for a number: one, a range or two that are said to be the same.
///
/// Understood are the digits of any script, numbers in words, decimals with a point, commas between
/// thousands, fractions, words such as `about` in front, ranges and the units of the key. What is
/// left over makes a text one that is not understood.
enum NumberReading: Hashable {
  case one(Quantity)
  /// From one to the other.
  case range(Quantity, Quantity)
  /// Each of the two is said to be the answer.
  case either(Quantity, Quantity)

  /// Reads a text; nil where it is not understood.
  init?(_ text: String, units: NumberUnits) {
    var reader = QuantityReader(text, units: units)
    reader.skip(QuantityReader.hedges)
    let isBetween = reader.take(.word("between"))
    reader.skip(QuantityReader.hedges)
    guard let first = reader.quantity() else { return nil }
    reader.skip(QuantityReader.closings)
    if reader.isAtEnd, !isBetween {
      self = .one(first)
      return
    }
    let isRange: Bool
    if [.sign("-"), .word("to"), .sign("~")].contains(where: { reader.take($0) }) {
      isRange = !isBetween
    } else if [.word("and"), .word("or"), .sign("=")].contains(where: { reader.take($0) }) {
      isRange = isBetween
    } else {
      return nil
    }
    guard isRange || !isBetween, let second = reader.quantity() else { return nil }
    reader.skip(QuantityReader.closings)
    guard reader.isAtEnd, let pair = Self.pair(first, second) else { return nil }
    self = isRange ? .range(pair.0, pair.1) : .either(pair.0, pair.1)
  }

  /// Two numbers that are about the same; the percent of the second is that of the first as well.
  private static func pair(_ first: Quantity, _ second: Quantity) -> (Quantity, Quantity)? {
    guard first.unit == .percent || second.unit == .percent else {
      // A dash before a fraction joins it: 38-1/2 is no range.
      return first.isShare == second.isShare ? (first, second) : nil
    }
    // `10% or 0.10`: whether the second is in percent, nobody can tell.
    guard second.unit == .percent else { return nil }
    var first = first
    if !first.isShare { first.unit = .percent }
    return (first, second)
  }
}
