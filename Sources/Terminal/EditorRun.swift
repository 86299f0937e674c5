import CSignals
import Glibc

/// An editor that has the terminal for a while.
@MainActor
struct EditorRun {
  /// A command for `sh`.
  let command: String
  /// The file to edit.
  let file: String
  private let beforeStop: () -> Bool
  private let afterStop: () -> Void

  /// The editor of that name, or the person's own; the rest as in `TerminalLoop`.
  init(
    file: String, editor: String?, beforeStop: @escaping () -> Bool,
    afterStop: @escaping () -> Void
  ) {
    self.beforeStop = beforeStop
    self.afterStop = afterStop
    let named = ["VISUAL", "EDITOR"].compactMap { (name: String) in
      getenv(name).map { String(cString: $0) }
    }.first { !$0.isEmpty }
    command = editor ?? named ?? "vi"
    self.file = file
  }

  /// Runs it to its end; `seen` gathers what arrived for us meanwhile.
  ///
  /// - Returns: its exit status, 128 and the signal that ended it, or 127 where it
  ///   could not be started.
  func run(_ signals: SignalPipe, seen: inout SignalPipe.Seen) -> Int {
    cs_signals_lend(true)
    defer { cs_signals_lend(false) }
    var child: pid_t = 0
    // The shell splits the command into words; the file stays one word.
    guard cs_spawn_shell(command + " \"$1\"", file, &child) == 0 else { return 127 }
    var patience = -1
    while true {
      var status: Int32 = 0
      switch cs_child_state(child, &status) {
      case 0: break
      case 1: return Int(status)
      case 2:
        // It stopped without us; the shell is waiting for the whole job to stop.
        stop(group: true, child, signals, &seen)
      default: return 127
      }
      if patience == 0 { return 128 + Int(SIGTERM) }
      signals.wait(milliseconds: 500)
      let new = signals.drain()
      if new.stop { stop(group: false, child, signals, &seen) }
      if new.hangUp || new.terminate {
        seen.hangUp = seen.hangUp || new.hangUp
        seen.terminate = seen.terminate || new.terminate
        kill(child, new.hangUp ? SIGHUP : SIGTERM)
        // An editor that saves takes a moment; one that ignores us is left behind.
        patience = 8
      } else if patience > 0 {
        patience -= 1
      }
    }
  }

  /// Stops with the editor until the shell continues both.
  private func stop(
    group: Bool, _ child: pid_t, _ signals: SignalPipe, _ seen: inout SignalPipe.Seen
  ) {
    guard beforeStop() else {
      // The editor has stopped already, and nobody else would wake it.
      if group { kill(0, SIGCONT) }
      return
    }
    cs_stop(group)
    afterStop()
    kill(child, SIGCONT)
    // The stop and its end are over; what else came is still to be answered.
    let new = signals.drain()
    seen.hangUp = seen.hangUp || new.hangUp
    seen.terminate = seen.terminate || new.terminate
    if new.hangUp || new.terminate { kill(child, new.hangUp ? SIGHUP : SIGTERM) }
  }
}
