import Exact
import Interview

extension DrawnRoleOracle {
  /// The debrief list, each item written as in files.
  var agenda: [String] {
    let forms = sealed.map { form($0.last) }
    let means = means(forms)
    let final = phase(\.last)
    var items = questionItems(forms, means)
    let alone = forms.filter { !$0.isEmpty }.compactMap { deciding(self.means([$0])).map(band) }
    if Set(alone).count > 1 { items.append("band-straddle") }
    if hasTest, let test, let mean = interview(means), (test - mean * 20).magnitude >= 20 {
      items.append("test-interview-gap")
    }
    let totals = [final.split, final.competency].compactMap(\.self)
    if totals.count == 2, Set(totals.map(band)).count == 2 { items.append("methods-disagree") }
    if phase(\.first).verdict != final.verdict { items.append("flipped") }
    let answers = sealed.compactMap(\.isBelow)
    let below = answers.filter { $0 }.count
    if below > 0, below * 2 < answers.count { items.append("communication-split") }
    for isOfCommunication in [true, false] {
      for (gate, text) in zip(role.gates, final.gates) where text.contains("=not-given") {
        var isCommunication = false
        if case .communication = gate.rule { isCommunication = true }
        if isCommunication == isOfCommunication { items.append(gate.id + "-not-given") }
      }
    }
    let concerns = made.flags.filter { $0.isConcern && $0.state != .dismissed }
    return items + concerns.map { _ in "concern-flag" }
  }

  private func questionItems(
    _ forms: [[String: Int]], _ means: [String: Rational]
  ) -> [String] {
    var bars: [Int] = []
    for case (_, .critical(let minimum)) in role.gates { bars.append(minimum) }
    var items: [String] = []
    for isCritical in [true, false] {
      for range in [4, 3, 2, 1, 0] {
        for question in role.questions where question.isCritical == isCritical {
          let ratings = forms.compactMap { $0[question.id] }
          guard let low = ratings.min(), let high = ratings.max(), high - low == range,
            let mean = means[question.id]
          else { continue }
          if isCritical, bars.contains(where: { mean >= Rational($0) && low < $0 }) {
            items.append("critical-straddle:" + question.id)
          }
          if range >= 2 { items.append("spread:" + question.id) }
        }
      }
    }
    return items
  }
}
