import Exact
import Exchange
import Guide
import Interview
import Scoring
import TestSupport
import Testing

/// Sessions that somebody may have held, with texts that are hard on files.
struct RandomSessions {
  private static let hostile = [
    "", " ", "=1+1", "+1", "-1", "@x", "\tx", "\rx", "  =x", "'=x", "''=x", "\"=x", "'t Hooft",
    "'", "\"", "a\"b", "a,b", "a\r\nb", "a\nb", "a\rb", "＝x", "－", "é", "e\u{301}", "日本語", "👩‍👩‍👧",
    "\u{202E}abc", "\u{0}x", "\u{1B}[2J", "\u{FEFF}=x", ";", "--", "=", "'+", " '=x", "x ",
  ]

  let guide: HiringGuide
  let reference = GuideReference(
    id: "medical-office-manager", version: 1, sha256: String(repeating: "0", count: 64))

  init() throws { guide = try BuiltInGuide.guide() }

  /// Sessions of a folder as the ledger would fold them.
  func imported(_ files: [String: [UInt8]]) throws -> [Session] {
    let reading = try FolderReading(
      FolderFiles(files.map { ($0.key, $0.value) }), guide: guide, guideSHA256: reference.sha256,
      for: .record, warn: { _ in })
    return sessions(of: reading)
  }

  /// Sessions of a reading as the ledger would fold them.
  func sessions(of reading: FolderReading) -> [Session] {
    return reading.sessions.map { session in
      let events = session.events(
        guide: guide, reference: reference, folder: "there",
        now: Instant(milliseconds: 1_800_000_000_000))
      return Session(id: session.id, events: events)
    }
  }

  func files(of sessions: [Session]) throws -> [String: [UInt8]] {
    let exported = sessions.map {
      ExportedSession(
        session: $0, guide: guide, visibility: Visibility(at: .lead, panel: [], isOpenToAll: true))
    }
    var files = SessionFiles(forExcel: false)
    for session in exported.filter(\.hasRatings) + exported.filter({ !$0.hasRatings }) {
      files.add(session)
    }
    return Dictionary(uniqueKeysWithValues: files.files.map { ($0.name, $0.bytes) })
  }

  func sessions(_ random: inout SplitMix64) throws -> [Session] {
    try (0..<(1 + random.below(4))).map { index in
      try session(SessionID(text(&random) + "s\(index)"), &random)
    }
  }

  func session(_ id: SessionID, _ random: inout SplitMix64) throws -> Session {
    let panel = (0..<(1 + random.below(4))).map { Interviewer(text(&random) + "i\($0)") }
    var lead: [Happening] = [
      .sessionPlanned(
        plan: Plan(
          candidate: text(&random), opening: Opening(text(&random)), panel: panel,
          guide: reference))
    ]
    for competency in guide.competencies where random.below(2) == 0 {
      lead.append(.sectionMarked(section: competency.id, marks: try marks(&random)))
    }
    if random.below(4) == 0 {
      lead.append(.questionVoided(question: "q4", reason: "unclear " + text(&random)))
    }
    var others: [(Seat, [Happening])] = []
    if random.below(3) > 0 {
      let sitting = RandomSitting(
        assessment: guide.assessment, guideSHA256: reference.sha256, text: { text(&$0) })
      let (feeds, more) = sitting.feeds(&random)
      others = feeds
      lead += more
    }
    if random.below(3) == 0 {
      lead += [
        .flagRaised(flag: "bad-references", evidence: "said so: " + text(&random)),
        .flagRaised(flag: "job-hopping", evidence: ""),
        .flagResolved(
          flag: FlagKey(seat: .lead, number: 1 + random.below(2)), state: .dismissed, reason: "r"),
      ]
    }
    var events = number(lead, session: id, seat: .lead)
    for (seat, happenings) in others { events += number(happenings, session: id, seat: seat) }
    for interviewer in panel {
      let seat = Seat.interviewer(interviewer)
      events += number(form(&random), session: id, seat: seat)
    }
    return Session(id: id, events: events)
  }

  private func form(_ random: inout SplitMix64) -> [Happening] {
    var happenings: [Happening] = []
    for question in guide.questions where random.below(5) > 0 {
      let answer =
        Rating(random.below(8)).map(Answer.rated) ?? .blank(Blank.allCases[random.below(3)])
      happenings += [
        .elementsHeard(
          question: question.id,
          elements: Elements(situation: heard(&random), result: heard(&random))),
        .noteWritten(question: question.id, note: Note(text: text(&random))),
        .questionRated(question: question.id, answer: answer),
      ]
    }
    if random.below(2) == 0 {
      happenings.append(.flagRaised(flag: "fitness", evidence: text(&random)))
    }
    guard random.below(4) > 0 else { return happenings }
    happenings.append(.communicationJudged(communication: random.below(2) == 0 ? .meets : .below))
    happenings.append(.formSealed(guide: text(&random)))
    if case .questionRated(let question, _)? = happenings.first(where: { $0.isRating }),
      let four = Rating(4), random.below(2) == 0
    {
      happenings.append(
        .ratingRevised(
          question: question, answer: .rated(four), reason: text(&random), elements: nil))
    }
    return happenings
  }

  private func marks(_ random: inout SplitMix64) throws -> SectionMarks {
    func some() throws -> Marks {
      let possible = 1 + random.below(400)
      let earned = random.below(possible + 1)
      let (top, bottom) = (Rational(earned, over: 8), Rational(possible, over: 8))
      let marks = top.flatMap { top in bottom.flatMap { Marks(earned: top, possible: $0) } }
      return try #require(marks)
    }
    if random.below(2) == 0 { return .whole(try some()) }
    return .items(
      try (0..<(1 + random.below(3))).map {
        SectionMarks.Item(
          item: "item \($0)" + text(&random), topic: text(&random), marks: try some())
      })
  }

  private func heard(_ random: inout SplitMix64) -> Heard? {
    random.below(4) == 0 ? nil : Heard.allCases[random.below(3)]
  }

  func text(_ random: inout SplitMix64) -> String {
    Self.hostile[random.below(Self.hostile.count)] + Self.hostile[random.below(Self.hostile.count)]
  }

  private func number(_ happenings: [Happening], session: SessionID, seat: Seat) -> [Event] {
    happenings.enumerated().map { index, happening in
      Event(
        session: session, seat: seat, sequence: index + 1,
        at: Instant(milliseconds: 1_790_000_000_000 + index * 1000, offset: 60),
        happening: happening)
    }
  }
}

extension Happening {
  fileprivate var isRating: Bool {
    if case .questionRated = self { true } else { false }
  }
}
