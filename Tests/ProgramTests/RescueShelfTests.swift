import Console
import Foundation
import Interview
import Ledger
import Screen
import Testing

@testable import starpanel

/// What an earlier run could not save is offered to whose it is, and to nobody else.
@Suite struct RescueShelfTests {
  private let home: TemporaryHome
  private let ledger: PanelLedger
  private let shelf: RescueShelf
  private let ivy = SessionID("ivy")
  private let sam = SessionID("sam")
  private let alda = Seat.interviewer(Interviewer("Alda"))
  private let ben = Seat.interviewer(Interviewer("Ben"))

  init() throws {
    home = try TemporaryHome()
    ledger = try DataOption.ledger(at: home.path("panel.db"))
    shelf = RescueShelf(ledger: ledger)
    let guide = try GuideShelf(ledger: ledger).freeze()
    for id in [ivy, sam] {
      _ = try ledger.append(
        [
          .sessionPlanned(
            plan: Plan(
              candidate: "C", opening: Opening("Nurse"),
              panel: [Interviewer("Alda"), Interviewer("Ben")], guide: guide))
        ], to: id, seat: .lead, after: 0, at: at(0))
    }
  }

  private func at(_ second: Int) -> Instant {
    Instant(milliseconds: 1_795_000_000_000 + second * 1000)
  }

  private func rated(_ question: String, _ value: Int) -> Happening {
    .questionRated(question: question, answer: Rating(value).map(Answer.rated))
  }

  private func owed(
    _ happening: Happening, _ session: SessionID, _ seat: Seat, _ second: Int = 5,
    table: Bool = false
  ) -> UnsavedEntry {
    UnsavedEntry(
      session: session, seat: seat, at: at(second), via: table ? Via(table: "pts/3") : nil,
      work: .happening(happening))
  }

  private var path: String { ledger.path + ".not-saved-1-1.jsonl" }

  /// A file of a console that is gone, on which Alda sat first.
  private func keep(_ entries: [UnsavedEntry]) throws {
    let header = RescueFile.Header(
      ledger: ledger.path, process: 1, started: "1", label: "pts/1", seat: alda.text, at: at(9),
      isLost: false)
    let file = RescueFile(path: path, header: header, entries: entries)
    #expect(PrivateFile.replace(path, with: file.text) == nil)
  }

  @Test func eachSeatIsAskedAboutItsOwnAlone() throws {
    try keep([
      owed(.sessionSetAside(reason: "test"), ivy, .lead), owed(rated("q1", 4), ivy, alda),
      owed(rated("q1", 2), ivy, ben, table: true),
    ])
    #expect(shelf.offers().map(\.seats) == [[.lead], [alda], [ben, .lead]])
    for offer in shelf.offers() {
      #expect(offer.seats.contains(alda) == offer.words.contains("Alda"))
    }
    let own = try #require(shelf.offers().first { $0.seats == [alda] })
    #expect(try shelf.answer(own, .add) == "1 rating added to the record.")
    #expect(try shelf.answer(own, .add) == "That was dealt with at another console.")
    #expect(shelf.offers().map(\.seats) == [[.lead], [ben, .lead]])
    #expect(try ledger.events(of: ivy).filter { $0.seat == ben }.isEmpty)
    for offer in shelf.offers() { _ = try shelf.answer(offer, .delete) }
    #expect(access(path, F_OK) != 0)
  }

  @Test func aCandidatesAnswerIsTheAffairOfThatSession() throws {
    let answer = Happening.itemAnswered(item: "a", answer: .text(text: "x"), spent: 1)
    try keep([owed(answer, ivy, .candidate), owed(answer, sam, .candidate)])
    #expect(shelf.offers().map(\.session) == [ivy, sam])
    for offer in shelf.offers() {
      let asked = [ivy, sam].filter { id in
        var (model, opening) = Model.sitting(
          of: id, size: Size(width: 80, height: 24), now: at(0))
        return model.ask(about: [offer], before: opening).isEmpty
      }
      #expect(asked == [offer.session])
    }
  }

  @Test func whatWasChangedSinceStaysAndIsSaid() throws {
    _ = try ledger.append(
      [.formOpened(guide: "ab"), rated("q1", 1)], to: ivy, seat: alda, after: 0, at: at(7))
    try keep([
      owed(.formOpened(guide: "ab"), ivy, alda), owed(rated("q1", 5), ivy, alda),
      owed(rated("q2", 5), ivy, alda), owed(rated("q3", 5), ivy, alda),
    ])
    let words = try shelf.answer(try #require(shelf.offers().first), .add)
    #expect(
      words == "2 ratings added to the record; the rating of q1 was changed since and stays.")
    let events = try ledger.events(of: ivy)
    let form = Session(id: ivy, events: events).form(of: Interviewer("Alda"))
    #expect(form["q1"].answer?.rating?.value == 1)
    #expect(form["q3"].answer?.rating?.value == 5)
    #expect(events.filter { $0.happening == .formOpened(guide: "ab") }.count == 1)
    #expect(access(path, F_OK) != 0)
  }

  @Test func aPlanIsAddedWithItsGuide() throws {
    let text = "id: other\n"
    let plan = Plan(
      candidate: "New", opening: Opening("Porter"), panel: [Interviewer("Alda")],
      guide: GuideReference(id: "other", version: 1, sha256: PanelLedger.sha256(of: text)))
    var entry = owed(.sessionPlanned(plan: plan), SessionID("new"), .lead)
    entry.guide = text
    try keep([entry])
    #expect(
      try shelf.answer(try #require(shelf.offers().first), .add)
        == "1 set-up added to the record.")
    #expect(try ledger.guideText(sha256: plan.guide.sha256) == text)
    #expect(
      try Session(id: SessionID("new"), events: ledger.events(of: SessionID("new"))).plan == plan)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    #expect(shelf.unreadable() == nil)
    try keep([owed(rated("q1", 4), ivy, alda)])
    #expect(shelf.unreadable() == nil)
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    try Data((text + "{\"from\":\"a newer program\"}\n").utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(shelf.offers().isEmpty)
    #expect(shelf.unreadable()?.contains(path) == true)
  }
}
