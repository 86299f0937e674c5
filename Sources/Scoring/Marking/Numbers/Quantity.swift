import Exact

/// A number with its unit, as a text says it.
struct Quantity: Hashable {
  /// What it plainly says.
  var value: Rational
  /// What else it could say: a comma for a point, a dash for a minus, a part for its whole.
  var others: [Rational] = []
  /// Whether it is written as a part of a whole, such as `1 in 10`.
  var isShare = false
  /// Its unit; nil without one.
  var unit: NumberUnits.Unit?

  /// The same below zero; the sign may as well be a dash or a bracket, which says nothing.
  var negated: Quantity {
    var quantity = self
    quantity.value = .zero - value
    quantity.others = [value] + others.flatMap { [$0, .zero - $0] }
    return quantity
  }

  /// What it plainly says as the key counts, in percent where the key does.
  func plain(inPercent: Bool) -> Rational {
    inPercent && isShare && unit == nil ? value * 100 : value
  }

  /// What else it could say, as the key counts.
  func others(inPercent: Bool) -> [Rational] {
    guard inPercent else { return others }
    if isShare { return others + (unit == nil ? [value] : [value * 100]) }
    return unit == nil ? others + [value * 100] : others
  }

  /// Whether it says the same as a number that the key names.
  func says(_ known: Quantity, inPercent: Bool) -> Bool {
    guard inPercent, (unit == .percent) != (known.unit == .percent) else {
      return value == known.value
    }
    // A number without its unit, which a key in percent has left out as well: 25 is 25 percent.
    if known.unit == .percent { return plain(inPercent: true) == known.value }
    // 0.1 percent is not the 0.1 that the key names; 10 percent are its 1/10.
    return known.isShare && value == known.plain(inPercent: true)
  }
}

/// A text as the key compares it: its numbers, and its words as they stand.
enum NumberPhrase: Hashable {
  case quantity(Quantity)
  /// A word or a sign.
  case token(NumberToken)
}
