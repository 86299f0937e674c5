import Foundation
import Interview
import Testing

@testable import Ledger

/// From where somebody works stands in the first event that a console writes into a feed.
@Suite struct PlaceTests {
  private static let place = SeatPlace(user: "panel", terminal: "pts/3", peer: "10.1.2.3")

  @Test func anEventWithoutAPlaceHasTheBytesOfBefore() throws {
    let event = Event(
      session: .dana, seat: .okafor, sequence: 1, at: .second(5), happening: rated("q1", 4))
    var placed = event
    placed.from = Self.place
    let plain = try EventRecord(event, after: "ab").encoded().text
    #expect(!plain.contains("from"))
    let told = try EventRecord(placed, after: "ab").encoded().text
    #expect(
      told
        == plain.replacing(
          #","happening""#,
          with: #","from":{"peer":"10.1.2.3","terminal":"pts/3","user":"panel"},"happening""#))
    #expect(try EventRecord(encoded: Data(told.utf8)).event == placed)
  }

  @Test func aPlaceWithoutSshOrTerminalLeavesThoseOut() throws {
    var event = Event(
      session: .dana, seat: .okafor, sequence: 1, at: .second(5), happening: rated("q1", 4))
    event.from = SeatPlace(user: "uid 7", terminal: nil, peer: nil)
    let text = try EventRecord(event, after: "ab").encoded().text
    #expect(text.contains(#""from":{"user":"uid 7"}"#))
    #expect(try EventRecord(encoded: Data(text.utf8)).event == event)
  }

  @Test func theFirstEventOfEachConsoleInAFeedSaysIt() throws {
    let scratch = try Scratch()
    let other = SeatPlace(user: "panel", terminal: "pts/4", peer: nil)
    let here = try PanelLedger(path: scratch("p.db"), place: Self.place, rule: anything)
    _ = try here.append([planned([.okafor])], to: .dana, seat: .lead, after: 0, at: .second(0))
    _ = try here.append(
      [.formOpened(guide: "ab"), rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(1)
    )
    _ = try here.append([rated("q1", 3)], to: .dana, seat: .okafor, after: 2, at: .second(2))
    let there = try PanelLedger(path: scratch("p.db"), place: other, rule: anything)
    _ = try there.append(
      [rated("q1", 2), rated("q1", 1)], to: .dana, seat: .okafor, after: 3, at: .second(3))
    let events = try here.events(of: .dana)
    #expect(
      events.filter { $0.seat == .okafor }.map(\.from) == [Self.place, nil, nil, other, nil])
    #expect(events.first { $0.seat == .lead }?.from == Self.place)
    #expect(try here.verify().isSound)
  }

  @Test func whatWasRefusedDoesNotCountAsTold() throws {
    let scratch = try Scratch()
    let ledger = try PanelLedger(path: scratch("p.db"), place: Self.place, rule: anything)
    _ = try ledger.append([planned([.okafor])], to: .dana, seat: .lead, after: 0, at: .second(0))
    #expect(throws: LedgerError.self) {
      try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 7, at: .second(1))
    }
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(1))
    #expect(try ledger.events(of: .dana).last?.from == Self.place)
  }
}
