import Foundation
import Guide
import Interview
import Ledger
import Testing

@testable import starpanel

/// What was put right, set aside or withdrawn, as the commands tell it, and what the record refuses
/// of the program itself.
struct CorrectionCommandTests {
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  private func record(_ happenings: [Happening], in name: String, by seat: Seat = .lead) throws {
    let ledger = try DataOption.ledger(at: demo)
    let id = SessionID(name)
    let head = Session(id: id, events: try ledger.events(of: id)).heads[seat] ?? 0
    _ = try ledger.append(
      happenings, to: id, seat: seat, after: head, at: Instant(milliseconds: 1_795_500_000_000))
  }

  private func run(_ arguments: String...) throws -> Tools.Result {
    try home.run(arguments + ["--data", demo])
  }

  private func rows(_ folder: String, _ file: String) throws -> [String] {
    String(decoding: try home.read(folder + "/" + file), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
  }

  @Test func aCorrectedNameIsTheNameEverywhere() throws {
    try record(
      [
        .candidateCorrected(candidate: "Priya Ramann", reason: "misspelt"),
        .openingCorrected(opening: Opening("Office manager, north"), reason: "its name"),
      ], in: "priya-raman")
    let list = try run("sessions", "--as", "lead").output
    #expect(list.contains("Priya Ramann"))
    #expect(list.contains("Office manager, north"))
    let page = try run("show", "priya-raman", "--as", "lead").output
    #expect(page.contains("Priya Ramann"))
    #expect(page.contains("corrected from \"Priya Raman\" to \"Priya Ramann\": misspelt"))
    #expect(try run("export", "--to", home.path("out"), "--session", "priya-raman").status == 0)
    #expect(try rows("out", "ratings.csv").dropFirst().allSatisfy { $0.contains("Priya Ramann") })
    #expect(
      try rows("out", "scorecards.csv")[1].contains("Priya Ramann,\"Office manager, north\""))
    let slate = try SlateReading(DataOption.ledger(at: demo))
    #expect(
      try String(describing: slate.slate(of: Opening("Office manager, north")))
        .contains("priya-raman"))
    #expect(try run("audit", "verify").status == 0)
  }

  @Test func whatIsSetAsideStandsInNoListSlateOrExport() throws {
    try record([.sessionSetAside(reason: "a rehearsal")], in: "tom-becker")
    #expect(try !run("sessions", "--as", "lead").output.contains("tom-becker"))
    let all = try run("sessions", "--as", "lead", "--all").output
    #expect(all.contains("tom-becker") && all.contains("set aside"))
    #expect(
      try run("show", "tom-becker", "--as", "lead").output
        .contains("Set aside, and counts nowhere: a rehearsal"))
    #expect(try run("export", "--to", home.path("out")).status == 0)
    #expect(try !rows("out", "scorecards.csv").contains { $0.hasPrefix("tom-becker") })
    #expect(
      try run("export", "--to", home.path("all"), "--opening", "Medical Office Manager").status
        == 0)
    #expect(try !rows("all", "ratings.csv").contains { $0.hasPrefix("tom-becker") })
    // Not by its name either: nobody takes a test run for one that counts.
    let refused = try run("export", "--to", home.path("tom"), "--session", "tom-becker")
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("tom-becker is set aside, and no export has those; put it back"))
    #expect(!FileManager.default.fileExists(atPath: home.path("tom")))
    // Of a session of another panel nothing is told.
    let stranger = try run(
      "export", "--to", home.path("tom"), "--session", "tom-becker", "--as", "Zoe Quist")
    #expect(stranger.errors.contains("There is no session tom-becker."))
    let slate = try SlateReading(DataOption.ledger(at: demo))
      .slate(of: Opening("Medical Office Manager"))
    #expect(String(describing: slate).contains("grace-liu"))
    #expect(!String(describing: slate).contains("tom-becker"))
    try record([.sessionReinstated(reason: "it was real")], in: "tom-becker")
    #expect(try run("sessions", "--as", "lead").output.contains("tom-becker"))
  }

  @Test func whatIsSetAsideHasNoAnswersToMark() throws {
    let ledger = try DataOption.ledger(at: demo)
    let reading = MarkingReading(ledger, guides: GuideShelf(ledger: ledger))
    let marker = Marker("K. Sato")
    #expect(try !reading.tasks(for: marker).tasks.isEmpty)
    try record([.sessionSetAside(reason: "a rehearsal")], in: "luis-ortega")
    #expect(try reading.tasks(for: marker).tasks.isEmpty)
    try record([.sessionReinstated(reason: "it was real")], in: "luis-ortega")
    #expect(try !reading.tasks(for: marker).tasks.isEmpty)
  }

  /// Withdrawal is told to all of the panel, exported, and comes back from an export.
  @Test func aWithdrawalGoesThroughFiles() throws {
    try record(
      [.decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:])],
      in: "tom-becker")
    #expect(try run("export", "--to", home.path("out"), "--session", "tom-becker").status == 0)
    #expect(try rows("out", "scorecards.csv")[1].contains(",withdrawn,"))
    let taken = try home.starpanel("import", home.path("out"), "--data", home.path("new.db"))
    #expect(taken.status == 0, "\(taken.errors)")
    let page = try home.starpanel(
      "show", "tom-becker", "--as", "lead", "--data", home.path("new.db")
    ).output
    #expect(page.contains("Decision: withdrawn"))
    #expect(page.contains("took another place"))
    #expect(
      try home.starpanel(
        "export", "--to", home.path("again"), "--data", home.path("new.db")
      ).status == 0)
    for file in ["scorecards.csv", "ratings.csv", "forms.csv", "flags.csv", "tests.csv"] {
      #expect(try home.read("out/" + file) == home.read("again/" + file), "\(file)")
    }
  }

  @Test func aWithdrawalBeforeTheSealsIsKnownToThePanel() throws {
    try record(
      [.decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:])],
      in: "dana-whitfield")
    for seat in ["lead", "R. Okafor", "A. Moreau"] {
      #expect(try run("sessions", "--as", seat).output.contains("withdrawn"))
      #expect(
        try run("show", "dana-whitfield", "--as", seat).output.contains("took another place"))
    }
  }

  @Test func aWithdrawalDoesNotTellThatAnotherGoesOn() throws {
    try record(
      [.decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:])],
      in: "luis-ortega")
    let seats = ["R. Okafor", "M. Lindqvist", "A. Moreau"]
    let before = try seats.map { try run("show", "luis-ortega", "--as", $0).output }
    try record(
      [.questionRated(question: "q1", answer: .blank(.recused))], in: "luis-ortega",
      by: .interviewer(Interviewer("R. Okafor")))
    let after = try seats.map { try run("show", "luis-ortega", "--as", $0).output }
    #expect(before[1...] == after[1...])
    #expect(!after.joined().contains("STALE"))
  }

  @Test func aNamesakeOnAnotherPanelLeavesNoMark() throws {
    let file = home.path("two.db")
    let ledger = try DataOption.ledger(at: file)
    let guide = try GuideShelf(ledger: ledger).freeze()
    for (id, name) in [("s1", "Alda"), ("s2", "Bruno")] {
      let plan = Plan(
        candidate: "Joe", opening: Opening("Office"), panel: [Interviewer(name)], guide: guide)
      _ = try ledger.append(
        [.sessionPlanned(plan: plan)], to: SessionID(id), seat: .lead, after: 0,
        at: Instant(milliseconds: 1_795_500_000_000))
    }
    let alda = try home.starpanel("show", "s1", "--as", "Alda", "--data", file)
    #expect(alda.output.contains("Joe") && !alda.output.contains("s1"), "\(alda.output)")
    let lead = try home.starpanel("show", "s1", "--as", "lead", "--data", file)
    #expect(lead.output.contains("Joe (s1)"))
  }

  /// What the lead opened early goes into the lead's files alone, and others are told what is missing.
  @Test func anEarlyOpeningIsTheLeadsInFilesToo() throws {
    try record([.openedEarly(reason: "away")], in: "dana-whitfield")
    for (reader, isTold) in [(["--as", "lead"], true), ([], false)] {
      let folder = "told\(isTold)"
      let told = try home.run(
        ["export", "--to", home.path(folder), "--session", "dana-whitfield", "--data", demo]
          + reader)
      #expect(told.status == 0)
      #expect(try (rows(folder, "ratings.csv").count > 1) == isTold)
      #expect(told.errors.contains("no scores of the test") == !isTold, "\(told.errors)")
    }
  }

  @Test func aStrangerIsToldOfNoSession() throws {
    let missing = try run("show", "nobody-at-all", "--as", "Zoe Quist")
    for name in ["dana-whitfield", "priya-raman"] {
      let shown = try run("show", name, "--as", "Zoe Quist")
      #expect(shown.status == 2)
      #expect(shown.output.isEmpty)
      #expect(
        shown.errors.replacing(name, with: "NAME")
          == missing.errors.replacing("nobody-at-all", with: "NAME"))
    }
    #expect(try run("export", "--to", home.path("out"), "--as", "Zoe Quist").status == 2)
    #expect(!FileManager.default.fileExists(atPath: home.path("out/forms.csv")))
  }

  /// What a script would write through the program's own door is refused like a key.
  @Test(arguments: [
    ("tom-becker", Happening.decisionRecorded(choice: .advance, reason: "r", basis: [:])),
    ("priya-raman", .decisionRecorded(choice: .hold, reason: "r", basis: [:])),
    ("priya-raman", .agendaSettled(item: "spread:q1", note: "n")),
    ("dana-whitfield", .decisionRecorded(choice: .decline, reason: "r", basis: [:])),
    ("priya-raman", .interviewerAdded(interviewer: Interviewer("D. Chen"), reason: "r")),
    ("dana-whitfield", .interviewerAdded(interviewer: Interviewer("a.moreau"), reason: "r")),
    ("grace-liu", .flagRaised(flag: "bad-references", evidence: "two of three")),
    ("dana-whitfield", .candidateCorrected(candidate: "D", reason: "")),
  ])
  func theProgramsLedgerRefuses(name: String, happening: Happening) throws {
    let before = try DataOption.ledger(at: demo).events(of: SessionID(name)).count
    #expect(throws: LedgerError.self) { try record([happening], in: name) }
    #expect(try DataOption.ledger(at: demo).events(of: SessionID(name)).count == before)
  }
}
