public import Screen
import CNcurses
import CSignals
import Glibc
@MainActor public final class TerminalLoop<Message: Sendable> {
  let mailbox: Mailbox<Message>; let extra: Int32?
  public init(mailbox: Mailbox<Message>, watching: Int32?, monochrome: Bool) throws(TerminalError) {
    self.mailbox = mailbox; extra = watching
    setlocale(LC_ALL, ""); if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    _ = nc_open(); raw(); noecho(); nonl(); keypad(nc_screen(), true); nodelay(nc_screen(), true); set_escdelay(25)
    start_color(); use_default_colors()
  }
  public var size: Size { Size(width: Int(nc_columns()), height: Int(nc_rows())) }
  public func run(_ step: ([Arrival<Message>]) -> Frame) {
    var f = step([]); var last: [Cell] = []
    while true {
      if f.then == .quit { endwin(); return }
      let s = f.surface
      if last.count != s.cells.count { CNcurses.clear(); last = [] }
      for y in 0..<s.size.height { for x in 0..<s.size.width { let c = s.cells[y*s.size.width+x]
        if !last.isEmpty && last[y*s.size.width+x] == c { continue }
        if c.text.isEmpty { continue }
        var a = NC_NORMAL; if c.style.emphasis.contains(.bold) { a |= NC_BOLD }; if c.style.emphasis.contains(.reverse) { a |= NC_REVERSE }
        var w = c.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
        var cc = cchar_t(); nc_cell(&cc, &w, a, 0); nc_put(Int32(y), Int32(x), &cc, 1) } }
      last = s.cells
      if let p = s.cursor { move(Int32(p.y), Int32(p.x)); curs_set(1) } else { curs_set(0) }
      refresh()
      var fds = [pollfd(fd: 0, events: 1, revents: 0), pollfd(fd: mailbox.fd, events: 1, revents: 0), pollfd(fd: extra ?? -1, events: 1, revents: 0)]
      let n = poll(&fds, 3, Int32(f.wakeAfter ?? -1))
      var a: [Arrival<Message>] = []
      if n == 0 { a.append(.tick) }
      if fds[1].revents != 0 { a += mailbox.drain().map { .message($0) } }
      if fds[2].revents != 0 { a.append(.woken) }
      var w: wint_t = 0
      while true { let r = get_wch(&w); if r == ERR { break }
        if r == KEY_CODE_YES { switch Int32(bitPattern: w) { case KEY_UP: a.append(.input(.key(.up))); case KEY_DOWN: a.append(.input(.key(.down))); case KEY_RESIZE: a.append(.input(.resized(size))); case KEY_BACKSPACE: a.append(.input(.key(.backspace))); default: break } }
        else if w == 27 { a.append(.input(.key(.escape))) } else if w == 13 || w == 10 { a.append(.input(.key(.enter))) } else if w == 9 { a.append(.input(.key(.tab))) }
        else if w < 32 { a.append(.input(.key(.control(Character(Unicode.Scalar(UInt8(w)+96)))))) } else if let u = Unicode.Scalar(w) { a.append(.input(.key(.character(Character(u))))) } }
      f = step(a)
    }
  }
}
