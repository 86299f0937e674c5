import FuzzedRooms
import Glibc

/// Runs libFuzzer on one room: `StarpanelFuzz ROOM`, then what libFuzzer takes.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main enum Driver {
  /// Which one; chosen once, before the first bytes come.
  nonisolated(unsafe) private static var room = FuzzedRoom.csv

  static func main() {
    guard CommandLine.arguments.count > 1, let room = FuzzedRoom(rawValue: CommandLine.arguments[1])
    else {
      let names = FuzzedRoom.allCases.map(\.rawValue).joined(separator: ", ")
      let words = Array("name what is to be fuzzed: \(names)\n".utf8)
      _ = write(STDERR_FILENO, words, words.count)
      exit(64)
    }
    Self.room = room
    var words = ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) }
    words.append(nil)
    var count = CInt(words.count - 1)
    let status = words.withUnsafeMutableBufferPointer { all -> CInt in
      guard var first = all.baseAddress else { return 1 }
      return runFuzzer(&count, &first) { bytes, count in
        Driver.room.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      }
    }
    exit(status)
  }
}
