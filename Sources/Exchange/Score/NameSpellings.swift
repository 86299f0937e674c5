import Interview

/// Which of the interviewers' names of a folder are spellings of one, by `NameFold`.
struct NameSpellings {
  /// For each interviewer the place of the name's fold.
  private var folds: [UInt32] = []
  private var places: [NameFold: Int] = [:]
  /// For each fold the interviewers whose name it is.
  private var groups: [[Int]] = []
  /// Why names cannot be an interviewer's at all; of most there is nothing.
  private var refusals: [Int: String] = [:]

  /// Takes the name of the next interviewer.
  mutating func add(_ name: String) {
    let number = folds.count
    let fold = NameFold(name)
    let place = places[fold] ?? groups.count
    if place == groups.count {
      places[fold] = place
      groups.append([])
    }
    groups[place].append(number)
    folds.append(UInt32(truncatingIfNeeded: place))
    refusals[number] = NameRule.refusal(of: Interviewer(name), beside: [])
  }

  /// Why a name cannot be an interviewer's; nil where it can.
  func refusal(of interviewer: Int) -> String? { refusals[interviewer] }

  /// The other interviewers whose names are spellings of this one's.
  func others(of interviewer: Int) -> [Int] {
    let group = groups[Int(folds[interviewer])]
    return group.count == 1 ? [] : group.filter { $0 != interviewer }
  }
}
