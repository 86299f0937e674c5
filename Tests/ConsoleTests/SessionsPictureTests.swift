import Exact
import Interview
import Scoring
import Screen
import Testing

@testable import Console

/// What the list of sessions looks like, and what is done to it by keys.
struct SessionsPictureTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  private func row(
    _ id: String, _ candidate: String, _ opening: String, hours: Int?, sealed: Int
  ) -> SessionRow {
    var row = Fixture.row(
      SessionID(id), candidate, Opening(opening), Fixture.plan.panel, plannedAt: Fixture.now)
    row.startsAt = hours.map { Fixture.later($0 * 3600) }
    row.place = hours == nil ? nil : "Room 2"
    row.opened = Array(row.panel.prefix(sealed))
    row.sealed = row.opened
    row.sectionsMarked = 5
    return row
  }

  private var rows: [SessionRow] {
    var decided = row("grace-liu", "Grace Liu", "Office Manager", hours: -50, sealed: 3)
    decided.decision = .withdrawn
    return [
      decided, row("luis-ortega", "Luis Ortega", "Office Manager", hours: nil, sealed: 0),
      row("sam-novak", "Sam Novak", "Night Porter", hours: 30, sealed: 0),
      row("dana-whitfield", "Dana Whitfield", "Night Porter", hours: 2, sealed: 1),
    ]
  }

  private func seated(_ me: Seat?, _ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: me, size: size)
    seated.model.zone = ClockZone(spans: [.init(from: 0, offset: 60)], end: .max)
    seated.send(.sessionsListed(rows))
    seated.send(
      .resultsRead([
        SessionID("grace-liu"): SessionResult(verdict: .incomplete, total: Rational(100)),
        // Nobody may see it yet.
        SessionID("dana-whitfield"): SessionResult(verdict: .strong, total: Rational(91)),
      ]))
    return seated
  }

  /// The names in the order in which they stand on the screen.
  private func names(_ seated: Seated) -> [String] {
    seated.lines.compactMap { line in
      rows.map(\.candidate).first { line.hasPrefix("▸" + $0) || line.hasPrefix(" " + $0) }
    }
  }

  @Test func todayComesFirstThenWhatIsToComeThenWhatIsPast() {
    let seated = seated(.lead)
    #expect(names(seated) == ["Dana Whitfield", "Sam Novak", "Luis Ortega", "Grace Liu"])
    #expect(seated.text.contains("today 11:00"), "\(seated.text)")
    #expect(seated.text.contains("today first · 1 of 4"))
    #expect(seated.text.contains("Interview ▲"))
  }

  @Test(arguments: sizes)
  func columnsAreWholeAndApart(size: Size) {
    for seat in [Seat.lead, .interviewer(Fixture.okafor), nil] {
      let seated = seated(seat, size)
      let list = seated.lines.dropFirst(2)
      let head = list.first ?? ""
      // Wherever a heading begins, so does the text below it, after two blanks at least.
      for heading in ["Interview", "Stage", "Sealed", "Verdict", "Decision", "Where", "Test"] {
        guard let start = head.firstRange(of: heading)?.lowerBound else { continue }
        let column = head.distance(from: head.startIndex, to: start)
        for line in list.dropFirst().prefix(4) {
          let before = Array(line.dropFirst(column - 2).prefix(2))
          #expect(before.allSatisfy { $0 == " " }, "\(heading)\n\(seated.text)")
        }
      }
      #expect(seated.text.contains("Dana Whitfield"), "\(seated.text)")
      #expect(seated.text.contains("2026-"), "\(seated.text)")
      #expect(!list.dropFirst().prefix(4).contains { $0.contains("…") }, "\(seated.text)")
      // The id is seen at any size.
      #expect(seated.text.contains("dana-whitfield"))
    }
  }

  @Test func verdictAndTotalAreForWhoMaySeeTheForms() {
    let size = Size(width: 120, height: 40)
    for seat in [Seat.lead, .interviewer(Fixture.okafor)] {
      let text = seated(seat, size).text
      #expect(text.contains("incomplete"), "\(text)")
      #expect(text.contains("100.0"))
      #expect(!text.contains("91.0"))
      #expect(!text.contains("strong"))
    }
    #expect(!seated(.interviewer(Interviewer("N. Wolfe")), size).text.contains("100.0"))
  }

  @Test(arguments: [
    (7996, 100, "79.96"), (80, 1, "80.0"), (8004, 100, "80.04"), (7994, 100, "79.9"),
    (1, 3, "0.3"), (0, 1, "0.0"), (100, 1, "100.0"), (59_999, 1000, "59.999"),
  ])
  func aTotalIsNotRoundedToACutOff(over: Int, under: Int, shown: String) {
    let result = SessionResult(verdict: .discuss, total: Rational(over, over: under))
    #expect(result.totalShown == shown)
  }

  @Test func whoSitsElsewhereIsToldToTheLead() {
    let work = [
      SeatAtWork(
        session: SessionID("dana-whitfield"), seat: .interviewer(Fixture.moreau),
        since: Fixture.later(-3600), lastEvent: Fixture.later(-720)),
      SeatAtWork(
        session: SessionID("sam-novak"), seat: .candidate, since: Fixture.now, lastEvent: nil),
    ]
    for size in Self.sizes {
      var lead = seated(.lead, size)
      lead.send(.holdersSeen(work))
      #expect(lead.text.contains("A. Moreau, idle 12 min"), "\(lead.text)")
      #expect(lead.model.wakeAfter == 60_000)
      lead.wait(seconds: 60)
      #expect(lead.text.contains("A. Moreau, idle 13 min"))
      lead.send(.holdersSeen([]))
      #expect(lead.model.wakeAfter == nil)
      var other = seated(.interviewer(Fixture.okafor), size)
      other.send(.holdersSeen(work))
      #expect(!other.text.contains("idle"))
      #expect(!other.text.contains("Sits there"))
    }
  }

  @Test func keysSortTurnAndGroup() {
    var seated = seated(.lead, Size(width: 120, height: 40))
    seated.press("o")
    #expect(names(seated) == ["Dana Whitfield", "Grace Liu", "Luis Ortega", "Sam Novak"])
    #expect(seated.text.contains("Candidate ▲"))
    #expect(seated.text.contains("Sorted: by candidate."))
    seated.press("O")
    #expect(names(seated) == ["Sam Novak", "Luis Ortega", "Grace Liu", "Dana Whitfield"])
    #expect(seated.text.contains("Candidate ▼"))
    // The session stays selected, wherever it goes.
    #expect(seated.text.contains("▸Dana Whitfield"))
    seated.press("b")
    let lines = Array(seated.lines[3..<9])
    #expect(lines[0] == " Night Porter · 2", "\(lines)")
    #expect(lines[1].hasPrefix(" Sam Novak"))
    #expect(lines[3] == " Office Manager · 2")
    #expect(!lines[1].contains("Night Porter"))
    seated.press("kkkk")
    #expect(seated.text.contains("▸Sam Novak"))
  }

  @Test func newsMoveRowsAndNotTheSelection() {
    var seated = seated(.lead)
    seated.press("j")
    #expect(seated.text.contains("▸Sam Novak"))
    var moved = rows[2]
    moved.startsAt = Fixture.later(3600)
    seated.send(.sessionsChanged([moved]))
    #expect(names(seated).first == "Sam Novak")
    #expect(seated.text.contains("▸Sam Novak"))
  }

  @Test func anotherDayPutsItsInterviewsFirst() {
    var seated = seated(.lead)
    seated.wait(seconds: 86_400)
    #expect(names(seated).first == "Sam Novak", "\(seated.text)")
    #expect(names(seated).last == "Grace Liu")
  }

  @Test func theIDIsCopied() {
    var seated = seated(.lead)
    seated.press("y")
    #expect(seated.model.loopRequests == [.copy("dana-whitfield")])
    #expect(seated.text.contains("Copied: dana-whitfield"))
    for id in ["", "a b", "a\u{1b}b", "é", String(repeating: "x", count: 500)] {
      #expect(SessionsScreen.refusal(ofCopying: id) != nil)
    }
  }

  @Test func groupsKeepTheirHeadingInView() {
    var seated = Seated(as: .lead, size: Size(width: 60, height: 16))
    seated.send(
      .sessionsListed(
        (0..<60).map { number in
          Fixture.row(
            SessionID("s\(number)"), "Candidate \(number)", Opening("Opening \(number / 20)"),
            Fixture.plan.panel)
        }))
    seated.press("b")
    for _ in 0..<60 {
      let body = seated.lines.dropFirst(3).dropLast(2)
      #expect(body.first?.contains(" Opening ") == true, "\(seated.text)")
      #expect(body.contains { $0.hasPrefix("▸") })
      #expect(body.count == 11)
      seated.press("j")
    }
  }

  @Test func theTimeOfAnInterviewIsTyped() {
    var seated = Seated(as: .lead, size: Size(width: 120, height: 40))
    seated.model.zone = ClockZone(spans: [.init(from: 0, offset: 60)], end: .max)
    seated.press("nNurse<tab>Ada<tab>Quell<tab>tea time<c-s>")
    #expect(seated.text.contains("✗ such as 2026-"), "\(seated.text)")
    seated.press("<c-u>tomorrow 9:30<tab>Room 2<c-s>")
    let plans = seated.unanswered.compactMap { effect in
      if case .plan(_, let plan) = effect { plan } else { nil }
    }
    let tomorrow = Instant(milliseconds: Fixture.now.milliseconds + 86_400_000)
    let day = tomorrow.text.prefix(10)
    #expect(plans.first?.startsAt == Instant(day + "T09:30:00.000+01:00"))
    #expect(plans.first?.place == "Room 2")
    seated.press("<esc>")
    seated.send(.planned(SessionID("ada")))
  }

  @Test(arguments: [
    ("9:30", true), ("09:30", true), ("today 09:30", true), ("2026-12-01 09:30", true),
    ("2026-12-01T09:30", true), ("", false), ("24:00", false), ("2026-02-30 09:30", false),
    ("tomorrow", false), ("2026-12-01", false), ("09:3", false), ("9:30 9:30", false),
  ])
  func onlyAMomentIsTakenForOne(text: String, isMoment: Bool) {
    let model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
    #expect((TypedMoment(model).instant(text) != nil) == isMoment)
  }
}
