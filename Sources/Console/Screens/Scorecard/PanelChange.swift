import Interview

/// Something that the lead puts right after a session has begun.
enum PanelChange: Sendable, Hashable {
  case candidate(String)
  case opening(String)
  /// Somebody joins the panel.
  case add(Interviewer)
  /// Somebody sits in another's place.
  case replace(Interviewer, by: Interviewer)
  /// A form is waited for again.
  case takeBackExcuse(Interviewer)
  /// The session does not count.
  case setAside
  /// The session counts again.
  case reinstate

  /// The fact to record.
  func happening(_ reason: String) -> Happening {
    switch self {
    case .candidate(let name): .candidateCorrected(candidate: name, reason: reason)
    case .opening(let name): .openingCorrected(opening: Opening(name), reason: reason)
    case .add(let name): .interviewerAdded(interviewer: name, reason: reason)
    case .replace(let name, let substitute):
      .interviewerReplaced(interviewer: name, by: substitute, reason: reason)
    case .takeBackExcuse(let name): .excuseWithdrawn(interviewer: name, reason: reason)
    case .setAside: .sessionSetAside(reason: reason)
    case .reinstate: .sessionReinstated(reason: reason)
    }
  }

  /// What will happen, before it does.
  var announcement: String {
    switch self {
    case .candidate(let name): "The candidate is called \(name) from now on, everywhere. Why?"
    case .opening(let name): "The opening is called \(name) from now on, everywhere. Why?"
    case .add(let name): "\(name) joins the panel: that form is waited for, too. Why?"
    case .replace(let name, let substitute):
      "\(substitute) sits in the place of \(name), whose form is not waited for. Why?"
    case .takeBackExcuse(let name):
      "Wait for \(name) again: the forms are closed until that form is sealed. Why?"
    case .setAside:
      "Set the session aside: it is kept, and left out of list, slate and export. Why?"
    case .reinstate: "Let the session count again, in list, slate and export. Why?"
    }
  }

  /// What is told once it is done.
  var report: String {
    switch self {
    case .candidate(let name): "The candidate is called \(name)."
    case .opening(let name): "The opening is called \(name)."
    case .add(let name): "\(name) is on the panel."
    case .replace(let name, let substitute): "\(substitute) sits in the place of \(name)."
    case .takeBackExcuse(let name): "\(name) is waited for again."
    case .setAside: "Set aside. Sessions lists it again with A."
    case .reinstate: "The session counts again."
    }
  }
}
