/// One record of a CSV file, valid only inside the call that it is given to.
package struct CSVRecord {
  /// Where a field lies.
  @usableFromInline
  struct Field {
    /// Its first byte, after the opening quote and with doubled quotes made single.
    @usableFromInline
    var start: UnsafePointer<UInt8>
    /// How many bytes it has.
    @usableFromInline
    var count: Int32
    /// Where it begins in the record as written, the opening quote included.
    @usableFromInline
    var offset: Int32
  }

  @usableFromInline
  let fields: UnsafePointer<Field>
  /// How many fields it has.
  package let count: Int
  /// How many of the first fields have the same bytes as in the record before.
  ///
  /// There may be more: only what is found out in passing is counted.
  package let sharedCount: Int
  /// Whether some field was written out elsewhere, and stays there for this record only.
  package let isWrittenOut: Bool
  /// The record as written, its line end included.
  package let raw: Bytes
  /// The line on which it begins.
  package let line: Int

  /// The bytes of a field.
  @inlinable @inline(__always)
  package func bytes(_ index: Int) -> Bytes {
    let field = fields[index]
    return Bytes(start: field.start, count: Int(field.count))
  }

  /// The text of a field, as it stands in the file.
  package func text(_ index: Int) -> String { bytes(index).text }

  /// How many bytes of the record come before a field.
  @inlinable @inline(__always)
  package func offset(of index: Int) -> Int { Int(fields[index].offset) }

  /// Where a field begins.
  package func position(of index: Int) -> FilePosition {
    CSVRecord.position(after: Bytes(rebasing: raw.prefix(offset(of: index))), from: line)
  }

  /// The place reached after some bytes that begin at the first column of a line.
  package static func position(after bytes: Bytes, from line: Int) -> FilePosition {
    var place = FilePosition(line: line, column: 1)
    var isAfterReturn = false
    for byte in bytes {
      defer { isAfterReturn = byte == UInt8(ascii: "\r") }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !(isAfterReturn && byte == UInt8(ascii: "\n")) { place.line += 1 }
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}

/// The fields of one record, in memory that is used again for the next.
struct FieldList: ~Copyable {
  private var storage = UnsafeMutablePointer<CSVRecord.Field>.allocate(capacity: 64)
  private var capacity = 64
  /// Where fields with doubled quotes are written out.
  private var scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 10)
  private var scratchUsed = 0
  /// How many there are, those beyond the column limit included, which are not kept.
  private(set) var count = 0

  deinit {
    storage.deallocate()
    scratch.deallocate()
  }

  /// Whether a field of the record was written out, its quotes being doubled in the text.
  var isWrittenOut: Bool { scratchUsed > 0 }

  /// Whether all of them are empty, or nothing but blanks.
  @inline(__always)
  var isBlank: Bool {
    // Nearly every row has something in its first cell.
    let first = storage[0]
    if first.count > 0 && first.start.pointee > 0x20 && first.start.pointee < 0x7F { return false }
    return count <= capacity && areAllBlank
  }

  @inline(never)
  private var areAllBlank: Bool {
    (0..<count).allSatisfy {
      Bytes(start: storage[$0].start, count: Int(storage[$0].count)).isBlank
    }
  }

  /// The first of them.
  var first: UnsafePointer<CSVRecord.Field> { UnsafePointer(storage) }

  /// The record whose fields these are, where the next may take some over from it.
  private var before: Bytes?
  /// How many leading fields were taken over: the same bytes as in the record before.
  private(set) var sharedCount = 0

  /// Begins a record, and gives back where its first field begins that has to be cut.
  ///
  /// Neighbouring rows often begin alike. As far as the bytes are those of the
  /// record before, so are the fields, and cutting them again is spared.
  @inline(__always)
  mutating func begin(
    at start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var shared = 0
    var at = start
    if let before, let base = before.baseAddress {
      let alike = FieldList.alike(base, start, min(before.count, limit - start))
      // A field is alike with the comma after it, which is before the next field.
      while shared + 1 < count && Int(storage[shared + 1].offset) <= alike {
        storage[shared].start += start - base
        shared += 1
      }
      if shared > 0 { at = start + Int(storage[shared].offset) }
    }
    before = nil
    count = shared
    sharedCount = shared
    scratchUsed = 0
    return at
  }

  /// Lets the next record take over from this one, which is complete.
  ///
  /// - Parameter record: its bytes, in the same memory as the next; nil where a
  ///   field runs over several lines, which would have to be counted.
  @inline(__always)
  mutating func end(_ record: Bytes?) {
    // Fields that were written out stay where the next record's will be.
    before = scratchUsed == 0 && count <= capacity ? record : nil
  }

  /// Forgets the record before, which may no longer be in memory.
  mutating func forget() { before = nil }

  /// How many bytes are the same from the beginning, looking eight at a time.
  @inline(__always)
  private static func alike(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    var at = 0
    while at < count {
      let difference = UInt64(littleEndian: ByteEnds.eight(left + at) ^ ByteEnds.eight(right + at))
      if difference != 0 { return min(count, at + (difference.trailingZeroBitCount >> 3)) }
      at += 8
    }
    return count
  }

  /// Adds a field that lies at `start`, and begins at `offset` of the record as written.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int, offset: Int) {
    if count == capacity { grow() }
    if count < capacity {
      storage[count] = CSVRecord.Field(
        start: start, count: Int32(truncatingIfNeeded: length),
        offset: Int32(truncatingIfNeeded: offset))
    }
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    guard capacity < CSVReader.columnLimit else { return }
    let wider = UnsafeMutablePointer<CSVRecord.Field>.allocate(capacity: capacity * 2)
    wider.update(from: storage, count: count)
    storage.deallocate()
    storage = wider
    capacity *= 2
  }

  /// Adds a field whose quotes are doubled.
  ///
  /// - Parameter room: at least as many bytes as are left of the record.
  mutating func appendUndoubled(_ text: Bytes, offset: Int, room: Int) {
    // Made wide enough at the record's first such field, so that none of them moves later.
    if scratchUsed == 0 && scratch.count < room + ByteWindow.padding {
      scratch.deallocate()
      scratch = .allocate(capacity: room + ByteWindow.padding)
    }
    guard let target = scratch.baseAddress.map({ $0 + scratchUsed }) else { return }
    var length = 0
    var isSecond = false
    for byte in text {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond {
        target[length] = byte
        length += 1
      }
    }
    scratchUsed += length
    append(target, length, offset: offset)
  }
}
