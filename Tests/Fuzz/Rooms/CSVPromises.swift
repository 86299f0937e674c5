import CSV
import Text

/// What is read of a file is written and read again as the same, and a fault can be shown.
enum CSVPromises {
  static func hold(for bytes: [UInt8]) {
    var rows: [[String]] = []
    do throws(InputError) {
      try CSVReader.read(MemorySource(name: "ratings.csv", bytes: bytes)) { record in
        rows.append((0..<record.count).map { FormulaGuard.unguarded(record.text($0)) })
      }
    } catch {
      precondition(!error.description.unicodeScalars.contains(where: \.isHarmful))
      return
    }
    var writer = CSVWriter()
    // A text may begin with the same sign, which is taken for this mark at the beginning of a file.
    writer.byteOrderMark()
    for row in rows {
      for cell in row { writer.text(cell) }
      writer.endRecord()
    }
    var again: [[String]] = []
    do throws(InputError) {
      try CSVReader.read(MemorySource(name: "ratings.csv", bytes: writer.bytes)) { record in
        again.append((0..<record.count).map { FormulaGuard.unguarded(record.text($0)) })
      }
    } catch {
      // Only what a first line looks like can make a file out of sound rows unreadable.
      return
    }
    precondition(again.count == rows.count)
    for (row, other) in zip(rows, again) {
      precondition(row.count == other.count)
      precondition(zip(row, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
    }
  }
}
