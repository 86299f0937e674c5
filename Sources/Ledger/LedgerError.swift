public import Interview

/// Why the ledger could not be opened, read or written.
///
/// The description says what went wrong, where, and what to do. It names sessions and seats, and
/// nothing else that was recorded.
public enum LedgerError: Error, Sendable, Hashable {
  /// The file is no database, or one of another program.
  case notALedger(path: String)
  /// There is no such file, and what was asked for makes none.
  case missing(path: String)
  /// The file holds a ledger's tables, and its header says that it is none.
  case headerDamaged(path: String)
  /// A newer starpanel has changed the layout of the file.
  case newerLayout(path: String)
  /// The system does not let this user open or write the file; `reason` is its word for it.
  case notPermitted(path: String, reason: String)
  /// The system does not let this user read the file; `reason` is its word for it.
  case notReadable(path: String, reason: String)
  /// The ledger was opened for reading alone, and something was to be written.
  case openedForReading(path: String)
  /// The newest events lie in a companion file that this user may not read.
  case newestNotReadable(path: String, log: String)
  /// A file that could only be read without its companions was written to meanwhile.
  case changedWhileRead(path: String)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// Another program held the file for longer than five seconds.
  case busy(path: String)
  /// SQLite finds the file damaged.
  case damaged(path: String)
  /// An entry of the list of sessions cannot be read; nil where not even its name can.
  case listEntryUnreadable(path: String, session: SessionID?)
  /// Anything else that SQLite or the system reports.
  case unusable(path: String, reason: String)

  /// The feed has more or fewer events than the writer thought; nothing was written.
  case feedMoved(session: SessionID, seat: Seat, expected: Int, found: Int)
  /// An import brings sessions that the ledger has; nothing was written.
  case sessionsAlreadyHere([SessionID])
  /// An import numbers the events of a feed other than 1, 2, 3…; nothing was written.
  case feedNotInOrder(session: SessionID, seat: Seat, expected: Int, found: Int)
  /// A stored event cannot be read; `seat` is its column as it stands.
  case unreadableEvent(session: SessionID, seat: String, sequence: Int)
}

extension LedgerError: CustomStringConvertible {
  /// A sentence or two for people.
  public var description: String {
    switch self {
    case .notALedger(let path):
      "\(path) is not a starpanel ledger. Name another file with --data; this one was not changed."
    case .missing(let path):
      "There is no ledger at \(path), and none was made. Check the name, or let `starpanel --data` "
        + "or `starpanel import` make one there."
    case .headerDamaged(let path):
      "\(path) holds the tables of a starpanel ledger, and its header is damaged or was changed. "
        + "Keep a copy of it as it is, and put back your last good copy."
    case .newerLayout(let path):
      "\(path) was written by a newer starpanel. Use that version, or another file with --data."
    case .notPermitted(let path, let reason):
      "\(path) cannot be opened for writing: \(reason). Check who owns it and its folder, "
        + "or name another file with --data. To read it alone, use `starpanel sessions`, "
        + "`show` or `export`."
    case .notReadable(let path, let reason):
      "\(path) cannot be read: \(reason). Check who owns it and its folder."
    case .openedForReading(let path):
      "\(path) was opened for reading alone; nothing was written."
    case .newestNotReadable(let path, let log):
      "The newest events of \(path) lie in \(log), which you may not read. Ask its owner to close "
        + "starpanel, or for leave to read that file; nothing was shown, since it would be out of date."
    case .changedWhileRead(let path):
      "\(path) was written to while it was read. Run the command again."
    case .diskFull(let path):
      "The disk of \(path) is full. Make room and try again; what was saved before is safe."
    case .busy(let path):
      "Another program is holding \(path). Close it, or wait and try again; nothing was lost."
    case .damaged(let path):
      "\(path) is damaged. Keep a copy of it as it is, and put back your last good copy."
    case .listEntryUnreadable(let path, let session):
      "\(path) is damaged: the list of sessions cannot be read"
        + (session.map { " at \($0.text)" } ?? "")
        + ". Keep a copy of the file as it is, and put back your last good copy."
    case .unusable(let path, let reason):
      "\(path) cannot be used: \(reason)."
    case .feedMoved(let session, let seat, let expected, let found):
      "Session \(session): the feed of \(seat.text) has \(found) events, not \(expected), so "
        + "another console has written to it. Nothing was saved; load the session again."
    case .sessionsAlreadyHere(let sessions):
      "The ledger already has "
        + (sessions.count == 1 ? "session " : "\(sessions.count) of these sessions: ")
        + sessions.map(\.text).joined(separator: ", ") + ". Nothing was imported."
    case .feedNotInOrder(let session, let seat, let expected, let found):
      "Session \(session): the feed of \(seat.text) has event \(found) where event \(expected) "
        + "belongs. Nothing was imported."
    case .unreadableEvent(let session, let seat, let sequence):
      "Session \(session): event \(sequence) of \(seat) cannot be read. "
        + "Run starpanel audit verify to see what is wrong."
    }
  }
}
