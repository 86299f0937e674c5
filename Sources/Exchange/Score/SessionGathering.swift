import CSV
import Exact
import Interview
import Scoring
import Text

/// What the rows of a folder say of its sessions, gathered in flat memory.
///
/// Sessions, interviewers and seats are numbers in order of first appearance. A
/// mark is one byte, so that four million ratings take four megabytes for each
/// phase. Nothing is scored before all rows are in, since they may come in any order.
struct SessionGathering: ~Copyable {
  var sessions = NameIndex()
  var interviewers = NameIndex()
  /// The seats, each a session and an interviewer.
  var seats = SeatIndex()
  /// How many of the seats, which come first, have a row in `ratings.csv`; known once it is read.
  var ratedSeatCount = Int.max
  /// How many have a row there or in `forms.csv`; known once both are read.
  var formSeatCount = Int.max
  /// How many of the sessions, which come first, have a row in `ratings.csv`.
  var ratedSessionCount = 0
  /// The line that names each seat first, in the file that does.
  var seatLines: [UInt32] = []
  /// Which of the interviewers' names are spellings of one.
  private var spellings = NameSpellings()
  /// Whether names that would be refused are taken, as they are on record.
  var takesAnyName = false
  /// What `forms.csv` says of each seat; nil where it says nothing.
  var forms: [FormFacts?] = []
  /// For each seat the marks of the first phase, then of the final one, in guide order.
  var marks: [UInt8] = []
  /// What is known of each session by itself.
  var sessionFacts: [SessionFacts] = []
  /// The texts that `sessionFacts` point to.
  var texts = ByteStore()
  /// The sections that have marks, each a session and a section, and those marks.
  var sections = PairIndex()
  var sectionMarks: [PointSum] = []
  /// The topics that have marks, each a session and a topic, and those marks.
  var topics = PairIndex()
  var topicMarks: [PointSum] = []
  /// The flags in the order of their file.
  var flags: [RaisedFlag] = []
  /// The questions left out, each a session and a question, and why.
  var voids = PairIndex()
  var voidReasons: [String] = []
  /// The tests of sessions that have answers, which are worked out as a session's own.
  var tests: [Int: ImportedTest] = [:]
  /// The sessions of which an export held back what open forms say.
  var heldBack: Set<Int> = []

  let questionCount: Int
  /// Bytes that were read only to bring their memory into the processor's cache.
  ///
  /// They are kept, so that the compiler does not leave the reading out.
  var approached: UInt8 = 0

  init(questionCount: Int) {
    self.questionCount = questionCount
  }

  /// What `forms.csv` says of a seat.
  struct FormFacts {
    var state: Sheet.State
    var communication: Communication?
  }

  /// What is known of a session besides its id.
  struct SessionFacts {
    var seats = SeatsAtHand()
    var candidate = Name()
    var opening = Name()

    /// A byte made of parts that lie far apart in it: reading them brings all of it into the
    /// processor's cache.
    var glance: UInt8 {
      seats.glance ^ UInt8(truncatingIfNeeded: candidate.hash) ^ (opening.isDisputed ? 1 : 0)
    }
  }

  /// A name in `texts`, empty until one is seen.
  struct Name {
    /// The hash of the name as its first row wrote it.
    var hash: UInt64 = 0
    var start = 0
    var count: Int32 = 0
    /// Whether it was said that a later row gives another name.
    var isDisputed = false
  }

  /// Points earned and possible so far.
  struct PointSum {
    var earned = Rational.zero
    var possible = Rational.zero

    /// Adds an item's points.
    mutating func add(_ marks: Marks) {
      earned = earned + marks.earned
      possible = possible + marks.possible
    }

    /// The sum as marks.
    var marks: Marks? { Marks(earned: earned, possible: possible) }
  }

  /// A flag and whose session it is raised in.
  struct RaisedFlag {
    var session: Int
    /// Nil where the lead raised it.
    var seat: Int?
    var flag: Sheet.Flag
  }

  /// The number of a session, a new one if it is new.
  @inline(__always)
  mutating func session(_ id: Bytes) -> Int { session(id, hash: sessions.hash(id)) }

  /// The number of a session whose hash is known.
  @inline(__always)
  mutating func session(_ id: Bytes, hash: UInt64) -> Int {
    let number = sessions.number(of: id, hash: hash)
    if number == sessionFacts.count { sessionFacts.append(SessionFacts()) }
    return number
  }

  mutating func session(_ id: SessionID) -> Int {
    var text = id.text
    return text.withUTF8 { session($0) }
  }

  /// The number of an interviewer, a new one if the name is new.
  @inline(__always)
  mutating func interviewer(_ name: Bytes) -> Int {
    let known = interviewers.count
    let number = interviewers.number(of: name)
    if number == known { spellings.add(name.text) }
    return number
  }

  /// Why a seat that is new cannot be one; nil where it can.
  mutating func refusal(of seat: Int) -> String? {
    if takesAnyName { return nil }
    let (session, interviewer) = seats[seat]
    if let why = spellings.refusal(of: interviewer) { return why }
    for other in spellings.others(of: interviewer) {
      guard let twin = seats.find(session, other, sessionFacts[session].seats) else { continue }
      let names = (interviewers[interviewer].text, interviewers[other].text)
      let file: FolderFile =
        twin < ratedSeatCount ? .ratings : (twin < formSeatCount ? .forms : .flags)
      return
        "\(names.0.quoted(beside: names.1)) and \(names.1.quoted(beside: names.0)) (\(file.rawValue), line"
        + " \(seatLines[twin])) are one person's name, spelled differently; session"
        + " \(sessions[session].text.quoted) has one form of each"
    }
    return nil
  }

  /// The number of a session; nil for one that no row has named.
  func known(_ id: SessionID) -> Int? {
    var text = id.text
    return text.withUTF8 { sessions.find($0) }
  }

  /// Says whom a session is about, where its ratings do not.
  mutating func name(_ session: Int, candidate: String, opening: String) {
    if sessionFacts[session].candidate.count == 0 {
      sessionFacts[session].candidate = keep(candidate)
    }
    if sessionFacts[session].opening.count == 0 {
      sessionFacts[session].opening = keep(opening)
    }
  }

  private mutating func keep(_ name: String) -> Name {
    var text = name
    return text.withUTF8 { keep($0, hash: sessions.hash($0)) }
  }

  mutating func keep(_ name: Bytes, hash: UInt64) -> Name {
    let start = texts.count
    texts.append(name)
    return Name(hash: hash, start: start, count: Int32(truncatingIfNeeded: name.count))
  }

  func text(_ name: Name) -> Bytes { texts[name.start, name.start + Int(name.count)] }

  /// The number of a seat, a new one if it is new.
  @inline(__always)
  mutating func seat(session: Int, interviewer: Int) -> Int {
    let seat = seats.number(of: session, interviewer, &sessionFacts[session].seats)
    if seat == forms.count {
      forms.append(nil)
      seatLines.append(0)
      marks.append(contentsOf: repeatElement(0, count: questionCount * 2))
    }
    return seat
  }

  /// Brings the marks of some seats into the processor's cache.
  mutating func approachMarks(_ seats: UnsafePointer<Int>, _ count: Int) {
    approached ^= marks.withUnsafeBufferPointer { marks in
      var read: UInt8 = 0
      for index in 0..<count { read ^= marks[seats[index] * 2 * questionCount] }
      return read
    }
  }

  /// Brings what is known of some sessions into the processor's cache.
  mutating func approachFacts(_ sessions: UnsafePointer<Int>, _ count: Int) {
    approached ^= sessionFacts.withUnsafeBufferPointer { facts in
      var read: UInt8 = 0
      for index in 0..<count { read ^= facts[sessions[index]].glance }
      return read
    }
  }

  /// Where the mark of a seat is.
  @inline(__always)
  func place(seat: Int, _ phase: Phase, question: Int) -> Int {
    (seat * 2 + (phase == .final ? 1 : 0)) * questionCount + question
  }

  /// The number of a seat by names.
  mutating func seat(_ id: SessionID, _ interviewer: Interviewer) -> Int {
    let session = session(id)
    var text = interviewer.text
    let number = text.withUTF8 { self.interviewer($0) }
    return seat(session: session, interviewer: number)
  }
}
