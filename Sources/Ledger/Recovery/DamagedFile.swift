import Foundation
import Glibc

/// The bytes of a damaged ledger and its log, and all that is found in them.
struct DamagedFile {
  /// A text with the number of its row, where that is known.
  struct Found {
    var id: Int64?
    var bytes: Data
    var sha256: String
  }

  /// The records of events, practice and custody, each once, in the order of their rows.
  private(set) var records: [Found] = []
  /// The texts that are no records: guides.
  private(set) var guides: [Found] = []

  private var seen: Set<String> = []

  /// Reads a file and, where it has one, its log; throws a `LedgerError`.
  ///
  /// It is gone through page by page, several times. What is found stays in memory.
  init(path: String) throws {
    let hasLog = access(path + "-wal", F_OK) == 0
    let file = try DamagedBytes(of: [path] + (hasLog ? [path + "-wal"] : []))
    let end = file.ranges.first?.upperBound ?? 0
    let pageSize = Self.pageSize(of: try file.bytes(at: 0, count: 18))
    var frames: [Int: Int] = [:]
    var starts = Array(stride(from: 0, to: end, by: pageSize))
    // A frame of the log is a page behind 24 bytes that begin with the page's number.
    var place = end + 32
    while place + 24 + pageSize <= file.count {
      let page = try file.bytes(at: place, count: 4).reduce(0) { $0 << 8 | Int($1) }
      frames[page] = place + 24
      starts.append(place + 24)
      place += 24 + pageSize
    }
    for newest in frames.isEmpty ? [[:]] : [frames, [:]] {
      let carving = PageCarving(file: file, pageSize: pageSize, newest: newest)
      for start in starts { try carving.forEachRow(inPageAt: start) { take($0) } }
    }
    for start in starts { takeBareRecords(in: try file.bytes(at: start, count: pageSize)[...]) }
    records.sort { ($0.id ?? .max) < ($1.id ?? .max) }
  }

  /// Takes a row that has a text with its hash beside it.
  private mutating func take(_ row: CarvedRow) {
    let texts = row.texts
    if texts.count == 2, let hash = texts[0], let text = texts[1] {
      keep(text, hash: hash, id: nil, among: \.guides)
    } else if texts.count > 2, let hash = texts[texts.count - 1], let text = texts[texts.count - 2]
    {
      keep(text, hash: hash, id: row.id, among: \.records)
    }
  }

  private mutating func keep(
    _ text: ArraySlice<UInt8>, hash: ArraySlice<UInt8>, id: Int64?,
    among list: WritableKeyPath<DamagedFile, [Found]>
  ) {
    guard hash.count == 64, hash.allSatisfy(Self.isDigit) else { return }
    let sha256 = String(decoding: hash, as: UTF8.self)
    guard !seen.contains(sha256) else { return }
    let bytes = Data(text)
    guard Fingerprint.of(bytes) == sha256 else { return }
    seen.insert(sha256)
    self[keyPath: list].append(Found(id: id, bytes: bytes, sha256: sha256))
  }

  /// Takes records of which the row around them is destroyed: text of JSON with its hash behind it.
  private mutating func takeBareRecords(in page: ArraySlice<UInt8>) {
    let opening = Array(#"{"a"#.utf8)
    var place = page.startIndex
    while place + 64 < page.endIndex {
      guard page[place] == opening[0], page[place + 1] == opening[1], page[place + 2] == opening[2]
      else {
        place += 1
        continue
      }
      var run = 0
      for end in place..<page.endIndex {
        run = Self.isDigit(page[end]) ? run + 1 : 0
        let start = end - 63
        if run >= 64, page[start - 1] == UInt8(ascii: "}") {
          keep(page[place..<start], hash: page[start...end], id: nil, among: \.records)
          break
        }
      }
      place += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The page size that the header gives, or that which every ledger has where it gives none.
  private static func pageSize(of file: [UInt8]) -> Int {
    guard file.count >= 18 else { return 4096 }
    let size = Int(file[16]) << 8 | Int(file[17])
    return size >= 512 && size & (size - 1) == 0 ? size : 4096
  }
}
