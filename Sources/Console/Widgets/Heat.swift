import Exact
import Screen

/// The heat map: which tone a rating or a mean has, and what the tones stand for.
///
/// It parts at the middle of the scale. What lies below stands out; what lies above is calm.
enum Heat {
  /// The style of a rating, 1 to 5.
  static func style(_ rating: Int) -> Style { Style(.heat(rating)) }

  /// The style of a mean: that of the highest whole rating which it reaches.
  ///
  /// So no mean below a bar looks like one at it.
  static func style(mean: Rational) -> Style {
    style((1...5).last { Rational($0) <= mean } ?? 1)
  }

  /// What the tones stand for: the five ratings, each in its own.
  static var legend: StyledLine {
    (1...5).reduce(StyledLine("low ", .quiet)) { $0.adding("\($1)", style($1)) }
      .adding(" high", .quiet)
  }
}
