import Guide
import Interview
import Screen

extension InterviewScreen {
  /// Whether this console runs the interview's clock.
  func runsClock(_ opened: OpenSession) -> Bool { opened.runsClock(of: opened.seat) }

  /// Records what comes before the first thing said about the question in view.
  mutating func recordLeadIn(_ opened: OpenSession, _ model: inout Model, starts: Bool) -> [Effect]
  {
    guard isOpen(opened), let question = question(opened) else { return [] }
    return writer.recordLeadIn(
      of: opened.seat, to: question.id, starts: starts && !isPaused, &model)
  }

  /// Records that the interviewer has turned to the question in view.
  ///
  /// Leafing through is not turning: that takes a second on a question while the clock runs, or
  /// something said about it.
  mutating func recordReach(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened), runsClock(opened), let question = question(opened),
      opened.form.reached != question.id,
      (writer.arrivedAt ?? model.clock).milliseconds + 1000 <= model.clock.milliseconds
    else { return [] }
    return recordLeadIn(opened, &model, starts: false)
  }

  /// Starts the interview's clock, or stops it.
  mutating func turnClock(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened) else { return [] }
    isPaused = runsClock(opened)
    return isPaused ? model.stopClock(of: opened.seat) : recordLeadIn(opened, &model, starts: true)
  }

  /// Records the clock from time to time, so that little of it is lost should the console die.
  ///
  /// Not for ever: a screen that was left standing records nothing about an interview.
  func recordClock(_ model: inout Model) -> [Effect] {
    let clock = model.clock
    guard let pressedAt, clock.milliseconds - pressedAt.milliseconds < Self.longestSilence
    else { return [] }
    return model.record { $0.dueReading(of: $0.seat, at: clock) }
  }

  /// Milliseconds without a key after which the running clock is not recorded any more.
  private static let longestSilence = 30 * 60_000

  /// The program is suspended: nobody interviews at this screen.
  mutating func pause(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    model.stopClock(of: opened.seat)
  }
}
