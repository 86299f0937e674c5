/// How the lead wants the test taken.
package struct Arrangement: Sendable, Hashable, Codable {
  /// The id of the form.
  package var form: String
  /// The time in percent of the usual: 100 unless the candidate needs more.
  package var percent: Int
  /// What a record of an earlier program says of why; nothing is asked or kept any more.
  package internal(set) var reason: String?

  /// Makes an arrangement; nil unless the time is 100 to 400 percent.
  package init?(form: String, percent: Int = 100) {
    guard (100...400).contains(percent) else { return nil }
    self.form = form
    self.percent = percent
  }

  /// Whether it arranges the same, whatever an earlier program wrote beside it.
  package func isSame(as other: Arrangement?) -> Bool {
    form == other?.form && percent == other?.percent
  }

  /// A multiple of the usual time such as `1.5` in percent: 1 to 4, in hundredths at most.
  package static func percent(ofMultiple text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? parts[1] : "0"
    guard parts.count <= 2, parts[0].utf8.count == 1, (1...2).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let whole = Int(parts[0]),
      let hundredths = Int((digits + "0").prefix(2))
    else { return nil }
    let percent = whole * 100 + hundredths
    return (100...400).contains(percent) ? percent : nil
  }

  /// The time as a multiple of the usual, such as `1.5`.
  package var multiple: String {
    let hundredths = percent % 100
    if hundredths == 0 { return "\(percent / 100)" }
    return hundredths % 10 == 0
      ? "\(percent / 100).\(hundredths / 10)"
      : "\(percent / 100).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

/// Time given for a section on top of the arrangement.
package struct TimeGift: Sendable, Hashable {
  package var seconds: Int
  /// `noReason`, or what somebody wrote into a record of an earlier program.
  package var reason: String
  package var at: Instant

  /// What stands in the place of a reason.
  ///
  /// Why somebody needs time may be a matter of health, which is nobody's business here and must
  /// not be found years later.
  package static let noReason = "given by the hiring lead; no reason is kept"
}

extension Session {
  /// What is said to whoever gives a reason for more time.
  package static let keepsNoReasonForTime = "why somebody is given time is not asked and not kept"
}

extension Happening {
  /// The same without a word of why somebody is given time: an earlier program asked for one.
  package var withoutReasonForTime: Happening {
    switch self {
    case .testArranged(var arrangement):
      arrangement.reason = nil
      return .testArranged(arrangement: arrangement)
    case .timeGiven(let section, let seconds, _):
      return .timeGiven(section: section, seconds: seconds, reason: TimeGift.noReason)
    default: return self
    }
  }
}
