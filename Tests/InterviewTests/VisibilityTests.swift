import Testing

@testable import Interview

/// Who sees what of a session, in every state of it.
struct VisibilityTests {
  private static let stranger = Interviewer("stranger")
  private static let seats: [Seat?] = [
    nil, .lead, .interviewer(Feeds.ada), .interviewer(Feeds.ben), .interviewer(stranger),
    .candidate, .marker(Feeds.cal),
  ]

  private enum State: CaseIterable {
    case planned, underWay, openedEarly, replaced, sealed, excused, imported, importedAndGoneOn
    case withdrawn
  }

  private static func session(_ state: State) -> Session {
    var lead: [Happening] = [Feeds.plan]
    var ada: [Happening] = Feeds.adas
    var ben = Array(Feeds.bens.dropLast())
    var origin = Origin.live
    switch state {
    case .planned: (ada, ben) = ([], [])
    case .underWay: break
    case .openedEarly: lead.append(.openedEarly(reason: "away"))
    case .replaced:
      lead.append(.interviewerReplaced(interviewer: Feeds.ben, by: Feeds.dee, reason: "ill"))
    case .sealed: ben = Feeds.bens
    case .excused: lead.append(.seatExcused(interviewer: Feeds.ben, reason: "ill"))
    case .imported, .importedAndGoneOn:
      lead.append(.imported(from: "folder"))
      origin = .imported(at: nil)
    case .withdrawn: lead.append(Feeds.corrections.last ?? Feeds.plan)
    }
    var events =
      Feeds.feed(lead + more, .lead, origin: origin)
      + Feeds.feed(ada, .interviewer(Feeds.ada), origin: origin)
      + Feeds.feed(ben, .interviewer(Feeds.ben), origin: origin)
      + Feeds.feed(Feeds.candidates, .candidate) + Feeds.feed(Feeds.cals, .marker(Feeds.cal))
    if state == .importedAndGoneOn {
      events.append(
        Event(
          session: Feeds.session, seat: .interviewer(Feeds.ben), sequence: ben.count + 1,
          at: Instant(milliseconds: Feeds.start),
          happening: .questionRated(question: "q2", answer: Feeds.rated(1))))
    }
    return Session(id: Feeds.session, events: events)
  }

  /// What the lead records in every state.
  private static let more: [Happening] = [
    .sectionMarked(section: "accuracy", marks: .whole(Feeds.marks(1, 2))),
    .flagRaised(flag: "bad-references", evidence: "two of three"),
  ]

  /// Who of `seats` sees everything.
  @Test(arguments: State.allCases)
  private func everythingIsOpenTo(state: State) {
    let session = Self.session(state)
    let open = Self.seats.map { Visibility(of: session, at: $0).isOpen }
    let expected =
      switch state {
      case .planned, .underWay, .replaced, .importedAndGoneOn, .withdrawn:
        [false, false, false, false, false, false, false]
      case .openedEarly: [false, true, false, false, false, false, false]
      // Once every form is sealed or excused, and where all came from files.
      case .sealed, .excused, .imported: [true, true, true, true, false, false, false]
      }
    #expect(open == expected)
  }

  @Test(arguments: State.allCases)
  private func whoSeesThatThereIsASession(state: State) {
    let listed = Self.seats.map { Visibility(of: Self.session(state), at: $0).isListed }
    #expect(listed == [true, true, true, true, false, false, false])
  }

  /// Before a form is open to a seat nothing of it is: value, state, flag or time.
  @Test(arguments: State.allCases)
  private func anUnopenedFormIsOneSeatsOwn(state: State) {
    let session = Self.session(state)
    for seat in Self.seats {
      let visibility = Visibility(of: session, at: seat)
      for interviewer in [Feeds.ada, Feeds.ben] {
        let isOwn = seat == .interviewer(interviewer)
        #expect(visibility.showsForm(of: interviewer) == (visibility.isOpen || isOwn))
        #expect(
          visibility.showsFlags(of: .interviewer(interviewer)) == (visibility.isOpen || isOwn))
        #expect(
          visibility.showsProgress(of: interviewer) == (visibility.isOpen || isOwn || seat == .lead)
        )
      }
      #expect(visibility.showsFlags(of: .lead) == (visibility.isOpen || seat == .lead))
      #expect(visibility.showsTest == (visibility.isOpen || seat == .lead))
      #expect(visibility.shows(.hold) == (visibility.isOpen || seat == .lead))
      #expect(visibility.shows(.withdrawn) == (visibility.isListed))
    }
  }

  /// Every event, for every seat: what tells of a form, of the test or of the lead's judgement is
  /// seen by nobody else before the forms are open.
  @Test(arguments: State.allCases)
  private func eventsFollowTheSameRules(state: State) {
    let session = Self.session(state)
    let feeds = Feeds.allWithCorrections
    for seat in Self.seats {
      let visibility = Visibility(of: session, at: seat)
      for event in feeds.joined() {
        let shown = visibility.shows(event)
        switch event.seat {
        case .interviewer(let name):
          let isState: Bool =
            switch event.happening {
            case .conflictStated, .formOpened, .formSealed: true
            default: false
            }
          #expect(shown == (visibility.showsForm(of: name) || (seat == .lead && isState)))
        case .candidate:
          if seat == .candidate { #expect(shown) }
          if seat?.interviewer != nil || seat == nil { #expect(shown == visibility.isOpen) }
        case .marker:
          #expect(shown == (visibility.showsTest || seat == event.seat))
        case .lead:
          if seat == .lead || visibility.isOpen {
            #expect(shown)
          } else {
            #expect(shown == Self.isPlain(event.happening, to: seat), "\(event.happening)")
          }
        }
      }
    }
  }

  /// Whether something of the lead's feed is seen from the start.
  private static func isPlain(_ happening: Happening, to seat: Seat?) -> Bool {
    switch happening {
    case .sectionMarked, .sectionConfirmed, .itemRemarked, .flagRaised, .flagWithdrawn,
      .flagResolved, .agendaSettled, .openedEarly, .sectionSourceChosen:
      return false
    case .decisionRecorded(let choice, _, _):
      if choice != .withdrawn { return false }
    case .testArranged, .timeGiven: return seat == .candidate
    case .excuseWithdrawn(let name, _): return seat == .interviewer(name)
    default: break
    }
    return seat == nil || seat == .interviewer(Feeds.ada) || seat == .interviewer(Feeds.ben)
  }

  /// A marker is told the answers and no name.
  @Test func aMarkerIsToldNoName() {
    let visibility = Visibility(of: Self.session(.sealed), at: .marker(Feeds.cal))
    let seen = Feeds.allWithCorrections.joined().filter(visibility.shows)
    #expect(!seen.contains { $0.seat == .lead })
    #expect(seen.contains { $0.seat == .candidate })
    #expect(seen.contains { $0.seat == .marker(Feeds.cal) })
  }
}
