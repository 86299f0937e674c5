/// Collects what is wrong with a guide while it is being read.
final class FaultLog {
  private(set) var faults: [GuideFault] = []

  func note(_ rule: GuideRule, at place: Place, _ message: String) {
    faults.append(
      GuideFault(line: place.line, column: place.column, rule: rule, message: message))
  }
}
