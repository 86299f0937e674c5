/// Bytes that are only added to at the end.
///
/// Readers may look at, not use, `ByteWindow.padding` bytes past the end.
@usableFromInline
package struct ByteStore: ~Copyable {
  @usableFromInline
  var storage = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 10)
  private var capacity = 1 << 10
  /// How many there are.
  package private(set) var count = 0

  package init() {}

  deinit { storage.deallocate() }

  /// A stretch of them; valid until more are added.
  @inlinable @inline(__always)
  package subscript(start: Int, end: Int) -> Bytes {
    Bytes(start: storage + start, count: end - start)
  }

  /// Adds bytes at the end.
  @inline(__always)
  package mutating func append(_ bytes: Bytes) {
    guard let base = bytes.baseAddress else { return }
    reserve(bytes.count)
    (storage + count).update(from: base, count: bytes.count)
    count += bytes.count
  }

  /// Where so many more bytes may be written; `grew` takes them in.
  package mutating func room(for more: Int) -> UnsafeMutableRawBufferPointer {
    reserve(more)
    return UnsafeMutableRawBufferPointer(start: storage + count, count: more)
  }

  /// Takes in bytes that were written where `room` said.
  package mutating func grew(by more: Int) { count += more }

  /// Forgets bytes at the end.
  package mutating func removeLast(_ less: Int) { count -= less }

  /// Forgets them all, keeping the memory.
  package mutating func removeAll() { count = 0 }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more + ByteWindow.padding > capacity { widen(to: count + more) }
  }

  @inline(never)
  private mutating func widen(to needed: Int) {
    capacity = max(capacity * 2, needed + ByteWindow.padding)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: storage, count: count)
    storage.deallocate()
    storage = wider
  }
}
