import Interview
import Text

extension String {
  /// The text in quotes, with what tells it from a like one spelled out where it does not show.
  func quoted(beside other: String) -> String {
    let limit = 80
    let short = String(unicodeScalars.prefix(limit))
    return "\"" + short.toldApart(from: String(other.unicodeScalars.prefix(limit))).harmless + "\""
  }
}
