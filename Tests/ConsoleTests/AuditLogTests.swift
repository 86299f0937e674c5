import Guide
import Interview
import Screen
import Testing

@testable import Console

/// The log of the Audit screen.
struct AuditLogTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  private func entry(_ id: Int64, _ happening: Happening = .formOpened(guide: "")) -> LogEntry {
    LogEntry(
      id: id,
      event: Event(
        session: Fixture.id, seat: .interviewer(Fixture.okafor), sequence: Int(id),
        at: Fixture.later(Int(id)), happening: happening), candidate: "Dana Whitfield")
  }

  private func rated(_ question: String, _ rating: Int) -> Happening {
    .questionRated(question: question, answer: Rating(rating).map(Answer.rated))
  }

  /// A log of so many events, which answers as the ledger does.
  private func answer(_ request: LogRequest, of count: Int64, by size: Int64 = 200) -> LogPage {
    let (ids, end): (ClosedRange<Int64>?, Int64?) =
      switch request.part {
      case .newest: (max(1, count - size + 1)...count, count > size ? count - size + 1 : nil)
      case .before(let id):
        id > 1 ? (max(1, id - size)...id - 1, id > size + 1 ? id - size : nil) : (nil, nil)
      case .oldest: (1...min(size, count), size < count ? size : nil)
      case .after(let id):
        id < count
          ? (id + 1...min(count, id + size), id + size < count ? id + size : nil) : (nil, nil)
      }
    return LogPage(
      request: request, entries: ids.map { $0.reversed().map { entry($0) } } ?? [], goesOnAt: end)
  }

  /// Takes what is asked for until nothing is.
  private func settle(_ log: inout LogWindow, _ effect: Effect?, of count: Int64) {
    var next = effect
    while case .readLog(let request) = next {
      next = log.take(answer(request, of: count), height: 20)
      #expect(log.entries.count <= LogWindow.most + 200)
      let ids = log.entries.map(\.id)
      #expect(ids == ids.sorted(by: >), "not the latest first")
      #expect(Set(ids).count == ids.count)
      if let newest = ids.first, let oldest = ids.last {
        #expect(Int(newest - oldest) == ids.count - 1, "a gap")
      }
    }
  }

  @Test(arguments: [1, 5, 200, 201, 1000, 5000])
  func everyEventIsReachedBothWays(count: Int64) {
    var log = LogWindow()
    settle(&log, log.begin(words: [], reader: .lead), of: count)
    #expect(log.selected?.id == count)
    var met = 1
    while let here = log.selected?.id, here > 1 {
      settle(&log, log.move(.down, page: 20), of: count)
      #expect(log.selected?.id == here - 1)
      met += 1
      if met > 6000 { break }
    }
    while let here = log.selected?.id, here < count {
      settle(&log, log.move(.up, page: 20), of: count)
      #expect(log.selected?.id == here + 1)
      met += 1
      if met > 12_000 { break }
    }
    settle(&log, log.move(.last, page: 20), of: count)
    #expect(log.selected?.id == 1)
    settle(&log, log.move(.first, page: 20), of: count)
    #expect(log.selected?.id == count)
  }

  @Test func whatIsRecordedMeanwhileComesAtTheTop() {
    var log = LogWindow()
    settle(&log, log.begin(words: [], reader: .lead), of: 30)
    settle(&log, log.followNews(), of: 32)
    #expect(log.selected?.id == 32)
    settle(&log, log.move(.down, page: 20), of: 32)
    settle(&log, log.followNews(), of: 35)
    // Elsewhere the same event stays selected.
    #expect(log.selected?.id == 31)
    #expect(log.entries.first?.id == 35)
  }

  @Test func anAnswerToAnEarlierQuestionIsDropped() throws {
    var log = LogWindow()
    guard case .readLog(let first) = log.begin(words: [], reader: .lead),
      case .readLog(let second) = log.begin(words: ["rated"], reader: .lead)
    else { return }
    _ = log.take(answer(first, of: 10), height: 20)
    #expect(log.entries.isEmpty)
    _ = log.take(answer(second, of: 3), height: 20)
    #expect(log.entries.count == 3)
  }

  private func seated(_ size: Size) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("a")
    seated.send(
      .audited(events: 12, fault: nil, figure: String(repeating: "ab", count: 32)))
    let request = LogRequest(part: .newest, words: [], reader: .lead)
    seated.send(
      .logRead(
        LogPage(
          request: request, entries: [entry(9, .formSealed(guide: "")), entry(7, rated("q3", 4))],
          goesOnAt: nil)))
    return seated
  }

  @Test(arguments: sizes)
  func theLogSaysWhoDidWhatWhen(size: Size) {
    let seated = seated(size)
    let text = seated.text
    #expect(text.contains("✓ 12 events checked; every chain is whole."))
    #expect(text.filter { "ab".contains($0) }.count >= 64)
    #expect(text.contains("the latest first"))
    #expect(text.contains("R. Okafor"))
    #expect(text.contains(size.width < 80 ? "Dana" : "Dana Whitfield"))
    #expect(text.contains("sealed the form"), "\(text)")
    #expect(text.contains("rated q3: 4"), "\(text)")
    #expect(text.contains("1 of 2"))
    #expect(view(seated.model).cursor != nil)
  }

  @Test(arguments: sizes)
  func aRatingIsShownWithTheFormBeforeAndAfter(size: Size) {
    var seated = seated(size)
    seated.press("j<enter>")
    #expect(seated.unanswered.last == .readLogEvent(id: 7, reader: .lead))
    let before = Session(
      id: Fixture.id,
      events: Fixture.feed(.interviewer(Fixture.okafor), [rated("q1", 2), rated("q3", 5)]))
    var after = before
    after.apply(
      Event(
        session: Fixture.id, seat: .interviewer(Fixture.okafor), sequence: 3, at: Fixture.now,
        happening: rated("q3", 4)))
    seated.send(
      .logEventRead(
        LogDetail(
          entry: entry(7, rated("q3", 4)),
          place: SeatPlace(user: "panel", terminal: "pts/3", peer: "10.1.2.3"),
          change: .init(
            before: before.form(of: Fixture.okafor), after: after.form(of: Fixture.okafor),
            questions: Fixture.guide.questions.map { .init(id: $0.id, title: $0.title) }),
          record: .init(text: "{\"at\":1}", sha256: String(repeating: "c", count: 64)))))
    let text = seated.text
    #expect(text.contains("panel at pts/3 from 10.1.2.3"), "\(text)")
    #expect(text.contains("rated q3: 4."))
    let change = seated.lines.first { $0.contains("q3  Billing") } ?? ""
    #expect(change.contains("›"), "\(text)")
    #expect(change.contains("5  ····") && change.contains("4  ····"), "\(text)")
    #expect(seated.lines.contains { $0.contains("q1  Upset patient") && !$0.contains("›") })
    seated.press("G")
    #expect(seated.text.contains("{\"at\":1}"), "\(seated.text)")
    // No figure is covered by anything, wherever it is broken.
    let digits = seated.lines.dropFirst(2).dropLast(2).flatMap { line in
      line.split(separator: " ").filter { $0.count > 15 && $0.allSatisfy { $0 == "c" } }
    }.joined()
    #expect(digits.count == 64, "\(seated.text)")
    seated.press("<esc>")
    #expect(seated.text.contains("1 of 2") || seated.text.contains("2 of 2"))
    #expect(seated.model.screens.count == 2)
  }

  @Test func theFilterIsForTheLedgerToLookBy() {
    var seated = seated(Size(width: 80, height: 24))
    seated.press("/Rated Q3")
    #expect(
      seated.unanswered.last
        == .readLog(LogRequest(part: .newest, words: ["rated", "q3"], reader: .lead)))
    #expect(entry(7, rated("q3", 4)).contains(["rated", "whitfield", "okafor"], zone: .unknown))
    #expect(!entry(7, rated("q3", 4)).contains(["rated", "moreau"], zone: .unknown))
  }

  @Test func enterWaitsForTheListThatIsOnItsWay() {
    var seated = Seated(as: .lead)
    seated.press("a/rated<enter><enter>")
    #expect(!seated.text.contains("there is no event to show"))
    let request = LogRequest(part: .newest, words: ["rated"], reader: .lead)
    #expect(seated.unanswered.last == .readLog(request))
    seated.send(
      .logRead(LogPage(request: request, entries: [entry(7, rated("q3", 4))], goesOnAt: nil)))
    #expect(seated.unanswered.last == .readLogEvent(id: 7, reader: .lead))
  }

  @Test func everyHappeningHasItsWords() {
    let events = Fixture.planned + Fixture.feed(.lead, [.changeTakenBack, .leaveWordRefused])
    for event in events {
      let words = HappeningWords(event.happening).text
      #expect(!words.isEmpty)
      #expect(words.first?.isUppercase == false)
    }
  }
}
