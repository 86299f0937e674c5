/// What of a session may be shown at a seat: the one place that decides it.
///
/// Every screen, command, export and query asks here, so that nothing of an unsealed form (no value,
/// note, state, count or time) reaches another seat. Who is who:
///
/// - The lead sees how far every form has come, the test, and what the lead recorded; forms and
///   flags only once they are open to the lead.
/// - A member of the panel sees their own form, and everything once it is open to all. Who is
///   recused sees no more than their own form, whatever is open.
/// - A reader at no seat has not said who they are: the list without states, and everything
///   once it is open to all.
/// - A stranger, who is an interviewer of other sessions, sees nothing, nor that there is a session.
/// - The candidate sees their own test and how it is to be taken, never marks nor forms.
/// - A marker sees answers without a name, and their own marks, never forms.
package struct Visibility: Sendable, Hashable {
  /// Whose eyes; nil for a reader at no seat.
  package let seat: Seat?
  /// Whether everything may be seen: forms, flags, scores, every event.
  package let isOpen: Bool
  /// Whether the session stands in this reader's list at all.
  package let isListed: Bool

  /// What of a session may be shown at a seat; nil is a reader at no seat.
  ///
  /// Everything may once every form that is waited for is sealed, and where the session came whole
  /// from files, since it was in the open before. What the lead opens early is open to the lead.
  package init(of session: Session, at seat: Seat?) {
    let wasInTheOpen =
      session.importedFrom != nil && !session.forms.values.contains(where: \.isLive)
    self.init(
      at: seat, panel: session.panel, recused: session.recused,
      isOpenToAll: session.isComplete || wasInTheOpen, isOpenToLead: session.openedEarly != nil)
  }

  /// What of a session may be shown that is known as a row of the list.
  ///
  /// - Parameters:
  ///   - panel: the whole panel, the excused included.
  ///   - recused: who of it is recused.
  ///   - isOpenToAll: whether every form that is waited for is sealed.
  ///   - isOpenToLead: whether the lead has opened the forms early.
  package init(
    at seat: Seat?, panel: [Interviewer], recused: [Interviewer] = [], isOpenToAll: Bool,
    isOpenToLead: Bool = false
  ) {
    self.seat = seat
    switch seat {
    case .lead:
      isListed = true
      isOpen = isOpenToAll || isOpenToLead
    case nil:
      isListed = true
      isOpen = isOpenToAll
    case .interviewer(let name):
      isListed = panel.contains(name)
      isOpen = isOpenToAll && isListed && !recused.contains(name)
    case .candidate, .marker:
      isListed = false
      isOpen = false
    }
  }

  /// Whether it is told how far each form has come: open, sealed, how many rated, and when.
  package var showsProgress: Bool { isOpen || seat == .lead }

  /// Whether an interviewer's ratings, notes, STAR, times and flags may be seen.
  package func showsForm(of interviewer: Interviewer) -> Bool {
    isOpen || (isListed && seat == .interviewer(interviewer))
  }

  /// Whether it is told how far an interviewer's form has come.
  package func showsProgress(of interviewer: Interviewer) -> Bool {
    showsProgress || showsForm(of: interviewer)
  }

  /// Whether the flags that a seat raised may be seen.
  package func showsFlags(of author: Seat) -> Bool {
    isOpen || (author == seat && (isListed || seat == .lead))
  }

  /// Whether what the test scored may be seen, and who marked what.
  package var showsTest: Bool { isOpen || seat == .lead }

  /// Whether a decision may be seen: it tells of the forms, but for the candidate's own step.
  package func shows(_ choice: Choice) -> Bool {
    showsProgress || (isListed && choice == .withdrawn)
  }
}

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
      .interviewerReplaced, .seatExcused, .sessionSetAside, .sessionReinstated, .questionVoided:
      return true
    // It may tell that somebody was recused, which is that person's and the lead's to know.
    case .excuseWithdrawn(let name, _): return showsProgress(of: name)
    case .decisionRecorded(let choice, _, _): return shows(choice)
    // All the rest rests on forms, on the test, or on the lead's own judgement.
    default: return false
    }
  }

  /// Whether something that the lead put right may be told.
  package func shows(_ change: Session.Change) -> Bool {
    if case .excuseWithdrawn(let name) = change.kind { showsProgress(of: name) } else { isListed }
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
    case .conflictStated, .seatTaken, .formOpened, .formSealed: true
    default: false
    }
  }
}
