import Interview
import Screen

/// Digits that are typed and shown as dots.
///
/// It keeps no history: what is deleted is gone, and no undo brings a PIN back.
struct PinField: Sendable, Hashable {
  private var digits: [UInt8] = []

  /// What came of a key or a paste.
  enum Taken: Sendable, Hashable {
    case typed
    /// It is no digit, or there is no room for it.
    case dropped
  }

  var isEmpty: Bool { digits.isEmpty }
  var count: Int { digits.count }
  var pin: Pin { Pin(digits: digits) }

  mutating func take(_ input: Input) -> Taken {
    switch input {
    case .key(.character(let character)):
      guard let digit = Self.digit(character), digits.count < Pin.lengths.upperBound else {
        return .dropped
      }
      digits.append(digit)
    case .key(.backspace):
      guard digits.popLast() != nil else { return .dropped }
    case .key(.control("u")): digits = []
    case .paste(let text):
      // A password store pastes a line end with it; anything else in it was not meant for here.
      let pasted = text.filter { !$0.isWhitespace }.map(Self.digit)
      let read = pasted.compactMap(\.self)
      guard !read.isEmpty, read.count == pasted.count,
        digits.count + read.count <= Pin.lengths.upperBound
      else { return .dropped }
      digits += read
    case .key, .resized: return .dropped
    }
    return .typed
  }

  /// Only the ten digits of ASCII: how others are written depends on a keyboard that may not be here
  /// tomorrow.
  private static func digit(_ character: Character) -> UInt8? {
    guard let ascii = character.asciiValue, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(ascii)
    else { return nil }
    return ascii - UInt8(ascii: "0")
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    surface.write(">", in: rect, style: .accent)
    let inner = rect.inset(left: 2)
    surface.write(String(repeating: "•", count: digits.count), in: inner)
    guard !inner.isEmpty else { return }
    surface.cursor = Point(x: min(inner.x + digits.count, inner.maxX - 1), y: inner.y)
  }
}
