import Exact
import Foundation
import Guide
import Interview
import Ledger
import Testing

@testable import starpanel

/// Every command as every seat: what is not for a seat's eyes changes no byte of what comes out.
///
/// Ledgers that differ only in what a seat may not see are asked the same; answers, messages, exit
/// codes and files have to be the same, and what was planted must not stand in them.
struct BlindnessCommandTests {
  /// Who asks, as `--as` has it; nil for nobody.
  private static let readers: [String?] = [nil, "R. Okafor", "N. Wolfe", "lead"]

  /// What the forms of others say in one of the ledgers.
  private struct Secret {
    var word: String
    var level: Int
    var rated: Int
    var points: Int?
    var isSealed = false
  }

  private static let dana = SessionID("dana-quell")
  private static let luis = SessionID("zqluis-ortega")
  private static let okafor = Interviewer("R. Okafor")
  private static let others = [Interviewer("M. Lindqvist"), Interviewer("A. Moreau")]

  /// Every command that reads; DIR is an export made before, by the same reader.
  private static let commands: [[String]] = [
    ["sessions"], ["show", "dana-quell"], ["show", "dana-quell", "--test"],
    ["show", "zqluis-ortega", "--test"], ["show", "dana"], ["export", "--to", "DIR"],
    ["export", "--to", "DIR2", "--session", "dana-quell", "--excel"], ["audit", "verify"],
    ["guide", "items"], ["guide", "items", "--opening", "Office", "--format", "json"],
    ["guide", "items", "--session", "zqluis-ortega"],
  ]
  /// Commands that know no seat.
  private static let seatless: [[String]] = [
    ["score", "DIR"], ["score", "DIR", "--format", "json"], ["score", "DIR", "--format", "csv"],
    ["guide", "list"], ["guide", "show"], ["keys"],
  ]

  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func at(_ second: Int) -> Instant {
    Instant(milliseconds: 1_795_500_000_000 + second * 1000)
  }

  private func form(_ secret: Secret, _ name: Interviewer, isSealed: Bool) -> [Happening] {
    guard secret.rated > 0 else { return [] }
    let word = secret.word + (name.text.lowercased().split(separator: " ").last ?? "")
    var happenings: [Happening] = [.formOpened(guide: "ab")]
    // The record refuses the seal of a form that lacks an answer.
    for index in 0..<(isSealed ? 8 : secret.rated) {
      happenings += [
        .questionRated(
          question: "q\(index + 1)",
          answer: Rating((secret.level + index) % 5 + 1).map(Answer.rated)),
        .noteWritten(question: "q\(index + 1)", note: Note(text: word + " note")),
      ]
    }
    happenings.append(.flagRaised(flag: "confidentiality", evidence: word + " flag"))
    happenings.append(.communicationJudged(communication: .below))
    return isSealed ? happenings + [.formSealed(guide: "ab")] : happenings
  }

  /// A test that was taken, begun, or neither, as the points of it have it.
  private func sitting(_ secret: Secret, _ guide: GuideReference) throws -> [Happening] {
    guard let points = secret.points else { return [] }
    let sections = try BuiltInGuide.guide().assessment.sections.map(\.id)
    let clock = SteadyReading(boot: "b", milliseconds: 0)
    return [.sittingBegun(guide: guide.sha256, form: "a", percent: 100)]
      + sections.prefix(points > 15 ? sections.count : 1).flatMap { section -> [Happening] in
        [
          .sectionBegun(section: section, clock: clock),
          .itemAnswered(item: "c-monday", answer: .choice(id: "a"), spent: points),
          .sectionEnded(section: section, spent: points, byTime: false),
        ]
      }
  }

  /// A ledger with two sessions of one opening, always under the same name.
  private func ledger(_ secret: Secret, own: Secret, stage: String) throws -> String {
    let path = home.path("panel.db")
    for end in ["", "-wal", "-shm", "-bell"] {
      try? FileManager.default.removeItem(atPath: path + end)
    }
    let ledger = try DataOption.ledger(at: path)
    let guide = try GuideShelf(ledger: ledger).freeze()
    let plans = [
      (Self.dana, "Dana Quell", [Self.okafor] + Self.others),
      (Self.luis, "Zqluis Ortega", Self.others),
    ]
    for (id, candidate, panel) in plans {
      var lead: [Happening] = [
        .sessionPlanned(
          plan: Plan(
            candidate: candidate, opening: Opening("Office"), panel: panel, guide: guide))
      ]
      if stage == "early" { lead.append(.openedEarly(reason: "zqearly")) }
      if let points = secret.points, let marks = Marks(earned: Rational(points), possible: 20) {
        lead.append(.sectionMarked(section: "accuracy", marks: .whole(marks)))
      }
      try append(lead, ledger, id, .lead)
      try append(sitting(secret, guide), ledger, id, .candidate)
      for name in panel {
        let said = name == Self.okafor ? own : secret
        let isSealed = stage == "sealed" || (said.isSealed && name != Self.others[1])
        try append(form(said, name, isSealed: isSealed), ledger, id, .interviewer(name))
      }
    }
    return path
  }

  private func append(
    _ happenings: [Happening], _ ledger: PanelLedger, _ id: SessionID, _ seat: Seat
  ) throws {
    for (index, happening) in happenings.enumerated() {
      _ = try ledger.append([happening], to: id, seat: seat, after: index, at: at(index))
    }
  }

  /// All that comes out of every command for a reader.
  private func answers(_ reader: String?, on file: String) throws -> String {
    var told = ""
    for name in ["dir", "dir2"] { try? FileManager.default.removeItem(atPath: home.path(name)) }
    for command in Self.commands + Self.seatless {
      var words = command.map { word in
        word == "DIR" ? home.path("dir") : word == "DIR2" ? home.path("dir2") : word
      }
      if !Self.seatless.contains(command) {
        words += ["--data", file] + (reader.map { ["--as", $0] } ?? [])
      }
      let result = try home.run(words)
      told += "\n$ \(command)\n\(result.status)\n\(result.output)\n\(result.errors)"
    }
    for folder in ["dir", "dir2"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path(folder))) ?? []
      for name in names.sorted() {
        let bytes = try home.read(folder + "/" + name)
        told += "\n$ \(folder)/\(name)\n" + String(decoding: bytes, as: UTF8.self)
      }
    }
    return told
  }

  private static let alpha = Secret(word: "zqalpha", level: 1, rated: 5, points: 12)

  @Test(arguments: readers, ["open", "early"])
  func whileFormsAreOpenNothingOfThemComesOut(reader: String?, stage: String) throws {
    // What the lead opened early is the lead's to see.
    guard !(reader == "lead" && stage == "early") else { return }
    let own = Secret(word: "zqown", level: 3, rated: 8)
    var secrets = [
      Self.alpha, Secret(word: "zqbravo", level: 3, rated: 8, points: 19, isSealed: true),
      Secret(word: "", level: 1, rated: 0),
    ]
    // The lead may see how far each is, so for the lead they differ in what was said alone.
    if reader == "lead" {
      secrets = [Self.alpha, Secret(word: "zqbravo", level: 3, rated: 5, points: 12)]
    }
    var first: String?
    for secret in secrets {
      let isOwn = reader == "R. Okafor" || reader == "lead"
      let told = try answers(
        reader, on: try ledger(secret, own: isOwn ? own : secret, stage: stage))
      for word in ["zqalpha", "zqbravo", "zqearly"] { #expect(!told.contains(word)) }
      if reader == "R. Okafor" { #expect(told.contains("zqownokafor note")) }
      // Asked for by its name, a session of another panel is named; it is not listed.
      let list = told.components(separatedBy: "\n$ ").first { $0.hasPrefix("[\"sessions\"]") } ?? ""
      if reader == "R. Okafor" || reader == "N. Wolfe" { #expect(!list.contains("zqluis")) }
      // A figure tells nothing but that something is not as it was.
      let compared = told.replacing(/figure [0-9a-f]{64}/, with: "figure")
      if let first { Self.expectSame(compared, first) }
      first = first ?? compared
    }
  }

  @Test(arguments: readers) func afterTheSealsAllOfItComesOut(reader: String?) throws {
    let told = try answers(
      reader, on: try ledger(Self.alpha, own: Self.alpha, stage: "sealed"))
    // Who is on no panel is a stranger to it for ever.
    let isOnPanel = reader != "N. Wolfe"
    #expect(told.contains("zqalphalindqvist note") == isOnPanel)
    #expect(told.contains("zqalphamoreau flag") == isOnPanel)
  }

  private static func expectSame(_ told: String, _ first: String) {
    guard told != first else { return }
    let lines = zip(told.split(separator: "\n"), first.split(separator: "\n"))
    let difference = lines.first { $0.0 != $0.1 }
    Issue.record("a difference comes out: \(difference.map { "\($0.0)\n\($0.1)" } ?? "of length")")
  }
}
