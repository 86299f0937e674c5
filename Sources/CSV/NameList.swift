/// A few names that are looked up by their bytes, very often.
@usableFromInline
package struct NameList: Sendable {
  /// The names in their order.
  package let names: [String]
  @usableFromInline
  let table: Table

  package init(_ names: [String]) {
    self.names = names
    table = Table(names)
  }

  /// The place of a name; nil for another name.
  @inlinable @inline(__always)
  package func index(of name: Bytes) -> Int? { table.index(of: name) }

  /// The names in memory of their own, which looking up leaves without counting references.
  @usableFromInline
  final class Table: @unchecked Sendable {
    @usableFromInline
    struct Key {
      @usableFromInline
      var ends: ByteEnds
      @usableFromInline
      var bytes: Bytes
    }

    @usableFromInline
    let keys: UnsafeMutableBufferPointer<Key>

    init(_ names: [String]) {
      keys = .allocate(capacity: names.count)
      for (index, name) in names.enumerated() {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
        _ = copy.initialize(from: name.utf8)
        let bytes = Bytes(copy)
        keys.initializeElement(at: index, to: Key(ends: ByteEnds(bytes), bytes: bytes))
      }
    }

    deinit {
      for key in keys { key.bytes.deallocate() }
      keys.deallocate()
    }

    @inlinable @inline(__always)
    func index(of name: Bytes) -> Int? {
      let ends = ByteEnds(name)
      for index in 0..<keys.count where keys[index].ends == ends {
        let bytes = keys[index].bytes
        if bytes.count == name.count
          && (name.count <= ByteEnds.reach || bytes.same(as: name))
        {
          return index
        }
      }
      return nil
    }
  }
}
