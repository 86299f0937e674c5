import Foundation
import Interview

/// Writes the records of many events that come from a file.
///
/// The bytes are those of `EventRecord.proven`. What many of them have in common, such as a name or
/// a rating without a note, is encoded and read back once, and not with each.
struct RecordWriter {
  /// A happening that comes again and again.
  ///
  /// Names are compared byte by byte, as strings are not.
  private enum Repeated: Hashable {
    case rated(Identifier<RecordWriter>, Answer?)
    case communication(Communication?)

    init?(_ happening: Happening) {
      switch happening {
      case .questionRated(let question, let answer): self = .rated(Identifier(question), answer)
      case .communicationJudged(let communication): self = .communication(communication)
      // What may hold a text of its own is seldom there twice.
      default: return nil
      }
    }
  }

  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()
  private var happenings: [Repeated: Data] = [:]
  private var texts: [Identifier<RecordWriter>: Data] = [:]
  private var seats: [Seat: Data] = [:]
  private var lastReadable: Instant?
  /// How many of a kind are kept.
  private static let limit = 4096

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The record of an event that follows the one of that hash, found to be readable.
  ///
  /// Throws `LedgerError.unrecordable`.
  ///
  /// - Parameter heads: the last hash of each feed of the session, where the record names them.
  mutating func record(
    of event: Event, after previous: String, naming heads: [String: String]? = nil
  ) throws -> Data {
    guard case .imported(let moment) = event.origin, event.via == nil, event.from == nil,
      heads == nil
    else {
      return try EventRecord(event, after: previous, naming: heads).proven()
    }
    guard isReadable(event.at), moment.map({ Instant($0.text) == $0 }) ?? true,
      let at = text(event.at.text), let happening = happening(event.happening),
      let given = moment.map({ text($0.text) }) ?? Self.null, let seat = seat(event.seat),
      let session = text(event.session.text)
    else {
      throw LedgerError.unrecordable(session: event.session, seat: event.seat, at: event.at.text)
    }
    var record = Data(capacity: 256 + happening.count)
    record.append(contentsOf: #"{"at":"#.utf8)
    record.append(at)
    record.append(contentsOf: #","happening":"#.utf8)
    record.append(happening)
    record.append(contentsOf: #","origin":{"imported":"#.utf8)
    record.append(given)
    record.append(contentsOf: #"},"prev":""#.utf8)
    record.append(contentsOf: previous.utf8)
    record.append(contentsOf: #"","seat":"#.utf8)
    record.append(seat)
    record.append(contentsOf: #","seq":"#.utf8)
    record.append(contentsOf: String(event.sequence).utf8)
    record.append(contentsOf: #","session":"#.utf8)
    record.append(session)
    record.append(contentsOf: #","v":"#.utf8)
    record.append(contentsOf: String(EventRecord.version).utf8)
    record.append(UInt8(ascii: "}"))
    return record
  }

  private static let null = Data("null".utf8)

  /// Whether a moment of the record reads back; most events have the same.
  private mutating func isReadable(_ moment: Instant) -> Bool {
    if lastReadable == moment { return true }
    guard moment.isReadable else { return false }
    lastReadable = moment
    return true
  }

  /// A text as JSON; nil where it does not read back.
  private mutating func text(_ text: String) -> Data? {
    let key = Identifier<RecordWriter>(text)
    if let known = texts[key] { return known }
    guard let bytes = try? encoder.encode(text),
      let read = try? decoder.decode(String.self, from: bytes), Identifier(read) == key
    else { return nil }
    if texts.count >= Self.limit { texts.removeAll(keepingCapacity: true) }
    texts[key] = bytes
    return bytes
  }

  private mutating func seat(_ seat: Seat) -> Data? {
    if let known = seats[seat] { return known }
    guard let bytes = try? encoder.encode(seat),
      let read = try? decoder.decode(Seat.self, from: bytes), read == seat
    else { return nil }
    if seats.count >= Self.limit { seats.removeAll(keepingCapacity: true) }
    seats[seat] = bytes
    return bytes
  }

  private mutating func happening(_ happening: Happening) -> Data? {
    let key = Repeated(happening)
    if let known = key.flatMap({ happenings[$0] }) { return known }
    guard let bytes = try? encoder.encode(happening),
      let read = try? decoder.decode(Happening.self, from: bytes), read == happening
    else { return nil }
    guard let key else { return bytes }
    if happenings.count >= Self.limit { happenings.removeAll(keepingCapacity: true) }
    happenings[key] = bytes
    return bytes
  }
}
