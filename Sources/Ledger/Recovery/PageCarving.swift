import Foundation

/// A row that was found in the bytes of a page, with nothing known of where it belongs.
struct CarvedRow {
  /// The row's own number in its table.
  let id: Int64
  /// The bytes of the columns that hold text, in order; of a number or nothing, nil.
  let texts: [ArraySlice<UInt8>?]
}

/// Finds rows in the pages of a damaged SQLite file.
///
/// Nothing that says where a row begins is trusted: neither the kind of the page nor its list of
/// cells. Every byte is tried as a beginning, and what is found is taken for a row of ours only when a
/// text in it has the SHA-256 that stands beside it. The layout of cells and records is the one of
/// https://www.sqlite.org/fileformat2.html.
struct PageCarving {
  /// The bytes of the file and its log.
  let file: DamagedBytes
  let pageSize: Int
  /// Where the newest copy of a page begins, by its number from 1, where that is not its own place.
  var newest: [Int: Int] = [:]

  /// The least and the most columns of our tables, and the longest text that is looked for.
  private static let columns = 2...10
  private static let longest = 64 << 20
  /// The kind of a text of 64 bytes, as hashes are.
  private static let hash = 64 * 2 + 13

  /// Calls `body` with every row that may begin in a page.
  ///
  /// - Parameter start: where the page begins in the file.
  func forEachRow(inPageAt start: Int, _ body: (CarvedRow) -> Void) throws {
    let page = try file.bytes(at: start, count: pageSize)
    for place in 0..<max(0, page.count - 4) {
      if let row = try row(at: place, in: page) { body(row) }
    }
  }

  private func row(at place: Int, in page: [UInt8]) throws -> CarvedRow? {
    var next = place
    guard let length = varint(&next, page.count, in: page),
      (70...Int64(Self.longest)).contains(length),
      let id = varint(&next, page.count, in: page), id >= 0, next < page.count
    else { return nil }
    // The record's header follows: its own length, then the kind of each column. A long one would
    // not be ours, and this sorts out nearly all places.
    guard (3...40).contains(page[next]) else { return nil }
    guard let kinds = kinds(at: next, in: page), Self.columns.contains(kinds.count),
      (kinds.count == 2 ? kinds.first : kinds.last) == Self.hash,
      Int64(kinds.reduce(Int(page[next])) { $0 + Self.size(of: $1) }) == length,
      let payload = try payload(at: next, length: Int(length), in: page)
    else { return nil }
    var texts: [ArraySlice<UInt8>?] = []
    var offset = Int(page[next])
    for kind in kinds {
      let size = Self.size(of: kind)
      let isText = kind >= 13 && kind % 2 == 1
      texts.append(isText ? payload[offset..<offset + size] : nil)
      offset += size
    }
    return CarvedRow(id: id, texts: texts)
  }

  /// The kinds of the columns; nil where they do not end where the header says.
  private func kinds(at place: Int, in page: [UInt8]) -> [Int]? {
    let limit = place + Int(page[place])
    guard limit <= page.count else { return nil }
    var next = place + 1
    var kinds: [Int] = []
    while next < limit {
      guard let kind = varint(&next, limit, in: page), kind >= 0, kind < Int64(Self.longest) else {
        return nil
      }
      kinds.append(Int(kind))
    }
    return next == limit ? kinds : nil
  }

  private static func size(of kind: Int) -> Int {
    switch kind {
    case 0...4: kind
    case 5: 6
    case 6, 7: 8
    case 8...11: 0
    default: (kind - 12) / 2
    }
  }

  /// The record's bytes, from the page and the pages that go on with it; nil where the way is lost or
  /// leads in a circle.
  private func payload(at place: Int, length: Int, in page: [UInt8]) throws -> [UInt8]? {
    let most = pageSize - 35
    var local = length
    if length > most {
      let least = (pageSize - 12) * 32 / 255 - 23
      let rest = least + (length - least) % (pageSize - 4)
      local = rest <= most ? rest : least
    }
    guard place + local + (length > most ? 4 : 0) <= page.count else { return nil }
    var bytes = Array(page[place..<place + local])
    guard length > most else { return bytes }
    var next = number(in: page[(place + local)...])
    var seen: Set<Int> = []
    while bytes.count < length {
      let start = newest[next] ?? (next - 1) * pageSize
      guard next > 0, start >= 0, start + pageSize <= file.count, seen.insert(next).inserted
      else { return nil }
      let more = try file.bytes(at: start, count: pageSize)
      guard more.count == pageSize else { return nil }
      bytes += more[4..<4 + min(pageSize - 4, length - bytes.count)]
      next = number(in: more[...])
    }
    return bytes
  }

  private func number(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of one to nine bytes, of which each but the ninth gives seven bits.
  private func varint(_ place: inout Int, _ end: Int, in page: [UInt8]) -> Int64? {
    var value: UInt64 = 0
    for count in 0..<9 {
      guard place < end else { return nil }
      let byte = page[place]
      place += 1
      if count == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int64(bitPattern: value)
  }
}
