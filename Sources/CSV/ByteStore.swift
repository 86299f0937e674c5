/// Bytes that are only added to at the end.
///
/// `ByteWindow.padding` bytes past the end may be read as well; what they hold means nothing.
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

/// The stretch of a file that is in memory: what is read and not yet used.
struct ByteWindow: ~Copyable {
  /// So many bytes past the end may be read as well; what they hold means nothing.
  static let padding = 64

  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
  private var start = 0
  private var end = 0
  /// The end of what is known to be UTF-8.
  private var checkedEnd = 0

  deinit { storage.deallocate() }

  /// What has been read and not been skipped.
  var unread: Bytes { Bytes(rebasing: UnsafeBufferPointer(storage)[start..<end]) }

  /// The front of `unread` that is known to be UTF-8.
  var checked: Bytes { Bytes(rebasing: UnsafeBufferPointer(storage)[start..<checkedEnd]) }

  /// Where `count` more bytes may be written; `grew` takes them in.
  mutating func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    let needed = end - start + count + Self.padding
    if needed > storage.count {
      // Doubling keeps the copying of a long record linear.
      let wider = UnsafeMutableBufferPointer<UInt8>.allocate(
        capacity: max(needed, storage.count * 2))
      move(to: wider)
      storage.deallocate()
      storage = wider
    } else if end + count + Self.padding > storage.count {
      move(to: storage)
    }
    return UnsafeMutableRawBufferPointer(
      UnsafeMutableBufferPointer(rebasing: storage[end..<end + count]))
  }

  private mutating func move(to place: UnsafeMutableBufferPointer<UInt8>) {
    if let target = place.baseAddress, let source = storage.baseAddress {
      UnsafeMutableRawPointer(target).copyMemory(from: source + start, byteCount: end - start)
    }
    checkedEnd -= start
    end -= start
    start = 0
  }

  /// Takes in bytes that were written where `room` said.
  mutating func grew(by count: Int) { end += count }

  /// Forgets bytes at the front.
  mutating func skip(_ count: Int) {
    start += count
    checkedEnd = max(checkedEnd, start)
  }

  /// Checks what has come in; false where it cannot be UTF-8.
  mutating func check(isLast: Bool) -> Bool {
    let fresh = Bytes(rebasing: UnsafeBufferPointer(storage)[checkedEnd..<end])
    switch UTF8Check.check(fresh) {
    case .whole:
      checkedEnd = end
      return true
    case .cut(let offset):
      checkedEnd += offset
      return !isLast
    case .invalid(let offset):
      checkedEnd += offset
      return false
    }
  }
}
