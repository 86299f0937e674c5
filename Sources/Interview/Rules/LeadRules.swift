extension Session {
  /// What stands in the way of most that the lead does once the interviews are over.
  package static let notOpenYet = "not before every form is sealed or excused"

  /// Why the lead may not record something now; nil where the lead may.
  func refusalOfLead(_ happening: Happening) -> String? {
    switch happening {
    case .openedEarly:
      return isRevealed ? "the forms are open already" : nil
    case .questionVoided(let question, _):
      return voided[question].map { "\(question) is voided already: \($0)" }
    case .agendaSettled: return isRevealed ? nil : Self.notOpenYet
    case .decisionRecorded(let choice, _, _):
      return choice == .withdrawn || isRevealed ? nil : Self.notOpenYet
    case .testArranged:
      return sitting == nil ? nil : "the test has begun, so its form and time stay"
    case .sectionConfirmed(let section, let marks, _):
      return test[section] == .whole(marks) ? nil : "the score of \(section) is another one by now"
    case .flagRaised, .flagWithdrawn, .flagResolved: return refusal(ofFlag: happening, by: .lead)
    default: return refusal(ofChange: happening)
    }
  }
}
