/// A PIN as it was typed.
///
/// It says nothing of itself wherever it is printed: no log and no failure may hold it.
package struct Pin: Sendable, Hashable {
  /// How many digits one has: more than a bank card's four, so that nobody takes that one.
  package static let lengths = 6...12

  /// The digits, each from 0 to 9.
  private let digits: [UInt8]

  package init(digits: [UInt8]) {
    self.digits = digits
  }

  /// What is hashed: the digits in ASCII.
  package var bytes: [UInt8] { digits.map { $0 &+ UInt8(ascii: "0") } }

  /// Why nobody should choose it; nil where it will do.
  package var refusal: String? {
    guard Self.lengths.contains(digits.count) else {
      return "A PIN has \(Self.lengths.lowerBound) to \(Self.lengths.upperBound) digits."
    }
    if isCounting { return "That one only counts up or down, and is tried first. Choose another." }
    if isRepeating { return "That one only repeats itself, and is tried early. Choose another." }
    return nil
  }

  /// Whether each digit is as far from the one before as all others: 123456, 975319, 000000.
  private var isCounting: Bool {
    let steps = zip(digits, digits.dropFirst()).map { ($1 &+ 10 &- $0) % 10 }
    return steps.allSatisfy { $0 == steps.first }
  }

  /// Whether it is a part of itself over and over: 121212, 123123, 1231231.
  private var isRepeating: Bool {
    (1...max(1, digits.count / 2)).contains { length in
      digits.indices.allSatisfy { digits[$0] == digits[$0 % length] }
    }
  }
}

extension Pin: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "a PIN" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
