@testable import Scoring

/// An answer is read or not, within a moment, and whatever it is the reading of it ends.
enum NumberPromises {
  private static let units = [[], ["%"], ["$", "claims", "working days"]]

  static func hold(for bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(8000), as: UTF8.self)
    for units in units {
      let reading = NumberReading(text, units: NumberUnits(units))
      precondition(NumberReading(text, units: NumberUnits(units)) == reading)
      _ = EarlierNumberReading(text, units: units)
    }
  }
}
