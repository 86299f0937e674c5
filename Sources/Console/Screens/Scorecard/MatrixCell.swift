import Interview
import Screen

/// One rating in the matrix: a digit with its shade, a blank with its letter.
struct MatrixCell {
  let entry: Form.Entry

  /// The answer as it is written, the first one beside a revised one.
  var text: String {
    guard let final = entry.final else { return "·" }
    guard !entry.revisions.isEmpty else { return final.sign }
    return (entry.answer?.sign ?? "·") + ">" + final.sign
  }

  /// The shade of the rating that counts.
  var style: Style {
    guard let rating = entry.final?.rating else { return .quiet }
    return Style(.heat(rating.value), entry.revisions.isEmpty ? [] : .bold)
  }
}
