import Exact
import Guide

/// What somebody earns who knows nothing: by always picking in one way, or by picking blindly.
struct GuessingRules {
  let guide: HiringGuide

  /// The most that a habit of length may earn of the points for choices, in percent.
  private static let mostByLength = 45
  /// The most that one place in the list of options may earn, in percent.
  private static let mostByPlace = 50
  /// The most that picking blindly may earn in a section, in percent.
  private static let mostBlindly = 40

  func faults(_ forms: [FormOfItems]) -> [InstrumentFault] {
    forms.flatMap { habits(in: $0) + blind(in: $0) }
  }

  /// A way of picking an option without reading: which one of them.
  private struct Habit: Sendable {
    var name: String
    var most: Int
    /// The place of the option that it picks; nil where there is none.
    var pick: @Sendable ([TestTask.Choice]) -> Int?
  }

  private static let habits: [Habit] =
    [
      Habit(name: "the longest option", most: mostByLength) { byLength($0).first },
      Habit(name: "the second longest option", most: mostByLength) {
        byLength($0).dropFirst().first
      },
      Habit(name: "the shortest option", most: mostByLength) { byLength($0).last },
    ]
    + (0..<6).map { place in
      Habit(name: "option \(place + 1)", most: mostByPlace) {
        $0.indices.contains(place) ? place : nil
      }
    }

  /// The places of the options, longest first; of two that are as long, the first.
  private static func byLength(_ options: [TestTask.Choice]) -> [Int] {
    options.indices.sorted { left, right in
      let lengths = (options[left].text.count, options[right].text.count)
      return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left < right
    }
  }

  private func habits(in form: FormOfItems) -> [InstrumentFault] {
    let choices = form.items.compactMap { item -> (TestItem, [TestTask.Choice])? in
      guard case .choice(let options) = item.task else { return nil }
      return (item, options)
    }
    let points = FormOfItems.points(choices.map(\.0))
    // Of a single item every habit earns all or nothing: that says nothing of the form.
    guard choices.count > 1 else { return [] }
    return Self.habits.compactMap { habit in
      let earned = choices.reduce(0) { sum, choice in
        sum + (habit.pick(choice.1).map { choice.1[$0].points } ?? 0)
      }
      guard earned * 100 > habit.most * points else { return nil }
      return InstrumentFault(
        rule: .guessable, subject: .form(form.id),
        message: "form \(form.id): always picking \(habit.name) earns \(earned) of the \(points)"
          + " points for choices, and at most \(habit.most)% is sound; reorder or reword options")
    }
  }

  private func blind(in form: FormOfItems) -> [InstrumentFault] {
    guide.assessment.sections.compactMap { section in
      let items = form.items.filter { $0.section == section.id }
      let points = FormOfItems.points(items)
      let earned = items.map { BlindGuess.points(for: $0) }.sum()
      let most = Rational(Self.mostBlindly * points, over: 100) ?? .zero
      guard earned > most else { return nil }
      return InstrumentFault(
        rule: .guessable, subject: .form(form.id),
        message: "form \(form.id): picking blindly earns \(earned.shown(against: [most])) of the"
          + " \(points) points of \(section.id), and at most \(Self.mostBlindly)% is sound; take"
          + " items that are harder to guess")
    }
  }
}
