import Crypto
import Foundation

/// SHA-256 in lower-case hexadecimal.
enum Fingerprint {
  /// What the first event of a feed gives as the hash of the event before it.
  static let none = String(repeating: "0", count: 64)

  /// The SHA-256 of some bytes, 64 hexadecimal digits.
  static func of(_ bytes: Data) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
