package import Guide

/// What a sound test obeys beyond the form of its guide; the raw value is the name shown to people.
package enum InstrumentRule: String, Sendable, CaseIterable {
  /// No item of a form gives a question of the interview away.
  case nearQuestion = "near-question"
  /// Who knows nothing earns little, by whatever habit.
  case guessable
  /// What a gate reads of a topic rests on enough items and points, on every form the same.
  case mustHaveThin = "must-have-thin"
  /// Items can be read, and answered, in the time that they are given.
  case hurried
}

/// Something about a test that makes its scores say less than they seem to.
package struct InstrumentFault: Sendable, Hashable {
  /// What it is about.
  package enum Subject: Sendable, Hashable {
    case item(String)
    case form(String)
  }

  package let rule: InstrumentRule
  package let subject: Subject
  package let message: String
}

/// Holds the test of a guide against the rules of a sound instrument.
///
/// A guide that breaks them can be read, and sessions held under it keep their verdicts: only
/// `guide check` refuses it.
package enum Instrument {
  /// Everything that is wrong, rule by rule.
  package static func faults(of guide: HiringGuide) -> [InstrumentFault] {
    let forms = guide.assessment.forms.map { FormOfItems($0, guide.assessment) }
    return near(forms) + GuessingRules(guide: guide).faults(forms)
      + FormCoverage(guide: guide).faults(forms) + hurried(forms)
  }

  /// What is worth a look and breaks no rule, a sentence each.
  package static func remarks(on guide: HiringGuide) -> [String] {
    let critical = guide.questions.filter(\.isCritical).map(\.id)
    var remarks: [String] = []
    if !critical.isEmpty, guide.scoring.criticalMinimum == nil {
      remarks.append(
        "\(critical.joined(separator: ", ")): critical, and no gate reads critical questions, so they"
          + " fail nobody")
    }
    if critical.isEmpty, guide.scoring.criticalMinimum != nil {
      remarks.append("a gate reads critical questions, and no question is one, so it fails nobody")
    }
    let titles = guide.scoring.gates.map(\.title)
    for title in Set(titles).sorted() where titles.count(where: { $0 == title }) > 1 {
      remarks.append(
        "several gates are called \"\(title)\", so nobody can tell which of them failed somebody")
    }
    return remarks
  }

  private static func near(_ forms: [FormOfItems]) -> [InstrumentFault] {
    forms.flatMap { form in
      form.items.filter { !$0.near.isEmpty }.map { item in
        InstrumentFault(
          rule: .nearQuestion, subject: .form(form.id),
          message: "form \(form.id): the item \"\(item.id)\" is near"
            + " \(item.near.joined(separator: " and ")) of the interview; take it out of the form")
      }
    }
  }

  private static func hurried(_ forms: [FormOfItems]) -> [InstrumentFault] {
    var seen: Set<String> = []
    return forms.flatMap(\.items).filter { seen.insert($0.id).inserted }.compactMap { item in
      let need = AnsweringTime(of: item)
      guard !need.fits(item.seconds) else { return nil }
      return InstrumentFault(
        rule: .hurried, subject: .item(item.id),
        message: "item \(item.id): \(need.words) take \(need.seconds) seconds, and it has"
          + " \(item.seconds); shorten it or give it more time")
    }
  }
}

/// A form of the test with its items.
struct FormOfItems {
  let id: String
  let items: [TestItem]

  init(_ form: TestForm, _ assessment: Assessment) {
    id = form.id
    items = form.items.compactMap(assessment.item)
  }

  /// The points of some of its items.
  static func points(_ items: some Sequence<TestItem>) -> Int {
    items.reduce(0) { $0 + $1.points }
  }
}
