import Console
import Foundation
import Guide
import Interview
import Ledger
import Testing

@testable import starpanel

/// `starpanel guide items`: whose tests count, for whom, and that nobody is named.
struct ItemsCommandTests {
  private let home: TemporaryHome
  /// The first of them is on the panels of Desk alone.
  private static let panel = [Interviewer("R. Okafor"), Interviewer("A. Moreau")]

  init() throws {
    home = try TemporaryHome()
  }

  /// A ledger whose sessions each have a test that is over, or one that was just begun.
  private func ledger(
    _ sessions: [(id: String, opening: String, isOver: Bool)], guide text: String? = nil
  ) throws -> String {
    let path = home.path("panel.db")
    let ledger = try DataOption.ledger(at: path)
    let shelf = GuideShelf(ledger: ledger, ownText: text)
    let reference = try shelf.freeze()
    let guide = try shelf.current().guide
    for (id, opening, isOver) in sessions {
      let plan = Plan(
        candidate: "Zq " + id, opening: Opening(opening),
        panel: opening == "Desk" ? Self.panel : Array(Self.panel.dropFirst()), guide: reference)
      try append([.sessionPlanned(plan: plan)], ledger, id, .lead)
      var told: [Happening] = [.sittingBegun(guide: reference.sha256, form: "a", percent: 100)]
      for (place, section) in guide.assessment.sections.enumerated() where isOver || place == 0 {
        told.append(
          .sectionBegun(section: section.id, clock: SteadyReading(boot: "b", milliseconds: 0)))
        if section.id == "cognitive" {
          told.append(.itemAnswered(item: "c-monday", answer: .choice(id: "c"), spent: 9))
        }
        if isOver { told.append(.sectionEnded(section: section.id, spent: 10, byTime: false)) }
      }
      try append(told, ledger, id, .candidate)
    }
    return path
  }

  private func append(
    _ happenings: [Happening], _ ledger: PanelLedger, _ id: String, _ seat: Seat
  ) throws {
    for (index, happening) in happenings.enumerated() {
      _ = try ledger.append(
        [happening], to: SessionID(id), seat: seat, after: index,
        at: Instant(milliseconds: 1_795_500_000_000 + index * 1000))
    }
  }

  private func items(_ arguments: String..., on file: String) throws -> Tools.Result {
    try home.run(["guide", "items", "--data", file] + arguments)
  }

  @Test func theLeadSeesEveryTestThatIsOver() throws {
    let file = try ledger([("one", "Desk", true), ("two", "Desk", true), ("three", "Back", true)])
    let page = try items("--as", "lead", on: file)
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.hasPrefix("Items   Medical Office Manager, version "))
    #expect(page.output.contains("3 tests\n"))
    #expect(page.output.contains("a 0   b 0   c 3 (key)   d 0"))
    #expect(!page.output.contains("Zq"))
    let desk = try items("--as", "lead", "--opening", "Desk", "--format", "csv", on: file).output
    #expect(
      desk.contains(",c-monday,cognitive,choice,2,1.0000,2,,0,0,a=0;b=0;c=2;d=0,c,n-below-30"))
    let one = try items("--as", "lead", "--session", "one", "--format", "json", on: file).output
    #expect(one.contains("\"tests\":1,"))
    #expect(try JSONSerialization.jsonObject(with: Data(one.utf8)) is [[String: Any]])
    let guide = try items("--as", "lead", "--guide", "medical-office-manager", on: file).output
    #expect(guide == page.output)
  }

  @Test func anOpenTestHoldsBackTheKeyOfItsItems() throws {
    let file = try ledger([("one", "Desk", true), ("two", "Back", false)])
    let page = try items("--as", "lead", "--opening", "Desk", on: file).output
    #expect(page.contains("1 test\n"))
    #expect(!page.contains("(key)"))
    #expect(page.contains("that a candidate has before them"))
  }

  @Test func eachEditionOfAGuideHasATableOfItsOwn() throws {
    _ = try ledger([("one", "Desk", true), ("two", "Desk", true)])
    let edition = try BuiltInGuide.guide().version
    let next = BuiltInGuide.text.replacing("version: \(edition)\n", with: "version: 99\n")
    let file = try ledger([("three", "Desk again", true)], guide: next)
    let page = try items("--as", "lead", on: file).output
    let heads = page.split(separator: "\n").filter { $0.hasPrefix("Items ") }
    #expect(heads.count == 2)
    #expect(heads[0].hasSuffix("2 tests") && heads[0].contains("version \(edition) "))
    #expect(heads[1].hasSuffix("1 test") && heads[1].contains("version 99 "))
  }

  @Test func beforeTheSealsNobodyButTheLeadIsToldAnything() throws {
    let file = try ledger([("one", "Desk", true)])
    for arguments in [[], ["--as", "R. Okafor"], ["--as", "N. Wolfe"]] {
      let result = try home.run(["guide", "items", "--data", file] + arguments)
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("no test whose scores you may see is over"))
    }
    #expect(try items("--as", "R Okafor", on: file).errors.contains("did you mean"))
  }

  @Test func aSessionOfAnotherPanelIsNotThere() throws {
    let file = try ledger([("one", "Desk", true), ("hidden", "Back", true)])
    for (arguments, reason) in [
      (["--opening", "Back"], "there is no opening Back; there is Desk\n"),
      (["--session", "hidden"], "there is no session hidden; `starpanel sessions` lists them\n"),
    ] {
      let result = try home.run(
        ["guide", "items", "--as", "R. Okafor", "--data", file] + arguments)
      #expect(result.status == 2)
      #expect(result.errors.hasSuffix(reason), "\(result.errors)")
    }
  }

  @Test func whatIsNotThereIsNamed() throws {
    let file = try ledger([("one", "Desk", true)])
    for (arguments, reason) in [
      (["--guide", "nurse"], "no session is held under a guide nurse; there is medical-office"),
      (["--opening", "Attic"], "there is no opening Attic; there is Desk"),
      (["--session", "on"], "there is no session on; did you mean one?"),
    ] {
      let result = try home.run(["guide", "items", "--as", "lead", "--data", file] + arguments)
      #expect(result.status == 2)
      #expect(result.errors.contains(reason), "\(result.errors)")
    }
    #expect(try items("--guide", "a", "--opening", "b", on: file).status == 64)
    #expect(try items(on: home.path("none.db")).status == 2)
  }
}
