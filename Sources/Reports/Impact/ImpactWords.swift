import Scoring

/// What is said about figures of adverse impact.
enum ImpactWords {
  static func caution(_ caution: ImpactCaution) -> String {
    switch caution {
    case .fewApplicants: "fewer than 30 applicants"
    case .fewExpected: "fewer than 5 selected or rejected were to be expected"
    case .oneHire: "one hire more or less, here or in another group, would turn the flag"
    case .notTested: "too large for the exact test"
    }
  }

  /// What is to be said of a set that compares nothing; nil for any other.
  static func remark(on set: ImpactSet) -> String? {
    if set.groups.count == 1 { return "There is only one group, and nothing to compare it with." }
    if set.groups.allSatisfy({ $0.count.selected == 0 }) {
      return "Nobody was selected, so there are no rates to compare."
    }
    return nil
  }
}
