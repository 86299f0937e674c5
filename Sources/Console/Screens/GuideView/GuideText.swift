import Screen
import Text

/// A part of the guide, broken into lines.
enum GuideText {
  struct Line: Sendable, Hashable {
    var text: String
    var isHeading: Bool
  }

  /// The lines of a part, each at most `width` columns.
  static func lines(_ section: GuideSection, width: Int) -> [Line] {
    section.paragraphs.flatMap { paragraph in
      let indent = TextWidth.of(paragraph.mark)
      let blank = String(repeating: " ", count: indent)
      return TextWrap.lines(paragraph.text, width: max(8, width - indent)).enumerated().map {
        Line(
          text: ($0 == 0 ? paragraph.mark : blank) + $1, isHeading: paragraph.isHeading)
      }
    }
  }
}
