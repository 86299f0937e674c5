import Testing

@testable import Ledger

/// Rows are found in the bytes of pages, whatever the pages say of each other.
@Suite struct CarvingTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// A number as SQLite writes it, of up to four bytes.
  private func varint(_ value: Int) -> [UInt8] {
    var bytes = [UInt8(value & 0x7F)]
    var rest = value >> 7
    while rest > 0 {
      bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return bytes
  }

  /// How many rows the first page of a file has, in which a cell goes on at page 2, and that at another.
  private func rows(goingOnAt next: UInt8) throws -> Int {
    // 489 bytes of the record stand in the cell, and the rest fills two pages.
    let (length, header) = (489 + 2 * 4092, 6)
    let cell =
      varint(length) + [1, UInt8(header)] + varint(64 * 2 + 13)
      + varint((length - header - 64) * 2 + 13)
    try #require(cell.count == 3 + header)
    var first = [UInt8](repeating: 0, count: 4096)
    first.replaceSubrange(0..<cell.count, with: cell)
    first.replaceSubrange(3 + 489..<3 + 493, with: [0, 0, 0, 2])
    let page = { (next: UInt8) in [0, 0, 0, next] + [UInt8](repeating: 0x61, count: 4092) }
    try SmallLedger.write(first + page(next) + page(0), to: scratch("pages"))
    let carving = PageCarving(file: try DamagedBytes(of: [scratch("pages")]), pageSize: 4096)
    var count = 0
    try carving.forEachRow(inPageAt: 0) { _ in count += 1 }
    return count
  }

  @Test func pagesThatLeadInACircleAreNoRow() throws {
    #expect(try rows(goingOnAt: 3) == 1)
    #expect(try rows(goingOnAt: 2) == 0)
  }

  @Test func theLogsBytesComeBehindTheFilesAndAreNotMixedWithThem() throws {
    try scratch.write("file", to: "a")
    try scratch.write("log", to: "b")
    let bytes = try DamagedBytes(of: [scratch("a"), scratch("b")])
    #expect(bytes.count == 7)
    #expect(try bytes.bytes(at: 2, count: 4) == Array("le".utf8))
    #expect(try bytes.bytes(at: 4, count: 10) == Array("log".utf8))
    #expect(try bytes.bytes(at: 7, count: 1) == [])
  }
}
