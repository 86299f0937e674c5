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

  /// The first of them.
  var first: UnsafePointer<CSVRecord.Field> { UnsafePointer(storage) }

  /// Begins a record.
  @inline(__always)
  mutating func removeAll() {
    count = 0
    scratchUsed = 0
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
