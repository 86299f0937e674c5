import Testing

@testable import CSV

/// What became of reading a text as CSV.
struct Reading: Equatable, CustomStringConvertible {
  var records: [[String]] = []
  /// Where each record begins, by line.
  var lines: [Int] = []
  var error: InputError?

  var description: String { "\(records) \(lines) \(error.map { "\($0)" } ?? "sound")" }
}

/// Gives at most so many bytes at a time.
private struct SlowSource: ByteSource {
  var source: MemorySource
  let most: Int

  var name: String { source.name }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(most)))
  }
}

/// Reads bytes that come in pieces of a size.
func read(_ bytes: [UInt8], piece: Int = 1 << 20) -> Reading {
  var reading = Reading()
  let source = SlowSource(source: MemorySource(name: "f.csv", bytes: bytes), most: piece)
  do throws(InputError) {
    try CSVReader.read(source) { record in
      reading.records.append((0..<record.count).map { record.text($0) })
      reading.lines.append(record.line)
    }
  } catch {
    reading.error = error
  }
  return reading
}

func read(_ text: String, piece: Int = 1 << 20) -> Reading { read(Array(text.utf8), piece: piece) }
