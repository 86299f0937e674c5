import Console
import Dispatch
import Interview
import Ledger
import Synchronization
import Terminal

/// Writes what was done at this console, in order, until it is on disk.
///
/// It owns the one list of what is not on disk. All that is there is written as one transaction
/// after the real ends of the feeds; what cannot be written stays, is told, tried again, and kept
/// in a rescue file as long as that lasts.
final class Scribe: Sendable {
  private struct State {
    var list = UnsavedList()
    /// Why the last try did not succeed; nil while all is well.
    var trouble: Trouble?
    /// Whether the console has ended: what is refused now is told by the program's last words.
    var isEnding = false
    /// Why something was refused since then.
    var refusals: [String] = []
    /// Whether somebody waits to leave, and is told of every change.
    var isWatched = false
    /// How many things are being looked up that will be taken then.
    var coming = 0
    /// The file that all is written to since the ledger's own is gone; nil until then.
    var elsewhere: PanelLedger?
  }

  /// Every write of this console goes through here, in order.
  let queue = GuardedQueue(label: "starpanel.writing", qos: .userInteractive)

  /// What a record says of what was done for another seat at this console.
  private let table = Via(table: SeatConsole.this.label)
  private let ledger: PanelLedger
  private let news: SavingNews
  /// How things are said to whoever sits at this console.
  let words: SeatWords
  private let rescue: RescueKeeper
  private let state = Mutex(State())
  /// When the queue writes next.
  private let tries: WriteTries
  /// Lets the queue go on after a suspension.
  private let gate = DispatchSemaphore(value: 0)

  init(
    ledger: PanelLedger, mailbox: Mailbox<Message>, rescue: RescueKeeper, words: SeatWords
  ) {
    self.ledger = ledger
    self.words = words
    news = SavingNews(mailbox)
    tries = WriteTries(on: queue)
    self.rescue = rescue
  }

  /// What is not on disk, oldest first.
  var unsaved: UnsavedList { state.withLock { $0.list } }

  /// Why not; nil while all is well.
  var trouble: Trouble? { state.withLock { $0.trouble } }

  /// Why things were refused by the record after the last picture.
  var refusals: [String] { state.withLock { $0.refusals } }

  /// Where things are written.
  private var target: PanelLedger { state.withLock { $0.elsewhere } ?? ledger }

  /// Takes happenings to be written.
  ///
  /// - Parameters:
  ///   - head: how many events the feed has; nil for its end, wherever that is.
  ///   - atTable: whether they were done for another seat at a round table.
  ///   - guide: the text of the guide that a session is set up under.
  func take(
    _ happenings: [Happening], session: SessionID, seat: Seat, after head: Int?,
    atTable: Bool = false, guide: String? = nil
  ) {
    let now = WallClock.now()
    state.withLock {
      $0.list.add(
        happenings, session: session, seat: seat, after: head, at: now,
        via: atTable ? self.table : nil, guide: guide)
    }
    tries.soon { self.flush() }
  }

  /// Takes a happening of the lead's for several sessions, found out on a queue that never waits for
  /// a lock.
  ///
  /// From now on it counts as something that is not saved.
  func take(
    _ happening: Happening, on queue: GuardedQueue,
    for sessions: @escaping @Sendable () throws -> [SessionID]
  ) {
    let now = WallClock.now()
    state.withLock { $0.coming += 1 }
    queue.async {
      let found = Result { try sessions() }
      self.state.withLock { state in
        state.coming -= 1
        for session in (try? found.get()) ?? [] {
          state.list.add([happening], session: session, seat: .lead, after: nil, at: now)
        }
      }
      if case .failure(let error) = found { self.tell(self.words.of(error)) }
      self.tries.soon { self.flush() }
    }
  }

  /// Says that something was not done.
  func tell(_ why: String) {
    keepForLastWords(why)
    news.failed(why)
  }

  /// Once nobody looks at the screen any more, the program's last words say it.
  private func keepForLastWords(_ why: String) {
    state.withLock { state in
      if state.isEnding, !state.refusals.contains(why) { state.refusals.append(why) }
    }
  }

  /// Takes what is being typed, to be kept.
  ///
  /// - Parameter key: the question or item that it is about.
  func take(
    _ draft: Draft, session: SessionID, seat: Seat, key: String, version: Int,
    atTable: Bool = false
  ) {
    let now = WallClock.now()
    state.withLock {
      $0.list.add(
        draft: draft, session: session, seat: seat, key: key, version: version, at: now,
        via: atTable ? self.table : nil)
    }
    tries.soon { self.flush() }
  }

  /// Tells from now on whenever what is not on disk changes, and now.
  func watch() {
    state.withLock { $0.isWatched = true }
    report()
    tries.soon { self.flush() }
  }

  /// Looks whether the ledger's files are still in their places, without writing.
  func look() {
    let loss = target.loss
    let wasLost = state.withLock { $0.trouble?.isLost ?? false }
    guard (loss != nil) != wasLost else { return }
    state.withLock { $0.trouble = loss.map(Trouble.init) }
    report()
    queue.async {
      self.target.takeCompanions()
      self.keep()
    }
    tries.soon { self.flush() }
  }

  // MARK: Writing

  /// Writes all that is there; where that fails, it is told and tried again later.
  private func flush() {
    let items = state.withLock { $0.list.items }
    guard !items.isEmpty else {
      if state.withLock({ $0.isWatched }) { report() }
      return
    }
    do {
      try write(items)
      let isNews = state.withLock { state in
        // That the ledger is gone was found after this was written: `look` alone takes it back.
        guard state.trouble?.isLost != true else { return true }
        defer { state.trouble = nil }
        return state.trouble != nil || state.isWatched
      }
      tries.succeeded()
      keep()
      look()
      if isNews { report() }
    } catch {
      state.withLock { $0.trouble = Trouble(error) }
      report()
      keep()
      tries.again { self.flush() }
    }
  }

  private func write(_ all: [UnsavedList.Item]) throws {
    let (items, held) = try FeedWriting.claimingSeats(of: all, in: target)
    giveUp(held)
    guard !items.isEmpty else { return }
    do {
      let result = try FeedWriting(items, ledger: target).write()
      state.withLock { $0.list.remove(Set(items.map(\.number))) }
      news.wrote(items, result)
    } catch let error as LedgerError where error.isLasting {
      let units = UnsavedList.units(of: items)
      guard units.count > 1 else {
        for item in items { refuse(item, error) }
        return
      }
      // One of them can never be written: it must not keep the others from the disk.
      for unit in units { try write(unit) }
    } catch let error as LedgerError where error.isOfOneSession {
      // What keeps one session from being written keeps no other from the disk.
      let sessions = UnsavedList.bySession(items)
      guard sessions.count > 1 else { throw error }
      var failure: (any Error)?
      for items in sessions {
        do { try write(items) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Takes off what was done at a round table for seats that other consoles hold, and tells it.
  private func giveUp(_ held: [FeedWriting.Held]) {
    for held in held {
      state.withLock { $0.list.remove(held.numbers) }
      let seat = held.feed.seat
      keepForLastWords(
        "\(seat.interviewer?.text ?? seat.text) has this seat at \(held.claim.console.label).")
      news.seatIsHeld(held.feed, by: held.claim)
    }
  }

  /// Gives up what the record will never take, and says so.
  private func refuse(_ item: UnsavedList.Item, _ error: LedgerError) {
    // Who did it knows the session; a rule's own words are enough.
    let why =
      if case .againstTheRules(_, _, _, let rule) = error { rule + "." } else { words.of(error) }
    state.withLock { $0.list.remove([item.number]) }
    guard case .happening(let happening) = item.entry.work else { return tell(why) }
    keepForLastWords(why)
    news.notRecorded(happening, of: item.entry, why: why)
  }

  private func report() {
    let report: UnsavedReport? = state.withLock { state in
      // Whoever waits to leave is told when what is being looked up is on the list.
      guard state.coming == 0 || !state.isWatched else { return nil }
      return UnsavedReport(
        state.list.entries, cause: state.trouble?.words, isLost: state.trouble?.isLost ?? false)
    }
    if let report { news.report(report) }
  }

  /// Keeps in a file what is not on disk while there is trouble, and nothing otherwise.
  private func keep() {
    let (list, trouble) = state.withLock { ($0.list, $0.trouble) }
    rescue.keep(trouble == nil ? [] : list.entries, isLost: trouble?.isLost ?? false)
  }

  /// Does something after what has been taken so far is on disk, or not at all.
  func whenSaved(_ body: @escaping @Sendable () -> Void) {
    queue.async {
      if self.unsaved.isEmpty { body() }
    }
  }

  /// Writes what is not on disk into another ledger, which has all that this one had, and from then
  /// on whatever is still done here; call it on the queue.
  func write(into other: PanelLedger) throws {
    let before = state.withLock { state in
      defer { state.elsewhere = other }
      return state.elsewhere
    }
    do {
      try write(state.withLock { $0.list.items })
    } catch {
      state.withLock { $0.elsewhere = before }
      throw error
    }
    state.withLock { $0.trouble = nil }
    rescue.keep([], isLost: false)
  }

  // MARK: Pausing and ending

  /// Lets no write begin from now on, and waits for the one that is under way.
  ///
  /// A process that is stopped with the ledger's lock stops every other console.
  ///
  /// - Returns: whether it is safe to stop; false where the disk has not answered for ten seconds.
  func hold() -> Bool {
    let held = DispatchSemaphore(value: 0)
    target.hurry(true)
    queue.async {
      held.signal()
      self.gate.wait()
    }
    guard held.wait(timeout: .now() + 10) == .success else {
      letGo()
      return false
    }
    return true
  }

  func letGo() {
    target.hurry(false)
    gate.signal()
    tries.soon { self.flush() }
  }

  /// Writes what is left, for at most so long.
  ///
  /// - Parameter warn: is called when it has taken half a second, with what is not on disk yet.
  /// - Returns: what is not on disk at the end.
  func finish(within patience: Duration, warn: (UnsavedList) -> Void) -> UnsavedList {
    state.withLock { $0.isEnding = true }
    let clock = ContinuousClock()
    let begun = clock.now
    var hasWarned = false
    while true {
      let done = DispatchSemaphore(value: 0)
      queue.async {
        self.flush()
        done.signal()
      }
      while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
        let passed = begun.duration(to: clock.now)
        if passed > .milliseconds(500), !hasWarned {
          hasWarned = true
          rescue.keep(unsaved.entries, isLost: trouble?.isLost ?? false)
          warn(unsaved)
        }
        // Whoever waits for somebody else's lock gives up at once now.
        if passed > patience { target.hurry(true) }
        if passed > patience + .seconds(5) { return unsaved }
      }
      let (left, coming) = state.withLock { ($0.list, $0.coming) }
      if left.isEmpty && coming == 0 { return left }
      if begun.duration(to: clock.now) > patience {
        if coming > 0 { keepForLastWords("which sessions are concerned was not found in time.") }
        return left
      }
      if !hasWarned, !left.isEmpty {
        hasWarned = true
        warn(left)
      }
      Pause.sleep(.milliseconds(100))
    }
  }
}
