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
