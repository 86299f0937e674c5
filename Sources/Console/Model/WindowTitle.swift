import Interview

extension Model {
  /// The title of the terminal's window: which screen, and which kind of seat.
  ///
  /// Titles are seen over shoulders, in the lists of windows of a screen that is shared, and in logs:
  /// there is never a name in one. A locked console and the candidate's say no more than the program.
  package var windowTitle: String {
    guard desk == nil, !screen.isLocked else { return "starpanel" }
    let seat =
      switch me {
      case nil, .candidate: ""
      case .lead: ", lead"
      case .interviewer: ", interviewer"
      case .marker: ", marker"
      }
    return "starpanel: " + screen.name + seat
  }
}
