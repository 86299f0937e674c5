import Interview
import TestSupport
import Testing

@testable import Console

/// What was sent stays known until exactly it is on disk, whatever comes in between.
struct OutboxTests {
  private static let feeds: [Feed] = [
    Feed(session: SessionID("dana"), seat: .interviewer(Interviewer("J. Okafor"))),
    Feed(session: SessionID("dana"), seat: .lead),
    Feed(session: SessionID("omar"), seat: .lead),
  ]

  /// Few of them, so that the same is sent more than once.
  private static let happenings = (1...3).map { Happening.questionReached(question: "q\($0)") }

  @Test func happeningsAreNumberedAfterWhatIsOnItsWay() {
    var outbox = Outbox()
    let (own, other) = (Self.feeds[0], Self.feeds[1])
    let one = Self.happenings[0]
    #expect(
      outbox.send([one, one], to: own, after: 4)
        == .append(session: own.session, seat: own.seat, after: 4, happenings: [one, one]))
    #expect(
      outbox.send([one], to: other, after: 0, atTable: true)
        == .appendAtTable(session: other.session, seat: other.seat, after: 0, happenings: [one]))
    #expect(
      outbox.send([one], to: own, after: 4)
        == .append(session: own.session, seat: own.seat, after: 6, happenings: [one]))
    #expect(outbox.confirm(one, of: own) == true)
    #expect(
      outbox.send([one], to: own, after: 5)
        == .append(session: own.session, seat: own.seat, after: 7, happenings: [one]))
  }

  @Test func itSaysWhetherAllIsSaved() {
    var outbox = Outbox()
    #expect(outbox.words == "saved ✓")
    _ = outbox.saveDraft(.note(Note(text: "a")), of: "q1", to: Self.feeds[0])
    let second = outbox.saveDraft(.mark(nil), of: "q1", to: Self.feeds[1], atTable: true)
    #expect(
      second
        == .saveDraftAtTable(
          session: Self.feeds[1].session, seat: Self.feeds[1].seat, key: "q1", draft: .mark(nil),
          version: 2))
    outbox.draftIsSaved(upTo: 1)
    #expect(outbox.words == "saved …")
    outbox.draftIsSaved(upTo: 2)
    // An earlier answer that comes late takes nothing back.
    outbox.draftIsSaved(upTo: 1)
    #expect(outbox.words == "saved ✓")
    outbox.addSent([Self.happenings[0]], to: Self.feeds[0])
    #expect(outbox.words == "saved …")
  }

  @Test func aSeatOfAnotherConsoleIsNotWaitedFor() {
    var outbox = Outbox()
    _ = outbox.send(Self.happenings, to: Self.feeds[0], after: 0)
    _ = outbox.send(Self.happenings, to: Self.feeds[1], after: 0)
    _ = outbox.saveDraft(.mark(nil), of: "q1", to: Self.feeds[0], atTable: true)
    #expect(outbox.pending(Self.feeds[0]) == Self.happenings)
    outbox.drop(Self.feeds[0])
    #expect(outbox.pending(Self.feeds[0]).isEmpty)
    #expect(outbox.pending(Self.feeds[1]) == Self.happenings)
    for happening in Self.happenings { outbox.confirm(happening, of: Self.feeds[1]) }
    #expect(outbox.isEmpty)
  }

  @Test func aNoteTakesOffTheDraftWhosePlaceItTook() {
    var outbox = Outbox()
    let feed = Self.feeds[0]
    func written(_ text: String) -> Happening {
      .noteWritten(question: "q1", note: Note(text: text))
    }
    _ = outbox.saveDraft(.note(Note(text: "a")), of: "q1", to: feed)
    _ = outbox.send([written("a")], to: feed, after: 0)
    outbox.confirm(written("a"), of: feed)
    #expect(outbox.isEmpty)
    _ = outbox.saveDraft(.note(Note(text: "ab")), of: "q1", to: feed)
    _ = outbox.send([written("ab")], to: feed, after: 1)
    // A draft that is newer than the note, and one about something else, are waited for.
    _ = outbox.saveDraft(.note(Note(text: "abc")), of: "q1", to: feed)
    outbox.confirm(written("ab"), of: feed)
    #expect(!outbox.isEmpty)
    outbox.draftIsSaved(upTo: 3)
    #expect(outbox.isEmpty)
    _ = outbox.saveDraft(.note(Note(text: "a")), of: "q2", to: feed)
    _ = outbox.send([written("d")], to: feed, after: 2)
    outbox.confirm(written("d"), of: feed)
    #expect(!outbox.isEmpty)
  }

  @Test func draftsOfASeatThatIsGivenUpAreNotWaitedForAndThoseOfOthersAre() {
    var outbox = Outbox()
    _ = outbox.saveDraft(.mark(nil), of: "q1", to: Self.feeds[0], atTable: true)
    _ = outbox.saveDraft(.mark(nil), of: "q1", to: Self.feeds[1])
    outbox.drop(Self.feeds[0])
    #expect(!outbox.isEmpty)
    outbox.drop(Self.feeds[1])
    #expect(outbox.isEmpty)
  }

  @Test func versionsGoOnWhereAnEarlierOpeningEnded() {
    var outbox = Outbox(after: 7)
    outbox.addSentDraft(version: 6, of: "q2", to: Self.feeds[0])
    #expect(!outbox.isEmpty)
    _ = outbox.saveDraft(.mark(nil), of: "q1", to: Self.feeds[0])
    #expect(outbox.draftVersion == 8)
    outbox.draftIsSaved(upTo: 7)
    #expect(!outbox.isEmpty)
    outbox.draftIsSaved(upTo: 8)
    #expect(outbox.isEmpty)
  }

  /// Sends, answers, refusals and seats given up, in any order: beside each feed stands a list of
  /// what it still owes, and of drafts the last that was saved.
  @Test(arguments: 0..<30) func nothingIsLostOrConfirmedTwice(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var outbox = Outbox()
    var owed: [Feed: [Happening]] = [:]
    var head: [Feed: Int] = [:]
    var sentDrafts = 0
    var owedDrafts: [Feed: Int] = [:]
    for _ in 0..<300 {
      let feed = Self.feeds[random.below(3)]
      let happening = Self.happenings[random.below(3)]
      switch random.below(12) {
      case 0...3:
        let sent = (0...random.below(3)).map { _ in Self.happenings[random.below(3)] }
        let known = head[feed, default: 0]
        let effect = outbox.send(sent, to: feed, after: known)
        #expect(
          effect
            == .append(
              session: feed.session, seat: feed.seat, after: known + owed[feed, default: []].count,
              happenings: sent))
        owed[feed, default: []] += sent
      case 4...6:
        // The ledger answers in the order of the feed.
        guard let first = owed[feed]?.first else { continue }
        #expect(outbox.confirm(first, of: feed) == true)
        owed[feed]?.removeFirst()
        head[feed, default: 0] += 1
      case 7:
        // The ledger refuses one of them, or tells of one that another console sent.
        let index = owed[feed, default: []].firstIndex(of: happening)
        #expect(outbox.confirm(happening, of: feed) == (index != nil))
        if let index { owed[feed]?.remove(at: index) }
      case 8:
        guard random.below(6) == 0 else { continue }
        #expect(outbox.pending(feed) == owed[feed, default: []])
        outbox.drop(feed)
        owed[feed] = []
        owedDrafts[feed] = nil
      case 9:
        outbox.addSent([happening], to: feed)
        owed[feed, default: []].append(happening)
      case 10:
        sentDrafts += 1
        owedDrafts[feed] = sentDrafts
        let effect = outbox.saveDraft(.mark(nil), of: "q1", to: feed)
        #expect(
          effect
            == .saveDraft(
              session: feed.session, seat: feed.seat, key: "q1", draft: .mark(nil),
              version: sentDrafts))
      default:
        let version = random.below(sentDrafts + 1)
        outbox.draftIsSaved(upTo: version)
        owedDrafts = owedDrafts.filter { $0.value > version }
      }
      for feed in Self.feeds { #expect(outbox.pending(feed) == owed[feed, default: []]) }
      let isSaved = owed.values.allSatisfy(\.isEmpty) && owedDrafts.isEmpty
      #expect(outbox.isEmpty == isSaved)
    }
  }
}
