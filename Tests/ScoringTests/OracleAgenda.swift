import Exact
import Guide
import Interview
import Scoring

extension Oracle {
  /// The debrief list, each item written as in files.
  var agenda: [String] {
    let forms = sealed.map { form($0.last) }
    let means = means(forms)
    let final = phase { $0.last }
    var items = questionItems(forms, means)
    let alone = forms.filter { !$0.isEmpty }.compactMap { deciding(self.means([$0])).map(band) }
    if Set(alone).count > 1 { items.append("band-straddle") }
    if let test = testScore, let mean = means.values.mean(), (test - mean * 20).magnitude >= 20 {
      items.append("test-interview-gap")
    }
    let totals = [final.split, final.competency].compactMap(\.self)
    if totals.count == 2, Set(totals.map(band)).count == 2 { items.append("methods-disagree") }
    if phase({ $0.first }).verdict != final.verdict { items.append("flipped") }
    let answers = sealed.compactMap(\.communication)
    let below = answers.filter { $0 == .below }.count
    if below > 0, below < answers.count - below { items.append("communication-split") }
    for id in ["communication", "must-have-items"]
    where final.gates.contains(where: { $0.hasPrefix(id + "=not-given") }) {
      items.append(id + "-not-given")
    }
    let concerns = made.flags.filter { $0.kind == .concern && $0.state != .dismissed }
    return items + concerns.map { _ in "concern-flag" }
  }

  private func questionItems(
    _ forms: [[String: Int]], _ means: [String: Rational]
  ) -> [String] {
    var spreads: [String: Int] = [:]
    for question in questions {
      let ratings = forms.compactMap { $0[question] }
      if let low = ratings.min(), let high = ratings.max() { spreads[question] = high - low }
    }
    var items: [String] = []
    for isCritical in [true, false] {
      for range in [4, 3, 2, 1, 0] {
        for question in questions
        where critical.contains(question) == isCritical && spreads[question] == range {
          let lowest = forms.compactMap { $0[question] }.min() ?? 5
          if isCritical, let mean = means[question], mean >= 3, lowest < 3 {
            items.append("critical-straddle:" + question)
          }
          if range >= 2 { items.append("spread:" + question) }
        }
      }
    }
    return items
  }
}
