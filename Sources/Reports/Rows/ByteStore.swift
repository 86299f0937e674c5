/// Bytes that are only ever added to.
struct ByteStore: ~Copyable {
  private var storage = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 10)
  private var capacity = 1 << 10
  /// How many there are.
  private(set) var count = 0

  deinit { storage.deallocate() }

  /// A stretch of them; valid until more are added.
  @inline(__always)
  subscript(start: Int, end: Int) -> Bytes { Bytes(start: storage + start, count: end - start) }

  /// Adds bytes at the end.
  @inline(__always)
  mutating func append(_ bytes: Bytes) {
    guard let base = bytes.baseAddress else { return }
    if count + bytes.count > capacity { widen(to: count + bytes.count) }
    (storage + count).update(from: base, count: bytes.count)
    count += bytes.count
  }

  /// Forgets them, keeping the memory.
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func widen(to needed: Int) {
    capacity = max(capacity * 2, needed)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: storage, count: count)
    storage.deallocate()
    storage = wider
  }
}
