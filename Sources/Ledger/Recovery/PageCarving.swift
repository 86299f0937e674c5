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
  /// The bytes of the whole file.
  let file: [UInt8]
  let pageSize: Int
  /// Where the newest copy of a page begins, by its number from 1, where that is not its own place.
  var newest: [Int: Int] = [:]

  /// The least and the most columns of our tables, and the longest text that is looked for.
  private static let columns = 2...10
  private static let longest = 64 << 20

  /// Calls `body` with every row that may begin in a page.
  ///
  /// - Parameter start: where the page begins in the file.
  func forEachRow(inPageAt start: Int, _ body: (CarvedRow) -> Void) {
    let end = min(start + pageSize, file.count)
    for place in start..<max(start, end - 4) {
      if let row = row(at: place, end: end) { body(row) }
    }
  }

  private func row(at place: Int, end: Int) -> CarvedRow? {
    var next = place
    guard let length = varint(&next, end), (70...Int64(Self.longest)).contains(length),
      let id = varint(&next, end), id >= 0, next < end
    else { return nil }
    // The record's header follows: its own length, then the kind of each column. A long one would
    // not be ours, and this sorts out nearly all places.
    guard (3...40).contains(file[next]) else { return nil }
    guard let kinds = kinds(at: next, end: end), Self.columns.contains(kinds.count),
      Int64(kinds.reduce(Int(file[next])) { $0 + Self.size(of: $1) }) == length,
      let payload = payload(at: next, length: Int(length), end: end)
    else { return nil }
    var texts: [ArraySlice<UInt8>?] = []
    var offset = Int(file[next])
    for kind in kinds {
      let size = Self.size(of: kind)
      let isText = kind >= 13 && kind % 2 == 1
      texts.append(isText ? payload[offset..<offset + size] : nil)
      offset += size
    }
    return CarvedRow(id: id, texts: texts)
  }

  /// The kinds of the columns; nil where they do not end where the header says.
  private func kinds(at place: Int, end: Int) -> [Int]? {
    let limit = place + Int(file[place])
    guard limit <= end else { return nil }
    var next = place + 1
    var kinds: [Int] = []
    while next < limit {
      guard let kind = varint(&next, limit), kind >= 0, kind < Int64(Self.longest) else {
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

  /// The record's bytes, from the page and the pages that go on with it; nil where the way is lost.
  private func payload(at place: Int, length: Int, end: Int) -> [UInt8]? {
    let most = pageSize - 35
    var local = length
    if length > most {
      let least = (pageSize - 12) * 32 / 255 - 23
      let rest = least + (length - least) % (pageSize - 4)
      local = rest <= most ? rest : least
    }
    guard place + local + (length > most ? 4 : 0) <= end else { return nil }
    var bytes = Array(file[place..<place + local])
    guard length > most else { return bytes }
    var page = number(at: place + local)
    while bytes.count < length {
      let start = newest[page] ?? (page - 1) * pageSize
      guard page > 0, start >= 0, start + pageSize <= file.count else { return nil }
      let count = min(pageSize - 4, length - bytes.count)
      bytes += file[start + 4..<start + 4 + count]
      page = number(at: start)
    }
    return bytes
  }

  private func number(at place: Int) -> Int {
    file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of one to nine bytes, of which each but the ninth gives seven bits.
  private func varint(_ place: inout Int, _ end: Int) -> Int64? {
    var value: UInt64 = 0
    for count in 0..<9 {
      guard place < end else { return nil }
      let byte = file[place]
      place += 1
      if count == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int64(bitPattern: value)
  }
}
