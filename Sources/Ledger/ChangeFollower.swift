import Glibc
import Synchronization

/// Tells when this or another process has committed to a ledger's file.
///
/// Wait with `poll` until `fd` is readable, then call `drain`. Every append and import, and every
/// seat taken or let go, makes it readable after its commit can be seen; drafts and guides do not.
/// A commit of another program than starpanel is not told.
package final class ChangeFollower: Sendable {
  /// Readable when there may be news; -1 where the system has no watch to give.
  package let fd: Int32

  private let file: LedgerFile
  private let watches: Mutex<Watches>

  private struct Watches {
    var log: Int32
    let folder: Int32
  }

  /// Starts to follow a ledger's file from now on.
  package init(ledger: PanelLedger) {
    file = ledger.file
    fd = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    // The log may be made anew, so the folder is asked for files that appear in it; and for those
    // that go, since what is written to a file that has no name any more is lost.
    let folder = inotify_add_watch(
      fd, file.folder,
      UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
        | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
    // A link by which the file was named may be pointed elsewhere.
    let link = LedgerFile.folder(of: file.given)
    if link != file.folder {
      _ = inotify_add_watch(
        fd, link,
        UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
          | UInt32(IN_MASK_ADD))
    }
    // The folders above only tell when they are renamed themselves.
    for start in Set([file.folder, link]) {
      var above = start
      while above != "/" {
        above = LedgerFile.folder(of: above)
        _ = inotify_add_watch(fd, above, UInt32(IN_MOVE_SELF) | UInt32(IN_MASK_ADD))
      }
    }
    watches = Mutex(Watches(log: Self.watchLog(of: file, fd: fd), folder: folder))
  }

  deinit {
    if fd >= 0 { close(fd) }
  }

  /// Takes what has been reported, and says whether any of it means a commit.
  ///
  /// Never blocks. A true answer may come too often, never too seldom.
  package func drain() -> Bool {
    guard fd >= 0 else { return false }
    return watches.withLock { watches in
      var news = false
      var buffer = [UInt8](repeating: 0, count: 8192)
      while true {
        let count = read(fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return news }
        for notice in Notice.all(in: buffer[..<count]) where concerns(notice, watches) {
          news = true
          if notice.watch != watches.log || notice.mask & UInt32(IN_IGNORED) != 0 {
            watches.log = Self.watchLog(of: file, fd: fd)
          }
        }
      }
    }
  }

  private func concerns(_ notice: Notice, _ watches: Watches) -> Bool {
    if notice.mask & UInt32(IN_Q_OVERFLOW) != 0 || notice.watch == watches.log { return true }
    return notice.watch == watches.folder
      && notice.name.elementsEqual(file.log.utf8.suffix(from: nameStart))
  }

  private var nameStart: String.Index {
    let path = file.log.utf8
    return path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
  }

  private static func watchLog(of file: LedgerFile, fd: Int32) -> Int32 {
    inotify_add_watch(fd, file.log, UInt32(IN_ATTRIB))
  }
}

/// One report of inotify.
private struct Notice {
  /// The watch that it is about; -1 when reports were lost.
  let watch: Int32
  let mask: UInt32
  /// The name of the file in a watched folder, without the zeros that pad it.
  let name: ArraySlice<UInt8>

  /// The reports in what one `read` gave.
  static func all(in bytes: ArraySlice<UInt8>) -> [Notice] {
    let header = MemoryLayout<inotify_event>.size
    var notices: [Notice] = []
    var rest = bytes
    while rest.count >= header {
      // Fields of four bytes: watch, mask, cookie, length of the name.
      let fields = rest.withUnsafeBytes { raw in
        (0..<4).map { raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      let body = rest.dropFirst(header)
      notices.append(
        Notice(
          watch: Int32(bitPattern: fields[0]), mask: fields[1],
          name: body.prefix(Int(fields[3])).prefix { $0 != 0 }))
      rest = body.dropFirst(Int(fields[3]))
    }
    return notices
  }
}
