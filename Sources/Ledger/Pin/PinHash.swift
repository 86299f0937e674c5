import Crypto
import CryptoExtras
import Foundation
import Interview

/// What is kept of a PIN: a slow hash with a salt of its own, from which it can only be found by
/// trying all.
struct PinHash: Equatable {
  /// How much work one try is.
  struct Cost: Equatable {
    var rounds: Int
    var block: Int
    var parallel: Int

    /// 32 MiB of memory a try.
    static let usual = Cost(rounds: 32_768, block: 8, parallel: 1)

    /// Whether scrypt takes the numbers, and a damaged row does not ask for all memory there is.
    var isSane: Bool {
      rounds > 1 && rounds <= 1 << 20 && rounds & (rounds - 1) == 0 && (1...16).contains(block)
        && (1...4).contains(parallel)
    }
  }

  var salt: Data
  var cost: Cost
  var hash: Data

  private static let length = 32

  /// Hashes a PIN that was chosen, with a new salt.
  init(of pin: Pin, cost: Cost = .usual) throws {
    var random = SystemRandomNumberGenerator()
    salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    self.cost = cost
    hash = try Self.derive(pin, salt: salt, cost: cost)
  }

  /// What a row holds.
  init(salt: Data, cost: Cost, hash: Data) {
    self.salt = salt
    self.cost = cost
    self.hash = hash
  }

  /// Whether a PIN is the one that was chosen; it takes as long for any.
  func matches(_ pin: Pin) throws -> Bool {
    guard cost.isSane else { return false }
    let other = try Self.derive(pin, salt: salt, cost: cost)
    guard other.count == hash.count else { return false }
    return zip(other, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The SHA-256 of all of it, by which the record knows which row it speaks of.
  var print: String {
    Fingerprint.of(salt + Data("\(cost.rounds),\(cost.block),\(cost.parallel);".utf8) + hash)
  }

  private static func derive(_ pin: Pin, salt: Data, cost: Cost) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: pin.bytes, salt: salt, outputByteCount: length, rounds: cost.rounds,
      blockSize: cost.block, parallelism: cost.parallel)
    return key.withUnsafeBytes { Data($0) }
  }
}
