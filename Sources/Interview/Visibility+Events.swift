extension Visibility {
  /// Whether an event of the session may be seen, that it is there and its time included.
  package func shows(_ event: Event) -> Bool {
    if isOpen || event.seat == seat && (isListed || !isInterviewers(event.seat)) { return true }
    switch event.seat {
    case .lead: return showsLeads(event.happening)
    case .candidate: return seat == .lead || (seat?.marker != nil && isAnswering(event.happening))
    case .marker: return seat == .lead
    case .interviewer: return seat == .lead && isProgress(event.happening)
    }
  }

  private func isInterviewers(_ seat: Seat) -> Bool { seat.interviewer != nil }

  /// Whether something that the lead recorded may be seen by others before the forms are open.
  private func showsLeads(_ happening: Happening) -> Bool {
    if seat == .candidate {
      switch happening {
      case .testArranged, .timeGiven: return true
      default: return false
      }
    }
    guard isListed else { return false }
    switch happening {
    // Who, for what, by whom and under which guide.
    case .sessionPlanned, .imported, .importedInPart, .candidateCorrected, .openingCorrected,
      .interviewerAdded,
      .interviewerReplaced, .seatExcused, .excuseWithdrawn, .sessionSetAside, .sessionReinstated,
      .questionVoided:
      return true
    case .decisionRecorded(let choice, _, _): return shows(choice)
    // All the rest rests on forms, on the test, or on the lead's own judgement.
    default: return false
    }
  }

  /// Whether a marker needs to know it: the answers, and whether they are complete.
  private func isAnswering(_ happening: Happening) -> Bool {
    switch happening {
    case .sittingBegun, .sectionBegun, .itemAnswered, .sectionEnded: true
    default: false
    }
  }

  /// Whether it says how far a form has come and nothing of what is in it.
  private func isProgress(_ happening: Happening) -> Bool {
    switch happening {
    case .seatTaken, .formOpened, .formSealed: true
    default: false
    }
  }
}
