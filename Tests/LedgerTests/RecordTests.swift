import Foundation
import Interview
import Testing

@testable import Ledger

@Suite struct RecordTests {
  private func event(_ happening: Happening, origin: Origin = .live) -> Event {
    Event(
      session: .dana, seat: .okafor, sequence: 3, at: .second(5), origin: origin,
      happening: happening)
  }

  @Test func aRecordIsCompactJSONWithSortedKeys() throws {
    let record = EventRecord(event(rated("q1", 4)), after: Fingerprint.none)
    let text = try record.encoded().text
    #expect(
      text == """
        {"at":"2026-11-18T12:06:45.000+01:00",\
        "happening":{"questionRated":{"answer":4,"question":"q1"}},"origin":"live",\
        "prev":"0000000000000000000000000000000000000000000000000000000000000000",\
        "seat":"interviewer:R. Okafor","seq":3,"session":"2026-11 dana","v":1}
        """)
  }

  @Test func whatIsWrittenAtASharedScreenSaysSo() throws {
    var event = event(rated("q1", 4))
    event.via = Via(table: "pts/3 (process 7)")
    let record = EventRecord(event, after: "ab")
    let text = try record.encoded().text
    #expect(text.hasSuffix(#","v":1,"via":{"table":"pts/3 (process 7)"}}"#))
    #expect(try EventRecord(encoded: record.encoded()) == record)
  }

  @Test func anImportKeepsTheTimeOfTheFileOrItsAbsence() throws {
    let known = try EventRecord(event(rated("q1", 4), origin: .imported(at: .second(1))), after: "")
      .encoded().text
    #expect(known.contains(#""origin":{"imported":"2026-11-18T12:06:41.000+01:00"}"#))
    let unknown = try EventRecord(event(rated("q1", 4), origin: .imported(at: nil)), after: "")
      .encoded().text
    #expect(unknown.contains(#""origin":{"imported":null}"#))
  }

  @Test(arguments: everyHappening)
  func everyKindOfHappeningComesBackAsItWas(_ happening: Happening) throws {
    for origin in [Origin.live, .imported(at: nil), .imported(at: .second(9))] {
      let record = EventRecord(event(happening, origin: origin), after: "ab")
      #expect(try EventRecord(encoded: record.encoded()) == record)
    }
  }

  @Test(arguments: everyHappening)
  func theKindIsTheKeyThatTheRecordIsStoredUnder(_ happening: Happening) throws {
    let bytes = try JSONEncoder().encode(happening)
    let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(Array(object.keys) == [happening.kind])
  }

  @Test(arguments: hostileTexts)
  func anyTextComesBackByteForByte(_ text: String) throws {
    let event = Event(
      session: SessionID(text), seat: .interviewer(Interviewer(text)), sequence: 1, at: .second(0),
      happening: .noteWritten(question: "q1", note: Note(lines: [Note.Line(text: text)])))
    let bytes = try EventRecord(event, after: Fingerprint.none).encoded()
    #expect(!bytes.contains(0))
    let back = try EventRecord(encoded: bytes).event
    #expect(back.session == SessionID(text))
    #expect(back.seat == .interviewer(Interviewer(text)))
    guard case .noteWritten(_, let note) = back.happening else {
      Issue.record("another happening")
      return
    }
    #expect(Array(note.text.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    "", "{}", "null", "[1]",
    #"{"at":"2026-11-18T12:06:45.000+01:00","happening":{"flagWithdrawn":{"number":1}},"#
      + #""origin":"live","prev":"","seat":"lead","seq":1,"session":"s","v":2}"#,
    #"{"at":"2026-11-18T12:06:45.000+01:00","happening":{"flagWithdrawn":{"number":1}},"#
      + #""origin":"dreamt","prev":"","seat":"lead","seq":1,"session":"s","v":1}"#,
    #"{"at":"2026-11-18T12:06:45.000+01:00","happening":{"flagWithdrawn":{"number":1}},"#
      + #""origin":{},"prev":"","seat":"lead","seq":1,"session":"s","v":1}"#,
    #"{"at":"2026-11-18","happening":{"flagWithdrawn":{"number":1}},"#
      + #""origin":"live","prev":"","seat":"lead","seq":1,"session":"s","v":1}"#,
    #"{"at":"2026-11-18T12:06:45.000+01:00","happening":{"wished":{}},"#
      + #""origin":"live","prev":"","seat":"lead","seq":1,"session":"s","v":1}"#,
  ])
  func whatIsNoRecordIsRefused(_ text: String) {
    #expect(throws: DecodingError.self) { try EventRecord(encoded: Data(text: text)) }
  }

  @Test func theHashIsTheWellKnownOne() {
    #expect(
      PanelLedger.sha256(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      PanelLedger.sha256(of: "")
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
