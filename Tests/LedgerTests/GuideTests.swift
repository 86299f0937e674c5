import GRDB
import Interview
import Testing

@testable import Ledger

@Suite struct GuideTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  @Test func aGuideIsKeptUnderItsHash() throws {
    let text = "id: medical-office-manager\r\ntitle: \u{E9}\u{0}\n"
    let sha256 = try ledger.store(guide: text)
    #expect(sha256 == PanelLedger.sha256(of: text))
    #expect(try ledger.store(guide: text) == sha256)
    for ledger in try [ledger, PanelLedger(path: ledger.path, rule: anything)] {
      #expect(try ledger.guideText(sha256: sha256).map { Array($0.utf8) } == Array(text.utf8))
      #expect(try ledger.guideText(sha256: "ab") == nil)
    }
  }

  @Test func theDigestIsMadeOfTheSessionAndItsGuide() throws {
    let ledger = try PanelLedger.throwaway(
      digest: { session, guide in
        "\(session.heads.values.reduce(0, +)) \(guide ?? "no guide")"
      }, rule: anything)
    let sha256 = try ledger.store(guide: "the guide")
    _ = try ledger.append([rated("q1", 3)], to: .ezra, seat: .okafor, after: 0, at: .second(0))
    _ = try ledger.append(
      [planned([.okafor], guide: sha256)], to: .dana, seat: .lead, after: 0, at: .second(0))
    _ = try ledger.append([rated("q1", 3)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    #expect(try ledger.digestedRows().map(\.digest) == ["1 no guide", "2 the guide"])
  }
}
