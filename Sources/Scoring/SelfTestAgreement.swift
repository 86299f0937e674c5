import Exact

extension SelfTest {
  /// Range, average deviation and rwg of one question.
  static func questionAgreement() -> [Result] {
    let vectors: [(ratings: String, range: Int, deviation: (Int, Int), rwg: (Int, Int))] = [
      ("444", 0, (0, 1), (1, 1)), ("344", 1, (4, 9), (5, 6)), ("34", 1, (1, 2), (3, 4)),
      ("234", 2, (2, 3), (1, 2)), ("244", 2, (8, 9), (1, 3)), ("2334", 2, (1, 2), (2, 3)),
      ("135", 4, (4, 3), (0, 1)), ("25", 3, (3, 2), (0, 1)), ("23334", 2, (2, 5), (3, 4)),
    ]
    return vectors.map { vector in
      let question = card(forms: vector.ratings.map { String($0) }).questions.first
      return Result(
        "range, deviation and rwg of " + vector.ratings,
        question?.range == vector.range
          && equal(question?.averageDeviation, vector.deviation.0, vector.deviation.1)
          && equal(question?.rwg, vector.rwg.0, vector.rwg.1))
    }
  }

  /// The six correlations of Shrout and Fleiss's example.
  static func correlations() -> [Result] {
    let table: [[Rational]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let published: [(form: ICCForm, value: (Int, Int))] = [
      (.single1, (448, 2703)), (.single2, (184, 635)), (.single3, (920, 1287)),
      (.mean1, (1792, 4047)), (.mean2, (736, 1187)), (.mean3, (3680, 4047)),
    ]
    return published.map { form, value in
      Result(
        form.name + " of Shrout and Fleiss is \(value.0)/\(value.1)",
        equal(Agreement.icc(form, table), value.0, value.1))
    }
  }

  /// Krippendorff's alpha of the two examples in use.
  static func alphas() -> [Result] {
    let four = units([
      "123321412...", "1233224125.3", ".3332342251.", "12332441251.",
    ])
    let three = units([".....34121133.3", "1.213343.......", "..21344.21133.4"])
    let published: [(name: String, units: [[Int?]], level: AlphaLevel, text: String)] = [
      ("4 coders", four, .nominal, "0.743421053"), ("4 coders", four, .ordinal, "0.815387504"),
      ("4 coders", four, .interval, "0.849107143"), ("3 coders", three, .nominal, "0.691358"),
      ("3 coders", three, .interval, "0.810845"),
    ]
    return published.map { name, units, level, text in
      let places = text.utf8.count - 2
      return Result(
        "\(level.rawValue) alpha of \(name) is \(text)",
        Agreement.alpha(level, units: units)?.rounded(places: places) == text)
    }
  }

  /// Turns a line a coder, a character a unit, into a row a unit.
  private static func units(_ coders: [String]) -> [[Int?]] {
    let lines = coders.map { $0.map { $0.wholeNumberValue } }
    let count = lines.map(\.count).min() ?? 0
    return (0..<count).map { unit in lines.map { $0[unit] } }
  }
}
