import Guide
import Interview
import Screen

/// How long an interview and its questions have taken, in words.
struct InterviewTime {
  let opened: OpenSession
  let now: SteadyReading

  /// The interview's clock, for the corner of the screen.
  var corner: String {
    guard opened.seat.interviewer != nil else { return "" }
    guard !opened.form.isSealed else { return "sealed" }
    let seconds = opened.time(of: opened.seat, at: now) / 1000
    let isRunning =
      opened.runsClock(of: opened.seat) || (opened.holder != nil && isRunningElsewhere)
    guard isRunning || seconds > 0 else { return "clock off" }
    let planned = opened.guide.questions.filter { opened.shown.voided[$0.id] == nil }
      .reduce(0) { $0 + $1.minutes }
    let time =
      Clock.text(seconds: seconds) + (Self.over(seconds, minutes: planned).map { ", " + $0 } ?? "")
    return isRunning ? time : "stopped " + time
  }

  private var isRunningElsewhere: Bool { opened.form.clock?.since != nil }

  /// What a question has taken, for the heading: an overrun only where there is room for it.
  func heading(_ question: Question, width: Int) -> String {
    guard !opened.form.isSealed else { return "" }
    let seconds = seconds(on: question)
    let time = Clock.text(seconds: seconds)
    guard let over = Self.over(seconds, minutes: question.minutes), width >= 44 else { return time }
    return time + ", " + over
  }

  /// What a question has taken of what is planned for it; nil where it has taken nothing.
  func line(_ question: Question) -> String? {
    let seconds = seconds(on: question)
    guard seconds > 0 else { return nil }
    let time = Clock.text(seconds: seconds)
    return Self.over(seconds, minutes: question.minutes).map { time + "  " + $0 }
      ?? time + " of \(question.minutes) min"
  }

  private func seconds(on question: Question) -> Int {
    opened.time(of: opened.seat, on: question.id, at: now) / 1000
  }

  /// By how much more than the planned minutes was taken; nil where it was not more.
  static func over(_ seconds: Int, minutes: Int) -> String? {
    let excess = seconds - minutes * 60
    guard excess > 0 else { return nil }
    return excess < 60 ? "\(excess) s over" : "\(excess / 60) min over"
  }
}

extension InterviewScreen {
  /// Whether this console runs the interview's clock.
  func runsClock(_ opened: OpenSession) -> Bool { opened.runsClock(of: opened.seat) }

  /// Records what comes before the first thing said about the question in view.
  mutating func beginQuestion(_ opened: OpenSession, _ model: inout Model, starts: Bool) -> [Effect]
  {
    guard isOpen(opened), let question = question(opened) else { return [] }
    return writer.begin(question.id, of: opened.seat, starts: starts && !isPaused, &model)
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
    return beginQuestion(opened, &model, starts: false)
  }

  /// Starts the interview's clock, or stops it.
  mutating func turnClock(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened) else { return [] }
    isPaused = runsClock(opened)
    return isPaused ? model.stopClock(of: opened.seat) : beginQuestion(opened, &model, starts: true)
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
