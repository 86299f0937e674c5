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

/// Reads bytes that come in pieces of a size.
func read(_ bytes: [UInt8], piece: Int = 1 << 20) -> Reading {
  var reading = Reading()
  var reader = CSVReader(file: "f.csv")
  func take(_ record: CSVRecord) {
    reading.records.append((0..<record.count).map { record.text($0) })
    reading.lines.append(record.line)
  }
  do throws(InputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = Array(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      let fed = next.withUnsafeBytes { (raw) -> Result<Void, InputError> in
        do throws(InputError) { return .success(try reader.feed(raw, take)) } catch {
          return .failure(error)
        }
      }
      try fed.get()
    }
    try reader.finish(take)
  } catch {
    reading.error = error
  }
  return reading
}

func read(_ text: String, piece: Int = 1 << 20) -> Reading { read(Array(text.utf8), piece: piece) }
