package import Screen

/// What can reach the program while it waits.
package enum LoopEvent<Message: Sendable>: Sendable {
  /// A key, a paste, or another size of the terminal.
  case input(Input)
  /// A message that was posted to the mailbox.
  case message(Message)
  /// The time asked for with `Frame.wakeAfter` has passed.
  case tick
  /// The extra descriptor can be read; the step must empty it.
  case woken
  /// The program was stopped and goes on, on a terminal that must be painted anew.
  case resumed
  /// Someone asks the program to end (SIGTERM, SIGINT or SIGQUIT).
  case terminate
  /// The terminal is gone: save what there is, the loop ends after this step.
  case hangUp
  /// The editor asked for has ended: its exit status, or 128 and the signal that ended
  /// it, or 127 where it could not be started.
  case edited(status: Int)
}
