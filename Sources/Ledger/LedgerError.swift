import GRDB
import Glibc
package import Interview

/// Why the ledger could not be opened, read or written.
///
/// The description says what went wrong, where, and what to do. It names sessions and seats, and
/// nothing else that was recorded.
package enum LedgerError: Error, Sendable, Hashable {
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
  /// A file was to be made anew, and there is something of that name.
  case exists(path: String)
  /// The folder lies on a network; `network` is what people call its kind.
  case onNetwork(path: String, network: String)
  /// A file that the ledger has open is not at its path any more, or another one is.
  case moved(path: String, isReplaced: Bool)
  /// The ledger is not there, and its log, which holds the newest events of it, is.
  case logAlone(path: String)
  /// The system gives no locks on files there; `reason` is its word for it.
  case cannotLock(path: String, reason: String)
  /// A program has the ledger open that was to be replaced.
  case inUse(path: String)
  /// A copy was to be put in a ledger's place, and the check of it found something.
  case copyNotSound(path: String, fault: String)
  /// No event and no guide was found in a file.
  case nothingToRecover(path: String)
  /// There is no session of that name.
  case missingSession(SessionID)
  /// A session was to be purged that a legal hold is on.
  case onHold(session: SessionID, reason: String)
  /// A session was to be purged, and what says whether a legal hold is on it cannot all be read.
  case holdUnknown(SessionID)
  /// Sessions were to be purged, and legal holds on openings cannot all be read.
  case holdsUnknown(path: String)
  /// Sessions were purged, and the file could not be written anew; `reason` says why.
  case purgeUnfinished(path: String, reason: String)
  /// Anything else that SQLite or the system reports.
  case unusable(path: String, reason: String)

  /// The feed has more or fewer events than the writer thought; nothing was written.
  case feedMoved(session: SessionID, seat: Seat, expected: Int, found: Int)
  /// The rules of the record do not allow what was to be added, the `place`-th of it from 0;
  /// nothing was written. `why` says what stands in the way.
  case againstTheRules(session: SessionID, seat: Seat, place: Int, why: String)
  /// A PIN was not taken or taken away; `why` is a sentence.
  case pinNotTaken(why: String)
  /// The rules of practice do not allow a rating; nothing was written.
  case practiceRefused(why: String)
  /// An import brings sessions that the ledger has; nothing was written.
  case sessionsAlreadyHere([SessionID])
  /// An import numbers the events of a feed other than 1, 2, 3…; nothing was written.
  case feedNotInOrder(session: SessionID, seat: Seat, expected: Int, found: Int)
  /// An event that could not be read back if it were written, so it was not.
  case unrecordable(session: SessionID, seat: Seat, at: String)
  /// What happened to the file itself could not be recorded at that time of the clock.
  case unwritableTime(at: String)
  /// The file is damaged where the events of a session are.
  case sessionDamaged(SessionID)
  /// A session has an event of a kind that only a newer starpanel knows.
  case newerEvent(session: SessionID, kind: String)
  /// A stored event is not as it was written; `seat` is its column as it stands.
  case unreadableEvent(session: SessionID, seat: String, sequence: Int)
}

extension LedgerError: CustomStringConvertible {
  private static let whatToDo =
    "Keep a copy of it as it is. `starpanel audit verify` names what is damaged, `starpanel recover`"
    + " saves what can be had, and `starpanel restore` puts back a backup."

  /// A sentence or two for people.
  package var description: String {
    switch self {
    case .notALedger(let path):
      "\(path) is not a starpanel ledger, or its beginning is damaged; it was not changed. Name another"
        + " file with --data. If it was your ledger, `starpanel recover` saves what can be had of it."
    case .missing(let path):
      "There is no ledger at \(path), and none was made. Check the name, or let `starpanel --data` "
        + "or `starpanel import` make one there."
    case .headerDamaged(let path):
      "\(path) holds the tables of a starpanel ledger, and its header is damaged or was changed. "
        + Self.whatToDo
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
      "\(path) is damaged. " + Self.whatToDo
    case .listEntryUnreadable(let path, let session):
      "\(path) is damaged: the list of sessions cannot be read"
        + (session.map { " at \($0.text)" } ?? "")
        + ". Keep a copy of the file as it is; `starpanel repair` writes the list anew."
    case .exists(let path):
      "\(path) is there already and was left as it is. Name a file that does not exist yet."
    case .onNetwork(let path, let network):
      "\(path) lies on a network file system (\(network)), where what several consoles write at "
        + "once can be lost. Keep the ledger on a disk of one machine that everybody reaches with "
        + "ssh, and name that file with --data."
    case .moved(let path, let isReplaced):
      "\(path) was \(isReplaced ? "replaced by another file" : "moved or deleted") while it was "
        + "open. Nothing more is written to it; put it back, or let the console write all that it "
        + "knows to another file."
    case .logAlone(let path):
      "\(path) is not there, and its log \(path)-wal is: the ledger was moved or deleted without "
        + "it. Put the ledger back beside its log, or name another file with --data."
    case .cannotLock(let path, let reason):
      "Files cannot be locked in the folder of \(path): \(reason). Keep the ledger on a disk of "
        + "this machine, and name that file with --data."
    case .inUse(let path):
      "\(path) is open in a console or another program. Close it everywhere, and try again; nothing "
        + "was changed."
    case .copyNotSound(let path, let fault):
      "\(path) is not sound: \(fault). Nothing was changed. Take another copy, or let `starpanel "
        + "recover` make the best of this one."
    case .nothingToRecover(let path):
      "\(path) holds no event and no guide of starpanel, so nothing was made of it."
    case .missingSession(let session):
      "There is no session \(session). `starpanel sessions --all` lists what there is."
    case .onHold(let session, let reason):
      "Session \(session) is on legal hold: \(reason). Nothing was purged; take the hold off first, if "
        + "you may."
    case .holdUnknown(let session):
      "Session \(session) cannot be read well enough to say whether it is on legal hold, so nothing was "
        + "purged. `starpanel audit verify` names what is wrong; `starpanel recover` makes a ledger "
        + "that can be read. An event of a newer starpanel needs that version."
    case .holdsUnknown(let path):
      "What happened to \(path) cannot be read whole, so a legal hold on an opening may be missing, "
        + "and nothing was purged. `starpanel audit verify` names what is wrong; `starpanel recover` "
        + "makes a ledger that can be read. An entry of a newer starpanel needs that version."
    case .purgeUnfinished(let path, let reason):
      "What was to be purged is not in the record any more, and its bytes may still be in free space "
        + "of \(path): \(reason). See to that, and let `starpanel purge --due` finish it."
    case .unusable(let path, let reason):
      "\(path) cannot be used: \(reason)."
    case .feedMoved(let session, let seat, let expected, let found):
      "Session \(session): the feed of \(seat.text) has \(found) events, not \(expected), so "
        + "another console has written to it. Nothing was saved; load the session again."
    case .againstTheRules(let session, _, _, let why):
      "Session \(session): not recorded: \(why)."
    case .practiceRefused(let why): "Not recorded: \(why)."
    case .pinNotTaken(let why): why
    case .sessionsAlreadyHere(let sessions):
      "The ledger already has "
        + (sessions.count == 1 ? "session " : "\(sessions.count) of these sessions: ")
        + sessions.map(\.text).joined(separator: ", ") + ". Nothing was imported."
    case .feedNotInOrder(let session, let seat, let expected, let found):
      "Session \(session): the feed of \(seat.text) has event \(found) where event \(expected) "
        + "belongs. Nothing was imported."
    case .unrecordable(let session, let seat, let at):
      "Session \(session): what \(seat.text) did at \(at) could not be read back if it were "
        + "written, so it was not. Set the clock of this machine."
    case .unwritableTime(let at):
      "The clock of this machine says \(at), which no record can hold. Set it, and try again."
    case .sessionDamaged(let session):
      "Session \(session) cannot be shown: the file is damaged where its events are. Keep a copy "
        + "of the file as it is; `starpanel recover` saves what can be had of it."
    case .newerEvent(let session, let kind):
      "Session \(session) cannot be shown: it holds an event of a newer starpanel (\(kind)). "
        + "Use that version for it."
    case .unreadableEvent(let session, let seat, let sequence):
      "Session \(session) cannot be shown: event \(sequence) of \(seat) is missing or not as it "
        + "was written. Run starpanel audit verify to see what is wrong; `starpanel recover` saves "
        + "what can be had of it."
    }
  }
}

extension LedgerError {
  /// The same without the name of a person or a session, for whoever must not know whose test it is.
  package var descriptionWithoutNames: String {
    switch self {
    case .listEntryUnreadable(let path, _):
      "\(LedgerError.listEntryUnreadable(path: path, session: nil))"
    case .feedMoved, .feedNotInOrder:
      "Another console has written to the same feed. Nothing was saved."
    case .againstTheRules(_, _, _, let why): "Not recorded: \(why)."
    case .sessionsAlreadyHere: "The ledger already has some of that. Nothing was imported."
    case .unrecordable:
      "What was done then could not be read back if it were written, so it was not. Set the clock "
        + "of this machine."
    case .missingSession, .onHold, .holdUnknown: "That session cannot be purged. Nothing was."
    case .unreadableEvent, .sessionDamaged, .newerEvent:
      "Something in the record cannot be read. Tell the hiring lead, who can see what with "
        + "`starpanel audit verify`."
    case .notALedger, .missing, .headerDamaged, .newerLayout, .notPermitted, .notReadable,
      .openedForReading, .newestNotReadable, .changedWhileRead, .diskFull, .busy, .damaged,
      .exists, .onNetwork, .moved, .logAlone, .cannotLock, .unusable, .practiceRefused,
      .pinNotTaken, .unwritableTime, .inUse, .copyNotSound, .nothingToRecover, .holdsUnknown,
      .purgeUnfinished:
      description
    }
  }

  /// What went wrong in a few words, without the name of a person or a session.
  package var brief: String {
    switch self {
    case .notALedger: "the file is not a ledger any more"
    case .newerLayout: "a newer starpanel has changed the ledger"
    case .notPermitted(_, let reason): "the ledger cannot be written (\(reason))"
    case .diskFull: "the disk is full"
    case .busy: "another program holds the ledger"
    case .damaged: "the ledger is damaged"
    case .onNetwork: "the ledger lies on a network"
    case .moved(_, let isReplaced):
      isReplaced
        ? "the ledger was replaced by another file" : "the ledger was moved or deleted"
    case .cannotLock: "files cannot be locked there"
    case .unusable(_, let reason): "the ledger cannot be used (\(reason))"
    case .feedMoved: "other consoles write to the same feed"
    case .unrecordable, .unwritableTime: "the clock says a time that cannot be written"
    case .unreadableEvent: "an event of that session cannot be read"
    case .newerEvent: "an event of that session is of a newer starpanel"
    case .headerDamaged, .listEntryUnreadable, .sessionDamaged: "the ledger is damaged"
    default: "the ledger cannot be written"
    }
  }

  /// The one session that it keeps from being read; nil where it concerns others, too.
  package var onlySession: SessionID? {
    switch self {
    case .sessionDamaged(let session), .newerEvent(let session, _),
      .unreadableEvent(let session, _, _):
      session
    default: nil
    }
  }

  /// Whether it keeps one session from being read and no other.
  package var isOfOneSession: Bool { onlySession != nil }

  /// Whether trying again can never help.
  package var isLasting: Bool {
    switch self {
    case .unrecordable, .againstTheRules: true
    default: false
    }
  }
}

extension LedgerError {
  /// What an error of SQLite means to people.
  ///
  /// SQLite's own message names tables and columns and never the values in them; the statement and
  /// its arguments are left out.
  init(_ error: DatabaseError, path: String, locks: LockProbe = .system) {
    let locking: [ResultCode] = [
      .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK,
      .SQLITE_IOERR_CHECKRESERVEDLOCK, .SQLITE_IOERR_SHMLOCK, .SQLITE_IOERR_SHMMAP,
    ]
    if locking.contains(error.extendedResultCode) {
      self = .cannotLock(path: path, reason: error.message ?? "input or output failed")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = locks.refusal(of: path) ?? .busy(path: path)
    // A table or column that the layout has is not there, or a text in it is none.
    case .SQLITE_CORRUPT, .SQLITE_ERROR: self = .damaged(path: path)
    case .SQLITE_READONLY: self = .notPermitted(path: path, reason: "it is read-only")
    case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .notPermitted(path: path, reason: error.message ?? "it cannot be opened")
    default:
      self = .unusable(
        path: path, reason: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
    }
  }

  /// What the error number of a system call means to people.
  init(errno code: Int32, path: String) {
    let reason = String(cString: strerror(code))
    switch code {
    case EACCES, EPERM, EROFS: self = .notPermitted(path: path, reason: reason)
    case EEXIST: self = .exists(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    default: self = .unusable(path: path, reason: reason)
    }
  }
}
