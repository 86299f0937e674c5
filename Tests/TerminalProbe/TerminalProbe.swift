import Dispatch
import Glibc
import Screen
import Terminal

/// A screen that does nothing but end: when it is told to, or in the way that its argument names.
///
///     TerminalProbe wait|overflow|overflow-beside FILE
///
/// With its first picture it writes its process into the file.
@main struct TerminalProbe {
  @MainActor static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(64) }
    let loop = try TerminalLoop<Int>(mailbox: try Mailbox(), watching: nil, monochrome: true)
    let beside = GuardedQueue(label: "probe")
    var hasBegun = false
    loop.run {
      guard !hasBegun else { return }
      hasBegun = true
      begin(arguments[1], telling: arguments[2], beside: beside)
    } _: { events in
      let isOver = events.contains { event in
        switch event {
        case .terminate, .hangUp: true
        default: false
        }
      }
      return Frame(Surface(size: loop.size), then: isOver ? .quit : .wait)
    }
  }

  @MainActor private static func begin(_ way: String, telling file: String, beside: GuardedQueue) {
    if let open = fopen(file, "w") {
      fputs("\(getpid())\n", open)
      fclose(open)
    }
    switch way {
    case "overflow": print(depth(1))
    case "overflow-beside": beside.async { print(depth(1)) }
    default: return
    }
  }

  /// Calls itself until the stack is full.
  @inline(never) private static func depth(_ level: Int) -> Int {
    level == .max ? 0 : depth(level + 1) &- level
  }
}
