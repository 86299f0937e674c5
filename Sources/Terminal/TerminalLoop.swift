import CSignals
import Glibc
public import Screen

/// The loop around a program: what arrives makes a batch, a batch makes a picture.
///
/// One thread, one `poll` over keys, signals, the mailbox and one descriptor
/// more. Everything that waits is one batch, and a batch is painted once.
@MainActor
public final class TerminalLoop<Message: Sendable> {
  private let mailbox: Mailbox<Message>
  private let extra: Int32
  private let terminal: HeldTerminal
  private let signals: SignalPipe
  private let painter: Painter
  private let keys = KeyReader()
  /// When a tick is due, in milliseconds of the steady clock.
  private var deadline: Int?
  /// How often keys were announced and none came: the sign of a terminal that is gone.
  private var emptyReads = 0

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - mailbox: where messages from elsewhere arrive.
  ///   - watching: a descriptor more to wait for; -1 or nil for none.
  ///   - monochrome: whether to do without colours.
  ///   - log: a file that standard error goes to while the screen is held.
  /// - Throws: why the terminal cannot be had; nothing has been changed then.
  public init(
    mailbox: Mailbox<Message>, watching: Int32?, monochrome: Bool, log: String? = nil
  ) throws(TerminalError) {
    self.mailbox = mailbox
    extra = watching ?? -1
    terminal = try HeldTerminal(monochrome: monochrome, log: log)
    do {
      // After ncurses, whose own handlers these replace.
      signals = try SignalPipe()
    } catch {
      terminal.release()
      throw error
    }
    painter = Painter(palette: terminal.palette)
    keys.prepare()
  }

  /// The terminal's size.
  public var size: Size { terminal.size }

  /// Runs until a frame says quit or the terminal is gone; gives the terminal back.
  ///
  /// - Parameters:
  ///   - afterwards: is called when the picture of a batch is on the screen, for
  ///     work that a key should not wait for.
  ///   - step: takes a batch in and says what is to be shown.
  public func run(
    afterwards: () -> Void = {}, _ step: ([Arrival<Message>]) -> Frame
  ) {
    var arrivals: [Arrival<Message>] = []
    while true {
      let frame = step(arrivals)
      let isGone = arrivals.contains { if case .hangUp = $0 { true } else { false } }
      arrivals = []
      schedule(frame.wakeAfter)
      if isGone || frame.then == .quit {
        afterwards()
        break
      }
      switch frame.then {
      case .wait, .quit:
        if frame.repaint { painter.forget() }
        painter.paint(frame.surface)
        afterwards()
      case .suspend:
        afterwards()
        arrivals = suspend()
      case .edit(let file, let editor):
        afterwards()
        arrivals = edit(file, editor: editor)
      }
      while arrivals.isEmpty { arrivals = wait() }
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
    let wished = Self.now + max(1, wakeAfter)
    deadline = deadline.map { min($0, wished) } ?? wished
  }

  /// Waits for anything, and takes all that is there.
  private func wait() -> [Arrival<Message>] {
    var timeout = deadline.map { max(0, $0 - Self.now) } ?? -1
    // A paste without an end is delivered after a second of silence.
    if keys.isPasting { timeout = timeout < 0 ? 1000 : min(timeout, 1000) }
    var watched = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.fd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mailbox.fd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: extra, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&watched, nfds_t(watched.count), Int32(clamping: timeout))
    var arrivals: [Arrival<Message>] = []
    if watched[1].revents != 0 { arrivals += takeSignals() }
    if watched[0].revents != 0 { arrivals += takeKeys(watched[0].revents) }
    if count == 0, let paste = keys.endPaste() { arrivals.append(.input(paste)) }
    if watched[2].revents != 0 { arrivals += mailbox.drain().map { .message($0) } }
    if watched[3].revents != 0 { arrivals.append(.woken) }
    if let due = deadline, due <= Self.now {
      deadline = nil
      arrivals.append(.tick)
    }
    return arrivals
  }

  private func takeKeys(_ events: Int16) -> [Arrival<Message>] {
    let wasPasting = keys.isPasting
    let inputs = keys.read()
    if inputs.isEmpty && !keys.isPasting && !wasPasting {
      emptyReads += 1
    } else {
      emptyReads = 0
    }
    let isGone = Int32(events) & (POLLHUP | POLLERR | POLLNVAL) != 0 && inputs.isEmpty
    return inputs.map { .input($0) } + (isGone || emptyReads > 20 ? [.hangUp] : [])
  }

  private func takeSignals() -> [Arrival<Message>] {
    let seen = signals.drain()
    if seen.hangUp { return [.hangUp] }
    if seen.terminate { return [.terminate] }
    if seen.stop { return suspend() }
    if seen.continued {
      painter.forget()
      terminal.claim()
      return [.resumed, .input(.resized(terminal.size))]
    }
    guard seen.resized else { return [] }
    terminal.followSize()
    painter.forget()
    return [.input(.resized(terminal.size))]
  }

  /// Gives the terminal back, stops, and takes it again when the shell says so.
  private func suspend() -> [Arrival<Message>] {
    terminal.release()
    cs_stop(true)
    return reclaim() + [.resumed]
  }

  private func edit(_ file: String, editor: String?) -> [Arrival<Message>] {
    terminal.release()
    var seen = SignalPipe.Seen()
    let status = EditorRun(file: file, editor: editor).run(signals, seen: &seen)
    var arrivals = reclaim() + [.edited(status: status)]
    if seen.terminate { arrivals.append(.terminate) }
    if seen.hangUp { arrivals.append(.hangUp) }
    return arrivals
  }

  private func reclaim() -> [Arrival<Message>] {
    terminal.claim()
    painter.forget()
    return [.input(.resized(terminal.size))]
  }
}
