import Foundation
import Interview

@testable import Ledger

/// A record that is understood says the same once it is written and read again.
enum EventPromises {
  static func hold(for bytes: [UInt8]) {
    guard let record = try? EventRecord(encoded: Data(bytes)) else { return }
    // Whatever it says, a session takes it in, twice as well.
    var twice = [record.event, record.event]
    for index in twice.indices { twice[index].sequence = index + 1 }
    _ = Session(id: record.event.session, events: twice)
    // Only what was once recorded has to be written: a time of the year 20000 cannot be.
    guard let again = try? record.encoded() else { return }
    guard record.event.at.isReadable else { return }
    guard let read = try? EventRecord(encoded: again) else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(read == record)
  }
}
