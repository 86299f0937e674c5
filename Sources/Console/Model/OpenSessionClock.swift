import Interview

extension OpenSession {
  /// Milliseconds between two readings after which a clock is recorded anew.
  ///
  /// So much of a clock is lost at most when a console dies.
  static let clockStep = 60_000

  /// Whether this console runs the clock of a seat.
  func runsClock(of seat: Seat) -> Bool { runningClocks.contains(seat) && holder == nil }

  /// Milliseconds on the clock of a seat.
  ///
  /// A clock that another console left running, because it died, stands where the record knows of.
  func time(of seat: Seat, at now: SteadyReading) -> Int {
    guard let form = form(of: seat) else { return 0 }
    if runsClock(of: seat) || isElsewhere(seat) { return form.time(at: now) }
    return form.knownTime
  }

  /// The second on the clock of a seat, for the lines of a note.
  func second(of seat: Seat, at now: SteadyReading) -> Int { time(of: seat, at: now) / 1000 }

  /// Milliseconds that a question has taken at a seat.
  func time(of seat: Seat, on question: String, at now: SteadyReading) -> Int {
    guard let form = form(of: seat) else { return 0 }
    if runsClock(of: seat) || isElsewhere(seat) { return form.time(on: question, at: now) }
    return form.time(on: question, at: form.clock?.since ?? now)
  }

  private func form(of seat: Seat) -> Form? { seat.interviewer.map { shown.form(of: $0) } }

  private func isElsewhere(_ seat: Seat) -> Bool { seat == self.seat && holder != nil }

  /// What is recorded before the first thing said about a question: that the form is opened, that
  /// its clock goes on, and the turn to the question.
  ///
  /// - Parameters:
  ///   - arrived: where the steady clock stood as the question came into view.
  ///   - starts: whether the clock goes on if it is stopped.
  mutating func begin(
    _ question: String, of seat: Seat, arrived: SteadyReading? = nil, starts: Bool,
    at now: SteadyReading
  ) -> [Happening] {
    guard let form = form(of: seat), !form.isSealed else { return [] }
    var happenings = opening(of: form)
    let turns = form.reached != question
    if runsClock(of: seat) {
      if turns {
        happenings += read(form, at: arrived ?? now)
      } else if let since = form.clock?.since, (now.since(since) ?? 0) >= Self.clockStep {
        happenings += read(form, at: now)
      }
    } else if starts {
      runningClocks.insert(seat)
      happenings.append(.clockStarted(spent: form.knownTime, clock: now))
    }
    if turns { happenings.append(.questionReached(question: question)) }
    return happenings
  }

  /// Opens a form that is not open yet.
  func opening(of form: Form) -> [Happening] {
    form.opening(under: copy.reference.sha256)
  }

  /// The running clock of a seat, once it has run on for long enough since it was recorded.
  func dueReading(of seat: Seat, at now: SteadyReading) -> [Happening] {
    guard runsClock(of: seat), let form = form(of: seat), !form.isSealed,
      let since = form.clock?.since, (now.since(since) ?? 0) >= Self.clockStep
    else { return [] }
    return read(form, at: now)
  }

  /// Stops the clock of a seat, if this console runs it.
  mutating func stopClock(of seat: Seat, at now: SteadyReading) -> [Happening] {
    let runs = runsClock(of: seat)
    runningClocks.remove(seat)
    guard runs, let form = form(of: seat), !form.isSealed else { return [] }
    return [.clockStopped(spent: form.time(at: now))]
  }

  private func read(_ form: Form, at now: SteadyReading) -> [Happening] {
    guard let since = form.clock?.since else { return [] }
    // A question that came into view before the clock was started has no reading of its own.
    let moment = now.milliseconds < since.milliseconds ? since : now
    return [.clockRead(spent: form.time(at: moment), clock: moment)]
  }
}
