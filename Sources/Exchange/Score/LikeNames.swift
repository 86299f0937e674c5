import CSV
import Interview
import Text

/// Which of the interviewers' names of a folder are spellings of one, by `NameFold`.
struct NameSpellings {
  /// For each interviewer the place of the name's fold.
  private var folds: [UInt32] = []
  private var places: [NameFold: Int] = [:]
  /// For each fold the interviewers whose name it is.
  private var groups: [[Int]] = []
  /// Why names cannot be an interviewer's at all; of most there is nothing.
  private var refusals: [Int: String] = [:]

  /// Takes the name of the next interviewer.
  mutating func add(_ name: String) {
    let number = folds.count
    let fold = NameFold(name)
    let place = places[fold] ?? groups.count
    if place == groups.count {
      places[fold] = place
      groups.append([])
    }
    groups[place].append(number)
    folds.append(UInt32(truncatingIfNeeded: place))
    refusals[number] = NameRule.refusal(of: Interviewer(name), beside: [])
  }

  /// Why a name cannot be an interviewer's; nil where it can.
  func refusal(of interviewer: Int) -> String? { refusals[interviewer] }

  /// The other interviewers whose names are spellings of this one's.
  func others(of interviewer: Int) -> [Int] {
    let group = groups[Int(folds[interviewer])]
    return group.count == 1 ? [] : group.filter { $0 != interviewer }
  }
}

extension String {
  /// The text in quotes, with what tells it from a like one spelled out where it does not show.
  func quoted(beside other: String) -> String {
    let limit = 80
    let short = String(unicodeScalars.prefix(limit))
    return "\"" + short.toldApart(from: String(other.unicodeScalars.prefix(limit))).harmless + "\""
  }
}

extension SessionGathering {
  /// What is to be said of sessions whose ids differ only in case, blanks or in how an accent is
  /// spelled: each is taken as one of its own, and often one interview was meant.
  borrowing func likeSessions() -> [String] {
    // Hashes first: a folder may have hundreds of thousands of sessions, and hardly ever two alike.
    var seen: Set<UInt64> = []
    seen.reserveCapacity(sessions.count)
    var suspects: Set<UInt64> = []
    for number in 0..<sessions.count {
      let hash = Self.foldedHash(sessions[number])
      if !seen.insert(hash).inserted { suspects.insert(hash) }
    }
    guard !suspects.isEmpty else { return [] }
    let lines = firstLines()
    var first: [NameFold: Int] = [:]
    var said: [String] = []
    for number in 0..<sessions.count where suspects.contains(Self.foldedHash(sessions[number])) {
      let id = sessions[number].text
      guard let other = first.updateValue(number, forKey: NameFold(id)) else { continue }
      first[NameFold(id)] = other
      let known = sessions[other].text
      said.append(
        "sessions \(known.quoted(beside: id)) (line \(lines[other])) and"
          + " \(id.quoted(beside: known)) (line \(lines[number])) are taken as two; where one"
          + " interview is meant, give it one id")
    }
    return said
  }

  /// The line that names each session first.
  private borrowing func firstLines() -> [Int] {
    var lines = [Int](repeating: .max, count: sessions.count)
    for seat in 0..<seats.count {
      let session = seats[seat].session
      lines[session] = min(lines[session], Int(seatLines[seat]))
    }
    return lines
  }

  /// A hash that ids have in common where their folds are equal.
  private static func foldedHash(_ id: Bytes) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id {
      let letter: UInt8
      switch byte {
      case 0x41...0x5A: letter = byte | 0x20
      case 0x60: letter = 0x27
      case 0...0x20, 0x7F: continue
      case 0x80...: return foldedHash(NameFold(id.text))
      default: letter = byte
      }
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func foldedHash(_ fold: NameFold) -> UInt64 {
    // An accent that is a sign of its own makes no difference to a string, but to its bytes.
    if fold.text.utf8.contains(where: { $0 >= 0x80 }) {
      return UInt64(truncatingIfNeeded: fold.hashValue)
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in fold.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
