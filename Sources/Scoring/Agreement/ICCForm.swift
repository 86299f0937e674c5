/// One of the six intraclass correlations of Shrout and Fleiss (1979).
package enum ICCForm: Sendable, Hashable, CaseIterable {
  /// One judge's rating; each target has judges of its own.
  case single1
  /// One judge's rating; the judges are a sample, and their leniency counts as error.
  case single2
  /// One judge's rating; these judges only, and their leniency is left out.
  case single3
  /// The mean of the judges; each target has judges of its own.
  case mean1
  /// The mean of the judges; the judges are a sample, and their leniency counts as error.
  case mean2
  /// The mean of the judges; these judges only, and their leniency is left out.
  case mean3

  /// The form as it is written in the literature, such as `ICC(2,k)`.
  package var name: String {
    switch self {
    case .single1: "ICC(1,1)"
    case .single2: "ICC(2,1)"
    case .single3: "ICC(3,1)"
    case .mean1: "ICC(1,k)"
    case .mean2: "ICC(2,k)"
    case .mean3: "ICC(3,k)"
    }
  }
}
