import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Every screen as every seat: what is not for a seat's eyes changes no cell of any picture.
///
/// Worlds that differ only in what a seat may not see are walked by the same keys side by side. They
/// must look the same after every key, which holds for ratings, counts, states and times as well as
/// for words; what was planted is looked for besides.
struct BlindnessWalkTests {
  static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  /// Ways to every screen of a console that begins with the list of sessions.
  private static let ways = [
    "", "w", "/under way<enter>", "/not started<enter>", "/sealed<enter>", "/zq<enter>", "n",
    "n<esc>", "o", "oooo", "oooooO", "b", "y", "a<enter>", "ajj<enter>", "a/rated<enter><enter>",
    "a/zq<enter><enter>",
    "a/note<enter>G<enter>",
    "c", "<down>c", "c<enter>", "cb", "cw", "t", "t<enter>", "e", "e<enter>", "p", "s", "s<enter>",
    "soo", "s <down> =", "s<tab>i",
    "v", "v<tab>", "g", "a", "<enter>", "<down><enter>", "<enter>g", "<enter>c", "<enter>v",
    "<enter>f", "<enter>0", "<enter>S", "<enter>E", "<enter>n", "<enter>.",
    "<enter>c<enter>", "<enter>cb", "<enter>cw", "A", "P", "P3<enter>", "cx", "cV", "cd",
    "c<tab><tab><tab>",
    "<enter>T",
    ":choose-pin<enter>", "<enter>:choose-pin<enter>", ":open-pins<enter>",
  ]

  /// What is pressed on a screen when it is reached.
  private static let tour =
    "jj<pgdn>G<tab>j<tab>j<tab>j<tab>j<right>]/under<esc>/5<esc>:rat<esc>?j<pgdn>/zq<esc><esc>"

  /// Who may see the forms of others, by stage: the one place where this test says what it expects.
  static func sees(_ walker: WalkSeat, _ stage: WalkStage) -> Bool {
    switch (walker, stage) {
    case (.lead, .early), (.lead, .sealed), (.okafor, .sealed): true
    default: false
    }
  }

  /// Every seat before and after the seals; the stages between where they matter to a seat.
  private static let keyed: [(WalkSeat, WalkStage)] =
    WalkSeat.allCases.flatMap { [($0, .open), ($0, .sealed)] } + [
      (.lead, .early), (.okafor, .unbegun), (.okafor, .ownSealed), (.okafor, .early),
      (.candidate, .early),
    ]

  @Test(arguments: keyed)
  func theRecordSaysTheSameAsTheTable(walker: WalkSeat, stage: WalkStage) {
    // A reader at no seat may see what everybody may; the console asks who it is before it shows it.
    guard walker != .nobody, walker != .stranger else { return }
    for world in WalkWorld.alike(stage, walker) {
      let console = WalkConsole(world, walker, size: Self.sizes[1])
      #expect(console.reveals(WalkWorld.dana, to: walker.seat) == Self.sees(walker, stage))
    }
  }

  @Test(arguments: keyed)
  func everyScreenIsBlind(walker: WalkSeat, stage: WalkStage) {
    var walk = Walk(worlds: WalkWorld.alike(stage, walker), walker: walker)
    for way in walker == .candidate || walker == .marker ? [""] : Self.ways {
      walk.follow(way, then: Self.tour)
      walk.look(at: way, sizes: Self.sizes)
    }
    let planted = ["zqalpha", "zqbravo"]
    if !Self.sees(walker, stage) { #expect(walk.words.isDisjoint(with: planted)) }
    if stage == .sealed, Self.sees(walker, stage) {
      // The walk does come to where the words stand.
      #expect(walk.words.contains("zqalpha"))
    }
    // A stranger is told of no session; nobody else but the lead is told of an open form.
    if walker == .okafor || walker == .stranger { #expect(!walk.words.contains("zqluis")) }
    if walker == .okafor, stage != .unbegun { #expect(walk.words.contains("zqown")) }
    if walker != .okafor, walker != .lead, stage != .sealed {
      #expect(!walk.words.contains("zqown"))
    }
  }

  /// Every letter, so that a command that is new is pressed as well.
  private static let keys: [Key] =
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789][?:/.,;!"
    + "12345nstar").map(Key.character) + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("u"), .control("s"), .control("n"), .alt("1"), .alt("5"),
      .enter, .escape, .enter,
    ]

  @Test(arguments: 0..<48)
  func anyKeysAreBlind(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let walkers: [WalkSeat] = [.lead, .okafor, .okafor, .stranger, .nobody, .candidate]
    let walker = walkers[seed % walkers.count]
    let stages: [WalkStage] =
      walker == .lead ? [.open, .ownSealed] : [.unbegun, .open, .ownSealed, .early]
    let stage = stages[random.below(stages.count)]
    let size = Self.sizes[random.below(Self.sizes.count)]
    var consoles = WalkWorld.alike(stage, walker).map { WalkConsole($0, walker, size: size) }
    var pressed: [Key] = []
    for _ in 0..<160 {
      guard !consoles[0].model.isOver else { break }
      let key = Self.keys[random.below(Self.keys.count)]
      let isPause = random.below(12) == 0
      pressed.append(key)
      for index in consoles.indices {
        if isPause { consoles[index].pass(seconds: 3) }
        consoles[index].send(.input(.key(key)))
      }
      // Whoever sat down elsewhere, or lifted the seals, may see more.
      let isOther = consoles.contains { console in
        console.model.me != walker.seat
          || console.reveals(WalkWorld.dana, to: walker.seat)
          || console.reveals(WalkWorld.luis, to: walker.seat)
      }
      if isOther { return }
      let first = view(consoles[0].model)
      for other in consoles.dropFirst() where view(other.model) != first {
        Issue.record(
          "\(walker) \(stage) \(pressed.suffix(12))\n\(view(other.model).lines.joined(separator: "\n"))\n\(first.lines.joined(separator: "\n"))"
        )
        return
      }
    }
  }
}
