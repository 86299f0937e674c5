import Glibc

/// A running console, told apart from any other that runs or ran on this machine.
package struct SeatConsole: Sendable, Hashable {
  package var process: Int32
  /// When that process began, in the kernel's ticks since boot; numbers of processes are reused.
  package var started: String
  /// Its terminal and process, in words.
  package var label: String

  package init(process: Int32, started: String, label: String) {
    self.process = process
    self.started = started
    self.label = label
  }

  package static var this: SeatConsole {
    let process = getpid()
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "no terminal"
    let name = terminal.hasPrefix("/dev/") ? String(terminal.dropFirst(5)) : terminal
    return SeatConsole(
      process: process, started: beginning(of: process) ?? "",
      label: "\(name) (process \(process))")
  }

  /// Whether it still runs.
  package var isRunning: Bool {
    guard let began = Self.beginning(of: process) else { return false }
    return began == started
  }

  /// The 22nd field of the process's line in /proc, or nil where there is no such process.
  private static func beginning(of process: Int32) -> String? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    // The name of the program stands in brackets and may hold anything; fields count from its end.
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }
}
