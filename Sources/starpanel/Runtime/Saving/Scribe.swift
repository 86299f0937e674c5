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
    /// How long to wait before the next try.
    var pause = Duration.milliseconds(100)
    /// Whether a try is on the queue already.
    var isQueued = false
    /// Whether one comes after a pause.
    var isPaused = false
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
  let queue = DispatchQueue(label: "starpanel.writing", qos: .userInteractive)

  /// What a record says of what was done for another seat at this console.
  private let table = Via(table: SeatConsole.this.label)
  private let ledger: PanelLedger
  private let mailbox: Mailbox<Message>
  private let rescue: RescueKeeper
  private let state = Mutex(State())
  /// Lets the queue go on after a suspension.
  private let gate = DispatchSemaphore(value: 0)

  init(ledger: PanelLedger, mailbox: Mailbox<Message>, rescue: RescueKeeper) {
    self.ledger = ledger
    self.mailbox = mailbox
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
    schedule()
  }

  /// Takes a happening of the lead's for several sessions, found out on a queue that never waits for
  /// a lock.
  ///
  /// From now on it counts as something that is not saved.
  func take(
    _ happening: Happening, on queue: DispatchQueue,
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
      if case .failure(let error) = found { self.tell("\(error)") }
      self.schedule()
    }
  }

  /// Says that something was not done.
  func tell(_ why: String) {
    keepForLastWords(why)
    mailbox.post(.failed(why))
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
    schedule()
  }

  /// Tells from now on whenever what is not on disk changes, and now.
  func watch() {
    state.withLock { $0.isWatched = true }
    report()
    schedule()
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
    schedule()
  }

  // MARK: Writing

  private func schedule(after pause: Duration? = nil) {
    guard let pause else {
      let isQueued = state.withLock { state in
        defer { state.isQueued = true }
        return state.isQueued
      }
      if !isQueued { queue.async { self.flush() } }
      return
    }
    // One try comes after a pause, however many keys have failed.
    let isPaused = state.withLock { state in
      defer { state.isPaused = true }
      return state.isPaused
    }
    guard !isPaused else { return }
    let (seconds, attoseconds) = pause.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) {
      self.state.withLock { $0.isPaused = false }
      self.flush()
    }
  }

  /// Writes all that is there; where that fails, it is told and tried again later.
  private func flush() {
    let items = state.withLock { state in
      state.isQueued = false
      return state.list.items
    }
    guard !items.isEmpty else {
      if state.withLock({ $0.isWatched }) { report() }
      return
    }
    do {
      try write(items)
      let isNews = state.withLock { state in
        defer {
          state.trouble = nil
          state.pause = .milliseconds(100)
        }
        return state.trouble != nil || state.isWatched
      }
      keep()
      if isNews { report() }
    } catch {
      let pause = state.withLock { state in
        state.trouble = Trouble(error)
        defer { state.pause = min(state.pause * 2, .seconds(2)) }
        return state.pause
      }
      report()
      keep()
      schedule(after: pause)
    }
  }

  private func write(_ all: [UnsavedList.Item]) throws {
    let items = try withoutHeldSeats(all)
    guard !items.isEmpty else { return }
    do {
      settle(try FeedWriting(items, ledger: target).write(), of: items)
    } catch let error as LedgerError where error.isLasting {
      let units = UnsavedList.units(of: items)
      guard units.count > 1 else {
        for item in items { refuse(item, error) }
        return
      }
      // One of them can never be written: it must not keep the others from the disk.
      for unit in units { try write(unit) }
    }
  }

  /// The items without those that were done at a round table for seats that other consoles hold.
  ///
  /// These are taken off, and told; the other seats this console holds from now on.
  private func withoutHeldSeats(_ items: [UnsavedList.Item]) throws -> [UnsavedList.Item] {
    guard items.contains(where: { $0.entry.via != nil }) else { return items }
    var claims: [FeedWriting.Feed: SeatClaim?] = [:]
    return try items.filter { item in
      guard item.entry.via != nil else { return true }
      let feed = FeedWriting.Feed(session: item.entry.session, seat: item.entry.seat)
      let known = claims[feed]
      let claim =
        try known
        ?? target.claim(
          session: feed.session, seat: feed.seat, by: SeatConsole.this, at: WallClock.now())
      claims[feed] = .some(claim)
      guard let claim else { return true }
      state.withLock { $0.list.remove([item.number]) }
      if known == nil {
        keepForLastWords(
          "\(feed.seat.interviewer?.text ?? feed.seat.text) has this seat at \(claim.console.label)."
        )
        mailbox.post(
          .seatIsHeld(
            session: feed.session, seat: feed.seat,
            holder: SeatHolder(console: claim.console.label, since: claim.since)))
      }
      return false
    }
  }

  /// Takes off what is on disk now, and tells the console.
  private func settle(_ result: FeedWriting.Result, of items: [UnsavedList.Item]) {
    state.withLock { state in
      state.list.remove(Set(items.map(\.number)))
    }
    if !result.known.isEmpty { mailbox.post(.appended(result.known)) }
    for refusal in result.moved {
      mailbox.post(
        .refused(
          session: refusal.session, seat: refusal.seat,
          why: "This seat was written at another console meanwhile; your change is added to that."))
    }
    if !result.events.isEmpty { mailbox.post(.appended(result.events)) }
    for item in items {
      guard let version = item.version else { continue }
      mailbox.post(
        .draftSaved(session: item.entry.session, seat: item.entry.seat, version: version))
    }
    for item in items {
      guard case .happening(.sessionPlanned) = item.entry.work else { continue }
      mailbox.post(.planned(item.entry.session))
    }
  }

  /// Gives up what the record will never take, and says so.
  private func refuse(_ item: UnsavedList.Item, _ error: LedgerError) {
    // Who did it knows the session; a rule's own words are enough.
    let why = if case .againstTheRules(_, _, _, let rule) = error { rule + "." } else { "\(error)" }
    state.withLock { $0.list.remove([item.number]) }
    guard case .happening(let happening) = item.entry.work else { return tell(why) }
    keepForLastWords(why)
    mailbox.post(
      .notRecorded(
        session: item.entry.session, seat: item.entry.seat, happening: happening, why: why))
  }

  private func report() {
    let report: UnsavedReport? = state.withLock { state in
      // Whoever waits to leave is told when what is being looked up is on the list.
      guard state.coming == 0 || !state.isWatched else { return nil }
      return UnsavedReport(
        state.list.entries, cause: state.trouble?.words, isLost: state.trouble?.isLost ?? false)
    }
    if let report { mailbox.post(.unsaved(report)) }
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
    schedule()
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
