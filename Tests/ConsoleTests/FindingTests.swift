import Guide
import Interview
import Screen
import Testing

@testable import Console

/// `/` finds in what is on the screen, and goes on from place to place.
struct FindingTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  /// The text of the cells that stand out as hits.
  private func marked(_ seated: Seated) -> String {
    let surface = view(seated.model)
    var plain = Surface(size: seated.model.size)
    seated.model.screen.draw(seated.model, on: &plain, in: seated.model.body)
    let body = seated.model.body
    var text = ""
    for y in body.y..<body.maxY {
      for x in body.x..<body.maxX
      where surface[x, y].style.emphasis.contains(.underline)
        && plain[x, y].style != surface[x, y].style
      {
        text += surface[x, y].text
      }
    }
    return text
  }

  @Test(arguments: sizes)
  func whatAFilterLetsThroughIsMarked(size: Size) {
    var seated = Seated(as: .lead, size: size)
    #expect(marked(seated).isEmpty)
    seated.press("/whit dana<enter>")
    #expect(marked(seated).lowercased().contains("dana"))
    #expect(marked(seated).lowercased().contains("whit"))
    seated.press("<esc>")
    #expect(marked(seated).isEmpty)
  }

  /// Every question of the fixture asks the same, so its list is walked by the titles.
  @Test(arguments: sizes)
  func inTheScorecardItGoesToTheRow(size: Size) {
    var seated = Seated(as: .lead, size: size, events: sealed)
    seated.press("c")
    let before = seated.session
    seated.press("/billing<enter>")
    #expect(marked(seated).lowercased().contains("billing"), "\(seated.text)")
    #expect(seated.session.heads == before.heads)
    #expect(seated.model.screens.count == 2)
    seated.press("<esc>")
    #expect(marked(seated).isEmpty)
    #expect(seated.model.screens.count == 2)
  }

  @Test func aTextThatIsNotThereIsSaidAndNothingMoves() {
    var seated = Seated(as: .lead, events: sealed)
    seated.press("cj")
    let before = seated.lines[2...20]
    seated.press("/zebra<enter>")
    #expect(seated.text.contains("Not found: zebra"))
    #expect(seated.lines[2...20] == before)
  }

  @Test func arrowsGoOnWhileItIsTyped() {
    var seated = Seated(as: .lead)
    seated.press("g<tab>/listen for<down>")
    #expect(seated.text.contains("Enter finds, ↓ ↑ go on"))
    let first = seated.lines
    seated.press("<down>")
    #expect(seated.lines != first)
    seated.press("<up>")
    #expect(seated.lines == first)
    seated.press("<esc>")
    #expect(seated.model.finding == nil)
  }

  @Test func whereNMeansSomethingElseItGoesOnMeaningIt() {
    var seated = Seated(as: .lead)
    seated.press("/dana<enter>n")
    #expect(seated.lines[0].contains("Set-up"))
    var interview = Seated.interview()
    interview.press("/")
    #expect(interview.text.contains("there is nothing to find in on this screen"))
  }

  @Test func anotherScreenHasItsOwn() {
    var seated = Seated(as: .lead)
    seated.press("g/role<enter>?")
    #expect(seated.model.finding == nil)
    #expect(marked(seated).isEmpty)
  }

  private var sealed: [Event] {
    var events = Fixture.planned
    for name in [Fixture.okafor, Fixture.lindqvist, Fixture.moreau] {
      events += Fixture.feed(
        .interviewer(name),
        [.formOpened(guide: Fixture.reference.sha256)]
          + Fixture.guide.questions.map {
            .questionRated(question: $0.id, answer: Rating(4).map(Answer.rated))
          }
          + [
            .communicationJudged(communication: .meets),
            .formSealed(guide: Fixture.reference.sha256),
          ])
    }
    return events
  }
}

/// The `:` palette and help.
struct PaletteTests {
  private func best(_ typed: String, on way: String = "") -> String {
    var seated = Seated(as: .lead)
    seated.press(way + ":" + typed)
    return seated.model.palette?.selected?.name ?? "none"
  }

  @Test(arguments: [
    ("opn slate", "open-slate"), ("os", "open-slate"), ("slate", "open-slate"),
    ("guide", "open-guide"), ("sort", "sort-next"), ("tr", "turn-round"), ("gid", "open-guide"),
    // Just the key.
    ("v", "round-table"), ("G", "last"), ("g", "open-guide"), ("ctrl-l", "redraw"),
    ("q", "quit"), ("quit", "quit"), ("zzz", "none"),
    // Only the help has it.
    ("side by side", "open-slate"),
  ])
  func theBestMatchIsFirst(typed: String, name: String) {
    #expect(best(typed) == name)
  }

  @Test(arguments: ["q", "quit", "wq"])
  func quitLeavesTheProgramFromAnyScreen(word: String) {
    var seated = Seated(as: .lead)
    seated.press("g?:" + word + "<enter>")
    #expect(seated.model.isLeaving || seated.model.isOver)
  }

  @Test func whatFitsIsRankedByBeginningsAndNeighbours() throws {
    let slate = try #require(LooseMatch.score("os", in: "open-slate"))
    let close = try #require(LooseMatch.score("os", in: "close"))
    #expect(slate > close)
    #expect(
      try #require(LooseMatch.score("ab", in: "xab")) > #require(
        LooseMatch.score("ab", in: "xa-xxbx")))
    #expect(LooseMatch.score("ba", in: "ab") == nil)
    #expect(LooseMatch.score("aa", in: "a") == nil)
    #expect(LooseMatch.score("", in: "a") == 0)
  }

  /// A reason that no line of 60 columns has room for.
  @Test(arguments: [(60, 16), (80, 24), (120, 40)])
  func aReasonIsToldInFull(width: Int, height: Int) {
    var seated = Seated(
      as: .interviewer(Fixture.okafor), size: Size(width: width, height: height))
    let reason = "Not now: that is for the hiring lead's seat."
    for keys in [":open-slate", "?/side by side<enter>"] {
      seated = Seated(as: .interviewer(Fixture.okafor), size: Size(width: width, height: height))
      seated.press(keys)
      let text = seated.lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
      #expect(text.contains(reason), "\(seated.text)")
      #expect(!text.contains("that is for…"))
    }
  }

  @Test(arguments: [(60, 16), (80, 24), (120, 40), (200, 60)])
  func helpCutsNothing(width: Int, height: Int) {
    for way in ["", "<enter>", "c", "t", "s", "v", "g", "n"] {
      var seated = Seated(as: .lead, size: Size(width: width, height: height))
      seated.press(way)
      seated.press(way == "n" ? "<esc>?" : "?")
      for _ in 0..<60 {
        let body = seated.lines.dropFirst(2).dropLast(2)
        #expect(!body.contains { $0.contains("…") && !$0.contains("Alt-1…") }, "\(seated.text)")
        #expect(view(seated.model).cursor != nil)
        seated.press("j")
      }
      #expect(seated.text.contains("Show all that can be done here."), "\(seated.text)")
    }
  }
}
