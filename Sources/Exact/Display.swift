extension Rational {
  /// The value rounded half up for people, never contradicting a cut-off.
  ///
  /// Where rounding would carry the figure onto or across one of `cutOffs`
  /// that the value itself has not reached (or has passed), further decimals
  /// are shown: 79.96 against 80 is `79.96`, not `80.0`.
  ///
  /// - Parameters:
  ///   - places: decimals to show where nothing is contradicted.
  ///   - cutOffs: the figures on whose right side the text must stay.
  package func shown(places: Int = 1, against cutOffs: [Rational] = []) -> String {
    let enough = 60
    for count in places...max(places, enough) {
      let text = rounded(places: count)
      guard let value = Rational(signedDecimal: text) else { continue }
      if cutOffs.allSatisfy({ side(of: $0) == value.side(of: $0) }) { return text }
    }
    // Nearer to a cut-off than sixty decimals can tell: the fraction itself.
    return description
  }

  /// The value with its sign, `+14.0` or `-0.33`, never contradicting zero.
  package func shownAsMargin(places: Int = 1) -> String {
    let text = shown(places: places, against: [.zero])
    return isNegative ? text : "+" + text
  }

  private func side(of cutOff: Rational) -> Int {
    self < cutOff ? -1 : (self == cutOff ? 0 : 1)
  }

  private init?(signedDecimal text: String) {
    if text.hasPrefix("-") {
      guard let value = Rational(plainDecimal: text.dropFirst()) else { return nil }
      self = .zero - value
    } else {
      self.init(plainDecimal: text)
    }
  }
}
