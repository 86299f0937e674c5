extension Session {
  /// Takes in what the candidate did at the test.
  mutating func applyCandidate(_ event: Event) {
    if case .sittingBegun(let guide, let form, let percent) = event.happening {
      // A second start is left out: the first one stands.
      if sitting == nil {
        sitting = Sitting(
          guide: guide, form: form, percent: percent, begunAt: event.occurred)
      }
      return
    }
    sitting?.apply(event)
  }

  /// Takes in what a marker did.
  mutating func apply(_ event: Event, by marker: Marker) {
    switch event.happening {
    case .answerMarked(let item, let mark):
      // The first mark stands; a later one needs a reason.
      guard marking[marker]?[item] == nil else { return }
      marking[marker, default: [:]][item] = [MarkEntry(mark: mark, at: event.occurred)]
    case .answerRemarked(let item, let mark, let reason):
      guard marking[marker]?[item] != nil else { return }
      marking[marker, default: [:]][item, default: []].append(
        MarkEntry(mark: mark, reason: reason, at: event.occurred))
    default: break
    }
  }

  /// Takes in what the lead did about the test.
  mutating func applyTest(_ event: Event) {
    switch event.happening {
    case .testArranged(let arrangement): self.arrangement = arrangement
    case .timeGiven(let section, let seconds, let reason):
      timeGiven[section, default: []].append(
        TimeGift(seconds: seconds, reason: reason, at: event.at))
    case .itemRemarked(let item, let marks, let reason):
      remarks[item, default: []].append(
        ItemRemark(marks: marks, reason: reason, at: event.occurred))
    case .sectionConfirmed(let section, let marks, let by):
      if test[section] == .whole(marks) {
        confirmations[section] = Confirmation(by: by, at: event.at)
      }
    case .sectionSourceChosen(let section, let source, let reason):
      sources[section] = SourceChoice(source: source, reason: reason)
    default: break
    }
  }
}

extension Sitting {
  mutating func apply(_ event: Event) {
    switch event.happening {
    case .sectionBegun(let section, let clock):
      // One after the other; a file may tell of several that were left open.
      guard sections[section] == nil, current == nil || event.origin != .live else { return }
      sections[section] = Section(order: sections.count, base: 0, since: clock, known: 0)
    case .itemReached(let item, let spent):
      reached = item
      learn(current, spent: spent)
    case .itemAnswered(let item, let answer, let spent):
      let isAfterEnd = event.origin == .live && current == nil
      answers[item, default: []].append(
        Given(answer: answer, spent: spent, isAfterEnd: isAfterEnd, at: event.occurred))
      learn(current, spent: spent)
    case .sittingResumed(let clock, let spent, let away):
      interruptions.append(Interruption(resumed: event.at, away: away, section: current))
      guard let section = current else { return }
      sections[section]?.base = spent
      sections[section]?.since = clock
      learn(section, spent: spent)
    case .sectionEnded(let section, let spent, let byTime):
      guard sections[section]?.end == nil else { return }
      sections[section]?.end = End(spent: spent, byTime: byTime)
    default: break
    }
  }
}
