import CSignals
import Glibc
package import Screen

/// The loop around a program: what arrives makes a batch, a batch makes a picture.
///
/// One thread, one `poll` over keys, signals, the mailbox and one descriptor
/// more. Everything that waits is one batch, and a batch is painted once.
@MainActor
package final class TerminalLoop<Message: Sendable> {
  private let mailbox: Mailbox<Message>
  private var extra: Int32
  private let terminal: HeldTerminal
  private let signals: SignalPipe
  private let painter: Painter
  private var keyboard: Keyboard
  /// When a tick is due, in milliseconds of the steady clock.
  private var deadline: Int?

  /// Is called before the program is stopped, and says whether it is safe to.
  ///
  /// What holds a lock that others wait for must not be stopped with it.
  package var beforeStop: () -> Bool = { true }
  /// Is called when the program goes on and has its terminal again.
  package var afterStop: () -> Void = {}

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - mailbox: where messages from elsewhere arrive.
  ///   - watching: a descriptor more to wait for; -1 or nil for none.
  ///   - monochrome: whether to do without colours.
  ///   - log: a file that standard error goes to while the screen is held.
  /// - Throws: why the terminal cannot be had; nothing has been changed then.
  package init(
    mailbox: Mailbox<Message>, watching: Int32?, monochrome: Bool, log: String? = nil
  ) throws(TerminalError) {
    self.mailbox = mailbox
    extra = watching ?? -1
    // Before ncurses, so that a signal is never lost between its handlers and ours.
    signals = try SignalPipe()
    terminal = try HeldTerminal(monochrome: monochrome, log: log)
    cs_signals_install()
    painter = Painter(palette: terminal.palette)
    keyboard = Keyboard()
  }

  package var size: Size { terminal.size }

  /// Runs until a frame says quit or the terminal is gone; gives the terminal back.
  ///
  /// - Parameters:
  ///   - afterwards: is called when the picture of a batch is on the screen, for
  ///     work that a key should not wait for.
  ///   - step: takes a batch in and says what is to be shown.
  package func run(
    afterwards: () -> Void = {}, _ step: ([LoopEvent<Message>]) -> Frame
  ) {
    var events: [LoopEvent<Message>] = []
    while true {
      let frame = step(events)
      let isGone = events.contains { if case .hangUp = $0 { true } else { false } }
      events = []
      schedule(frame.wakeAfter)
      if isGone || frame.then == .quit {
        afterwards()
        break
      }
      switch frame.then {
      case .wait, .quit:
        if frame.repaint { painter.forget() }
        if let surface = frame.surface { painter.paint(surface) }
        terminal.setModes()
        if let title = frame.title { terminal.show(title: title) }
        if let copies = frame.copies { terminal.copy(copies) }
        afterwards()
      case .suspend:
        afterwards()
        events = suspend(group: true)
        // It would not stop now, and goes on with what it has.
        if events.isEmpty, let surface = frame.surface { painter.paint(surface) }
      case .edit(let file, let editor):
        afterwards()
        events = edit(file, editor: editor)
      }
      while events.isEmpty { events = wait() }
    }
    terminal.release()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// A wish that is still open stays, so that steady typing cannot put a tick off for ever.
  private func schedule(_ wakeAfter: Int?) {
    guard let wakeAfter else {
      deadline = nil
      return
    }
    let wished = Self.now + min(max(1, wakeAfter), Int(Int32.max))
    deadline = deadline.map { min($0, wished) } ?? wished
  }

  /// Waits for anything, and takes all that is there.
  private func wait() -> [LoopEvent<Message>] {
    var timeout = -1
    if let next = [deadline, keyboard.deadline].compactMap({ $0 }).min() {
      timeout = max(0, next - Self.now)
    }
    var watched = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.fd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mailbox.fd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: extra, events: Int16(POLLIN), revents: 0),
    ]
    // Where it fails, all it says is that a signal came; the pipe knows which.
    guard poll(&watched, nfds_t(watched.count), Int32(clamping: timeout)) >= 0 else { return [] }
    let now = Self.now
    var events: [LoopEvent<Message>] = []
    var isGone = false
    if watched[0].revents != 0 {
      let taken = keyboard.read(watched[0].revents, now: now)
      events += taken.inputs.map { .input($0) }
      isGone = taken.isGone
    } else {
      events += keyboard.giveUp(now: now).map { .input($0) }
    }
    // After the keys, which were pressed before the signal that they came with.
    if watched[1].revents != 0 { events += answer(signals.drain()) }
    if isGone { events += keyboard.rest().map { .input($0) } + [.hangUp] }
    if watched[2].revents != 0 { events += mailbox.drain().map { .message($0) } }
    if watched[3].revents != 0 {
      events.append(.woken)
      // One that is broken would wake us for ever.
      if watched[3].revents & Int16(POLLIN) == 0 { extra = -1 }
    }
    if let due = deadline, due <= now {
      deadline = nil
      events.append(.tick)
    }
    return events
  }

  private func answer(_ seen: SignalPipe.Seen) -> [LoopEvent<Message>] {
    var events: [LoopEvent<Message>] = []
    if seen.stop {
      events += suspend(group: false)
    } else if seen.continued {
      // After SIGSTOP: the shell has had the terminal, and we have not let it go. In the background
      // taking it stops us once more.
      let isHeld = beforeStop()
      terminal.release()
      events += reclaim() + [.resumed]
      if isHeld { afterStop() }
    } else if seen.resized {
      terminal.followSize()
      painter.forget()
      events.append(.input(.resized(terminal.size)))
    }
    return events + endings(seen)
  }

  /// What tells the program to end; a paste in progress is not lost with it.
  private func endings(_ seen: SignalPipe.Seen) -> [LoopEvent<Message>] {
    guard seen.terminate || seen.hangUp else { return [] }
    return keyboard.rest().map { .input($0) } + [seen.hangUp ? .hangUp : .terminate]
  }

  /// Gives the terminal back, stops, and takes it again when the shell says so.
  private func suspend(group: Bool) -> [LoopEvent<Message>] {
    guard beforeStop() else { return [] }
    terminal.release()
    cs_stop(group)
    let events = reclaim() + [.resumed]
    afterStop()
    // The signal that continued us is among them, and has been answered by this.
    return events + endings(signals.drain())
  }

  private func edit(_ file: String, editor: String?) -> [LoopEvent<Message>] {
    terminal.release()
    var seen = SignalPipe.Seen()
    let status = EditorRun(
      file: file, editor: editor, beforeStop: beforeStop, afterStop: afterStop
    ).run(signals, seen: &seen)
    return reclaim() + [.edited(status: status)] + endings(seen)
  }

  private func reclaim() -> [LoopEvent<Message>] {
    terminal.claim()
    painter.forget()
    return [.input(.resized(terminal.size))]
  }
}

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
  /// Someone asks the program to end, with SIGTERM or any other signal that would end it.
  case terminate
  /// The terminal is gone: save what there is, the loop ends after this step.
  case hangUp
  /// The editor asked for has ended: its exit status, or 128 and the signal that ended
  /// it, or 127 where it could not be started.
  case edited(status: Int)

  package var isWoken: Bool {
    if case .woken = self { true } else { false }
  }
}

/// What the loop does after a frame is painted.
package enum Next: Sendable, Hashable {
  /// Waits for what arrives next.
  case wait
  /// Gives the terminal back and returns.
  case quit
  /// Gives the terminal back and stops the program until the shell continues it;
  /// the next batch begins with `resumed`.
  case suspend
  /// Lends the terminal to an editor on a file; the next batch begins with `edited`.
  ///
  /// The editor is a command for `sh`, to which the file is added; nil stands for the
  /// first of `$VISUAL`, `$EDITOR` and `vi`.
  case edit(file: String, editor: String? = nil)
}

/// What the program wants shown, and what it waits for.
package struct Frame: Sendable {
  /// The picture, cut to the terminal; nil leaves the one that is there.
  package var surface: Surface?
  /// Milliseconds until a tick is wanted at the latest; nil for none.
  ///
  /// A wish that is still open stays when a later one follows it, so that steady
  /// typing can't put a tick off for ever; nil withdraws it.
  package var wakeAfter: Int?
  /// What happens next; only `wait` paints the picture.
  package var then: Next
  /// Whether every cell is sent again, for a screen that something else has spoiled.
  package var repaint: Bool
  /// A text of printable ASCII for the terminal's clipboard; nil for none.
  package var copies: String?
  /// The title of the terminal's window, in printable ASCII; nil leaves the one that is there.
  package var title: String?

  package init(
    _ surface: Surface?, wakeAfter: Int? = nil, then: Next = .wait, repaint: Bool = false,
    copies: String? = nil, title: String? = nil
  ) {
    self.surface = surface
    self.wakeAfter = wakeAfter
    self.then = then
    self.repaint = repaint
    self.copies = copies
    self.title = title
  }
}
