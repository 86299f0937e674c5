import Guide
import Interview
import Screen
import Testing

@testable import Console

/// While a text is typed, only Esc, the keys of the footer and Alt-1…5 are anything but text.
struct TypingKeysTests {
  /// Every key there is, those that a terminal cannot send included.
  private static let keys: [Key] = {
    let characters =
      (0x20..<0x7F).compactMap { Unicode.Scalar($0).map(Character.init) } + ["é", "日"]
    let letters = "abcdefghijklmnopqrstuvwxyz".map { $0 }
    return characters.map(Key.character) + characters.map(Key.alt) + letters.map(Key.control) + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .wordLeft,
      .wordRight, .altBackspace, .altDelete, .home, .end, .pageUp, .pageDown,
    ] + (1...12).map(Key.function)
  }()

  /// A way into every text that is typed, and the keys that leave or act there on purpose.
  struct Typing: Sendable, CustomTestStringConvertible {
    var name: String
    var seat: Seat?
    var keys: String
    var events: @Sendable () -> [Event] = { Fixture.planned }
    /// Keys beside Esc and Alt-1…5 that do something: those that the footer or the field names.
    var acting: Set<Key>
    var testDescription: String { name }
  }

  private static let okafor = Seat.interviewer(Fixture.okafor)

  static let typings: [Typing] = [
    Typing(name: "note", seat: okafor, keys: "<enter>nabc", acting: []),
    Typing(name: "flag", seat: okafor, keys: "<enter>f<enter>abc", acting: [.enter]),
    Typing(name: "take-over", seat: okafor, keys: "<enter>Tabc", acting: [.enter]),
    Typing(name: "round table", seat: .lead, keys: "vnabc", acting: [.enter]),
    Typing(
      name: "set-up", seat: .lead, keys: "nabc",
      acting: [.control("s"), .control("x"), .control("n"), .function(1)]),
    Typing(
      name: "export", seat: .lead, keys: "e<tab>abc",
      acting: [.enter, .tab, .backTab, .up, .down]),
    Typing(
      name: "test score", seat: .lead, keys: "t12",
      acting: Set("qcoai?:".map(Key.character) + [.enter, .tab, .backTab, .down, .up])
        .union([.control("s")])),
    Typing(
      name: "second reading of a score", seat: .lead, keys: "t12<enter><up>c", acting: [.enter]),
    Typing(name: "excuse", seat: .lead, keys: "cxabc", acting: [.enter]),
    Typing(
      name: "debrief", seat: .lead, keys: "cbnabc", events: { Self.sealed }, acting: [.enter]),
    Typing(name: "palette", seat: okafor, keys: "<enter>:zzz", acting: [.enter]),
    Typing(name: "filter", seat: .lead, keys: "/dana", acting: [.enter]),
  ]

  /// Everything sealed, with ratings that need a talk.
  private static var sealed: [Event] {
    var events = Fixture.planned
    for (name, rating) in [(Fixture.okafor, 2), (Fixture.lindqvist, 4), (Fixture.moreau, 5)] {
      let ratings: [Happening] = Fixture.guide.questions.map {
        .questionRated(question: $0.id, answer: Rating(rating).map(Answer.rated))
      }
      events += Fixture.feed(
        .interviewer(name),
        [.formOpened(guide: Fixture.reference.sha256)] + ratings
          + [
            .communicationJudged(communication: .meets),
            .formSealed(guide: Fixture.reference.sha256),
          ])
    }
    return events
  }

  private func begin(_ typing: Typing) -> Seated {
    var seated = Seated(as: typing.seat, events: typing.events())
    if typing.name == "take-over" {
      seated.holder = SeatHolder(console: "pts/3 (process 4711)", since: Fixture.now)
    }
    seated.press(typing.keys)
    return seated
  }

  private func isTyping(_ model: Model) -> Bool {
    model.screen.isTyping || model.palette != nil || model.filtering != nil
  }

  @Test(arguments: typings) func noOtherKeyIsACommand(typing: Typing) {
    let start = begin(typing)
    #expect(isTyping(start.model), "the way in does not lead to a text")
    let depth = start.model.screens.count
    for key in Self.keys where key != .escape && !typing.acting.contains(key) {
      if case .alt(let digit) = key, "12345".contains(digit) { continue }
      var seated = start
      seated.send(.input(.key(key)))
      #expect(seated.events == start.events, "\(key) recorded something")
      #expect(seated.model.screens.count == depth, "\(key) led elsewhere")
      #expect(isTyping(seated.model), "\(key) ended the text")
      // A key later nothing has come of it either.
      seated.send(.input(.key(key)))
      #expect(seated.events == start.events, "\(key) recorded something at the second time")
      #expect(seated.model.screens.count == depth)
    }
  }

  /// A screen that has a command for every key and no use for any of them in its text.
  private struct Deaf: ConsoleScreen {
    enum Action: ScreenAction { case perform }
    let name = "Deaf"
    let isTyping = true

    func commands(_ model: Model) -> [Command<Action>] {
      [Command(.perform, TypingKeysTests.keys, help: "Anything.")]
    }

    mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
      model.exportFolder = "performed"
      return .stay
    }

    func draw(_ model: Model, on surface: inout Surface, in area: Rect) {}
  }

  @Test func whatBelongsToATextIsNoCommandWhateverAScreenSays() {
    let commands = Set(
      Self.keys.filter { key in
        var model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
        model.screens.append(Deaf())
        _ = update(&model, .input(.key(key)))
        return model.exportFolder == "performed"
      })
    // Ctrl-C and Ctrl-L mean the same everywhere and record nothing.
    let letters = "bdfghijmnopqrstvx".map { Key.control($0) }
    let moves: [Key] = [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    #expect(
      commands
        == Set("12345".map { Key.alt($0) } + letters + moves + (1...12).map(Key.function)))
  }

  @Test(arguments: ["", "<pgdn><pgdn><pgdn>Fy<enter><pgdn>"])
  func inTheCandidatesAnswerAltAndWordsChangeNothingElse(way: String) {
    var console = SittingConsole.begun()
    console.press(way)
    console.press("ab")
    let (events, lines) = (console.events, console.model.screens.count)
    for key in Self.keys {
      if case .alt = key {} else if !key.belongsToText { continue }
      if case .character = key { continue }
      console.press(key)
      #expect(console.events == events, "\(key) recorded something")
      #expect(console.model.screens.count == lines)
      #expect(console.model.screen.isTyping)
    }
  }

  @Test func deletingAWordInANoteLeavesTheRatingsAsTheyWere() {
    var seated = Seated.interview()
    seated.press("4]3nkept a list")
    seated.press("<alt-bs>start at 5, asked 3 staff<esc>")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form["q1"].answer?.rating?.value == 4)
    #expect(form["q2"].answer?.rating?.value == 3)
    #expect(form["q2"].elements == Elements())
    #expect(form["q2"].note.text == "kept a start at 5, asked 3 staff")
    #expect(seated.model.screen is InterviewScreen)
  }

  @Test func altAndADigitStillRatesInANote() {
    var seated = Seated.interview()
    seated.press("nab<alt-4>c<esc>")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form["q1"].answer?.rating?.value == 4)
    #expect(form["q1"].note.text == "abc")
  }
}
