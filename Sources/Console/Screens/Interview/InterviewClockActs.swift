import Guide
import Interview
import Screen

extension Act {
  static let clock = Act("clock")
}

extension InterviewScreen {
  /// Whether this console runs the interview's clock.
  func runsClock(_ desk: Desk) -> Bool { desk.runsClock(of: desk.seat) }

  /// Records what comes before the first thing said about the question in view.
  mutating func recordLeadIn(_ model: inout Model, starts: Bool) -> [Effect] {
    guard var desk = model.desk, isOpen(desk), let question = question(desk) else { return [] }
    let happenings = desk.leadIn(
      of: desk.seat, to: question.id, arrived: arrivedAt, starts: starts && !isPaused,
      at: model.clock)
    let effects = desk.record(happenings, at: model.now)
    model.desk = desk
    return effects
  }

  /// Records that the interviewer has turned to the question in view.
  ///
  /// Leafing through is not turning: that takes a second on a question while the clock runs, or
  /// something said about it.
  mutating func recordReach(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk, isOpen(desk), runsClock(desk), let question = question(desk),
      desk.form.reached != question.id,
      (arrivedAt ?? model.clock).milliseconds + 1000 <= model.clock.milliseconds
    else { return [] }
    return recordLeadIn(&model, starts: false)
  }

  /// Starts the interview's clock, or stops it.
  mutating func turnClock(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk, isOpen(desk) else { return [] }
    if runsClock(desk) {
      isPaused = true
      return stopClock(&model)
    }
    isPaused = false
    return recordLeadIn(&model, starts: true)
  }

  /// Stops the clock where it is.
  mutating func stopClock(_ model: inout Model) -> [Effect] {
    guard var desk = model.desk else { return [] }
    let happenings = desk.stopClock(of: desk.seat, at: model.clock)
    let effects = desk.record(happenings, at: model.now)
    model.desk = desk
    return effects
  }

  /// Records the clock from time to time, so that little of it is lost should the console die.
  ///
  /// Not for ever: a screen that was left standing records nothing about an interview.
  mutating func recordClock(_ model: inout Model) -> [Effect] {
    guard var desk = model.desk, let pressedAt,
      model.clock.milliseconds - pressedAt.milliseconds < Self.longestSilence
    else { return [] }
    let effects = desk.record(desk.dueReading(of: desk.seat, at: model.clock), at: model.now)
    model.desk = desk
    return effects
  }

  /// Milliseconds without a key after which the running clock is not recorded any more.
  private static let longestSilence = 30 * 60_000

  /// The program is suspended: nobody interviews at this screen.
  mutating func pause(_ model: inout Model) -> [Effect] { stopClock(&model) }
}
