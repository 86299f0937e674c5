import Exact
import Interview
import Scoring
import Screen
import TestSupport
import Testing

@testable import Console

/// The list that is kept up row by row is the one that is worked out anew, slowly and plainly.
struct ListOracleTests {
  private static let names = [
    "Ann", "ann", "José", "Jose\u{301}", "JOSÉ", "O'Hara", "김민지", "각", "각",
    "Zoë Åkesson", "A\u{30A}kesson", "", "x y", "Ann Lee",
  ]
  private static let panel = ["R. Okafor", "A. Moreau", "M. Lindqvist"].map { Interviewer($0) }
  private static let seats: [Seat?] = [nil, .lead, .interviewer(panel[0]), .interviewer(panel[2])]
  private static let filters = [
    "", "a", "an", "ann", "ann l", "jos", "josé", "jose\u{301}", "under way", "not", "set aside",
    "okafor", "recused", "김", "å", "desk s1", "zzz", "s1 s", "decided",
  ]

  private func row(_ number: Int, _ random: inout SplitMix64) -> SessionRow {
    let panel = Self.panel.filter { _ in random.below(3) > 0 }
    var row = Fixture.row(
      SessionID("s\(number)"), Self.names[random.below(Self.names.count)],
      Opening(random.below(2) == 0 ? "Desk" : "Office"), panel)
    row.opened = panel.filter { _ in random.below(2) == 0 }
    row.sealed = row.opened.filter { _ in random.below(2) == 0 }
    row.isSetAside = random.below(5) == 0
    if random.below(4) == 0 { row.recusedMembers = Array(panel.prefix(1)) }
    if random.below(4) == 0 { row.decision = Choice.allCases[random.below(4)] }
    if random.below(3) > 0 {
      // Today, and up to two days before and after.
      row.startsAt = Fixture.later((random.below(9) - 4) * 43_200)
    }
    if random.below(3) == 0 { row.plannedAt = Fixture.later(random.below(5)) }
    row.sectionsMarked = random.below(3)
    return row
  }

  /// What a list is put in order by, in words that compare as they stand.
  private func standing(_ row: SessionRow, _ model: Model) -> [String] {
    let (order, me) = (model.order, model.me)
    func number(_ value: Int?, isTurned: Bool = false) -> String {
      guard let value else { return "~" }
      return String(50_000_000_000_000 + (order.isReversed != isTurned ? -value : value))
    }
    let sees = row.visibility(for: me).isOpen
    let result = sees ? model.catalogue.result(of: row) : nil
    var keys = order.groupsByOpening ? [row.opening.text] : []
    switch order.column {
    case .interview where !order.isReversed:
      let day = row.startsAt.map {
        Fixture.now.milliseconds / 86_400_000 - $0.milliseconds / 86_400_000
      }
      keys += [
        day.map { $0 == 0 ? "0" : $0 < 0 ? "1" : "3" } ?? "2",
        row.startsAt.map {
          String(50_000_000_000_000 + ((day ?? 0) > 0 ? -$0.milliseconds : $0.milliseconds))
        } ?? "",
      ]
    // Turned round, it is the latest that comes first.
    case .interview: keys.append(number(row.startsAt?.milliseconds))
    case .stage where me == .lead:
      keys.append(
        number(
          row.isSetAside
            ? 9 : [.planned: 0, .underWay: 1, .sealed: 2, .decided: 3][row.stage] ?? 0))
    case .sealed: keys.append(number(me == .lead ? row.counted : nil))
    case .test:
      keys.append(number(me == .lead && row.sectionsMarked > 0 ? row.sectionsMarked : nil))
    case .total: keys.append(number(result?.millionths, isTurned: true))
    case .verdict:
      keys.append(number(result.flatMap { Verdict.allCases.firstIndex(of: $0.verdict) }))
    case .setUp: keys.append(number(row.plannedAt?.milliseconds))
    case .candidate, .opening, .stage, .decision, nil: return keys
    }
    return keys
  }

  /// The text that a list goes by, where it goes by one; empty for the others.
  private func spelling(_ row: SessionRow, _ model: Model) -> String? {
    switch model.order.column {
    case .candidate: row.candidate.lowercased()
    case .opening: row.opening.text.lowercased()
    case .stage where model.me != .lead: row.stage(for: model.me)
    case .decision: row.decision(for: model.me)?.rawValue ?? ""
    default: nil
    }
  }

  /// Puts rows in order one by one, as slowly and plainly as can be.
  private func ordered(_ rows: [SessionRow], _ model: Model) -> [SessionRow] {
    rows.enumerated().sorted { left, right in
      let (first, second) = (standing(left.element, model), standing(right.element, model))
      if first != second { return first.lexicographicallyPrecedes(second) }
      if let one = spelling(left.element, model), let other = spelling(right.element, model),
        one != other
      {
        if one.isEmpty || other.isEmpty { return other.isEmpty }
        return model.order.isReversed ? other < one : one < other
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// What is listed, worked out from nothing.
  private func listed(_ model: Model, _ filter: String) -> [SessionID] {
    let (rows, me, showsSetAside) = (model.sessions, model.me, model.showsSetAside)
    let words = filter.lowercased().split(separator: " ")
    return ordered(rows, model).filter { row in
      guard row.visibility(for: me).isListed, showsSetAside || !row.isSetAside else { return false }
      let text =
        (row.candidate + " " + row.opening.text + " " + row.id.text + " "
        + row.panel.map(\.text).joined(separator: " ") + " " + row.stage(for: me)).lowercased()
      return words.allSatisfy { text.contains($0) || isScalarsPart($0, of: text) }
    }.map(\.id)
  }

  /// A letter is found where an accent follows it as a sign of its own, too.
  private func isScalarsPart(_ word: Substring, of text: String) -> Bool {
    !Array(text.unicodeScalars).ranges(of: Array(word.unicodeScalars)).isEmpty
  }

  private func check(_ model: Model, _ filter: String, _ seed: Int) {
    let rows = model.sessions
    let (me, aside) = (model.me, model.showsSetAside)
    let found = model.list.found.map { rows[$0].id }
    #expect(found == listed(model, filter), "\(seed): \(filter) \(model.order)")
    for (position, place) in model.list.found.enumerated() {
      #expect(model.list.position(of: place) == position)
    }
    let all = rows.filter { row in
      row.visibility(for: me).isListed && (aside || !row.isSetAside)
    }
    #expect(model.list.listedCount == all.count)
    #expect(model.list.openingCount == Set(all.map(\.opening)).count)
    let own = rows.filter { $0.visibility(for: me).isListed }
    #expect(model.list.hasSetAside == own.contains { $0.isSetAside })
    for row in own {
      let hasTwin = own.contains {
        $0.id != row.id && NameFold($0.candidate) == NameFold(row.candidate)
      }
      let marked = model.titles.text(row.candidate, row.id) == "\(row.candidate) (\(row.id))"
      #expect(marked == (hasTwin && !row.candidate.isEmpty))
    }
    #expect(
      model.list.remark(way: "A")?.contains("other panels") ?? false
        == (me?.interviewer != nil && own.count < rows.count))
  }

  @Test(arguments: 1...30)
  func newsRowByRowGiveTheListThatIsReadAnew(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now, me: .lead)
    _ = update(&model, .sessionsListed((0..<random.below(20)).map { row($0, &random) }))
    var filter = ""
    for _ in 0..<30 {
      switch random.below(8) {
      case 6:
        let columns = ListOrder.Column.all(for: model.me)
        model.order.column = columns[random.below(columns.count)]
        model.order.isReversed = random.below(2) == 0
        model.order.groupsByOpening = random.below(3) == 0
      case 7:
        var results: [SessionID: SessionResult?] = [:]
        for number in 0..<25 where random.below(3) == 0 {
          let verdict = Verdict.allCases[random.below(4)]
          results[SessionID("s\(number)")] =
            random.below(5) == 0
            ? .some(nil) : SessionResult(verdict: verdict, total: Rational(random.below(100)))
        }
        _ = update(&model, .resultsRead(results))
      case 0: model.me = Self.seats[random.below(Self.seats.count)]
      case 1: model.showsSetAside.toggle()
      case 2, 3:
        filter = Self.filters[random.below(Self.filters.count)]
        model.filterList(by: filter)
      default:
        let news = (0...random.below(3)).map { _ in row(random.below(25), &random) }
        _ = update(&model, .sessionsChanged(news))
      }
      check(model, filter, seed)
    }
  }

  @Test func aListPreparedElsewhereIsTakenForTheSameSeatOnly() {
    var random = SplitMix64(seed: 7)
    let rows = (0..<20).map { row($0, &random) }
    for seat in Self.seats {
      var model = Model(size: Size(width: 80, height: 24), now: Fixture.now, me: seat)
      model.filterList(by: "an")
      let catalogue = SessionCatalogue(rows)
      _ = update(&model, .sessionsRead(catalogue, SessionList(catalogue, me: .lead)))
      check(model, "an", 0)
    }
  }

  @Test func theBeginningOfALongListSaysThatItIsOne() {
    var seated = Seated(as: .lead)
    var random = SplitMix64(seed: 3)
    let rows = (0..<40).map { number in
      var row = row(number, &random)
      row.isSetAside = false
      return row
    }
    let effects = update(&seated.model, .sessionsBegun(Array(rows.prefix(30))))
    #expect(effects.contains(.listSessions))
    #expect(seated.text.contains("Reading the list…"))
    #expect(!seated.text.contains("30 in"))
    seated.send(
      .sessionsRead(SessionCatalogue(rows), SessionList(SessionCatalogue(rows), me: .lead)))
    #expect(!seated.text.contains("Reading the list…"))
    #expect(seated.text.contains("40 in 2 openings"))
  }

  @Test func whoHasNoneOfTheFirstIsNotToldThatThereAreNone() {
    var seated = Seated(as: .interviewer(Interviewer("Q. Late")))
    var random = SplitMix64(seed: 3)
    _ = update(&seated.model, .sessionsBegun((0..<30).map { row($0, &random) }))
    #expect(!seated.text.contains("no panel"))
    #expect(seated.text.contains("Reading the list…"))
  }
}
