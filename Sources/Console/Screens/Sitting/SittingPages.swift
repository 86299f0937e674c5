import Guide
import Interview
import Screen
import Text

/// The words of the pages between the items.
struct SittingPages {
  let screen: SittingScreen
  let model: Model
  let opened: OpenSession

  var page: PageText {
    var page = PageText()
    switch screen.stage {
    case .closed(.held):
      let place =
        opened.holder.map { ": \($0.console), since \(opened.zone.clock($0.since))" } ?? ""
      page.add("This test is open at another console" + place + ".", .bold)
      page.add("It can be gone on with there, or here once it was left there.")
    case .closed(.noForm):
      page.add("The guide of this session has no test to take here.", .bold)
      page.add("Its scores are typed in by the hiring lead.")
    case .word: addWord(&page)
    case .welcome: addWelcome(&page)
    case .resumed: addResumed(&page)
    case .section(let id): addSection(id, &page)
    case .timeOver(let id): addTimeOver(id, &page)
    case .over:
      page.add("The test is over.", .bold)
      page.add(
        (opened.isSaved ? "Every answer is saved." : "Your last answers are being saved …")
          + " Please tell the hiring lead.")
      if !screen.word.isEmpty { page.add("Hiring lead: the word to leave", .quiet) }
    case .item, .review: break
    }
    return page
  }

  private func addWord(_ page: inout PageText) {
    guard let plan = SittingPlan(opened) else { return }
    let name = opened.shown.plan?.candidate ?? opened.id.text
    page.add("The test of \(name)" + (plan.sitting == nil ? "" : " goes on"), .bold)
    let usual = plan.assessment.sections.reduce(0) { $0 + $1.minutes * 60_000 }
    var time = SittingWords.span(usual)
    if plan.percent != 100 {
      time += " (\(SittingWords.span(plan.wholeLimit)) with the extra time: \(plan.percent) %)"
    } else if plan.wholeLimit != usual {
      time += " (\(SittingWords.span(plan.wholeLimit)) with the time given)"
    }
    page.add(
      "\(plan.form.title), \(SittingWords.count(plan.sections.count, "section")), \(time).")
    addClock(plan, &page)
    let typed = plan.sections.filter { opened.shown.test[$0.id] != nil }.count
    if typed > 0 {
      page.add(
        "\(SittingWords.count(typed, "section")) already scored by hand: where this test comes to"
          + " something else, you will be asked.")
    }
    page.add(screen.choice.question, .quiet)
  }

  /// Tells the lead that the clock of an interrupted section runs, or has run out.
  private func addClock(_ plan: SittingPlan, _ page: inout PageText) {
    guard let section = plan.current, let sitting = plan.sitting else { return }
    let left = plan.limit(of: section) - sitting.spent(in: section.id, at: model.clock)
    let title = plan.title(of: section)
    guard left <= 0 else {
      page.add("The clock is running: \(SittingWords.time(left)) left of \(title).", .bold)
      return
    }
    page.add(
      "The time of \(title) ran out meanwhile. Handing over closes it. To give time back, press Esc"
        + " and start again with --give MINUTES.", .bold)
  }

  private func addWelcome(_ page: inout PageText) {
    guard let plan = SittingPlan(opened) else { return }
    page.add("Welcome to the test", .bold)
    page.add(
      "It has \(SittingWords.count(plan.sections.count, "section")) and takes"
        + " \(SittingWords.span(plan.wholeLimit)) at most. Each section has its own time, and the"
        + " clock runs only while one is open. Once it is closed, you can't go back to it.")
    page.add(
      "You see one item at a time. PgDn and PgUp, or Ctrl-N and Ctrl-P, turn to the next and the"
        + " previous one. The last line of the screen shows all the keys that matter.")
    page.add("Everything is saved as you type.")
    page.add("Enter begins. No clock runs yet.", .accent)
  }

  private func addResumed(_ page: inout PageText) {
    guard let plan = SittingPlan(opened) else { return }
    page.add("The test goes on", .bold)
    let last = plan.sitting?.interruptions.last
    guard let section = plan.current else {
      page.add("It was interrupted while no clock ran.")
      page.add("Enter goes on.", .accent)
      return
    }
    if let away = last?.away {
      page.add(
        "It was interrupted for \(SittingWords.span(away / 1000 * 1000)). The clock of the"
          + " section ran on, so that time is counted.")
    } else {
      page.add(
        "It was interrupted, and the computer was started again. How long that took can't be"
          + " measured, so it is not counted.")
    }
    page.add("Everything you wrote is saved.")
    page.add(
      "\(plan.title(of: section)): \(SittingWords.time(screen.left(opened, model) ?? 0)) left, and the"
        + " clock is running.")
    page.add("Enter goes on where you were.", .accent)
  }

  private func addSection(_ id: String, _ page: inout PageText) {
    guard let plan = SittingPlan(opened), let section = plan.assessment.section(id) else { return }
    page.add("Section \(plan.number(of: section)) of \(plan.sections.count)", .quiet)
    page.add(plan.title(of: section), .bold, isClose: true)
    page.add(
      SittingWords.count(plan.items(in: section).count, "item") + ", "
        + SittingWords.span(plan.limit(of: section)) + ".")
    page.add("No clock is running now.")
    page.add("The clock starts when you press Enter.", .accent)
  }

  private func addTimeOver(_ id: String, _ page: inout PageText) {
    guard let plan = SittingPlan(opened) else { return }
    let title = plan.assessment.section(id).map(plan.title) ?? id
    page.add(title, .quiet)
    page.add("The time for this section is over.", .bold, isClose: true)
    page.add("What you wrote is saved.")
    if screen.entry == nil, let last = plan.sitting?.interruptions.last, last.section == id,
      let away = last.away
    {
      page.add(
        "The test was interrupted for \(SittingWords.span(away / 1000 * 1000)) in this section,"
          + " and its clock ran on. Please tell the hiring lead.")
    }
    page.add(
      screen.entry == nil
        ? "Enter goes on." : "Stop typing now. After a moment, Enter goes on.", .accent)
  }
}

/// A page that only tells something: paragraphs with air between them where there is room.
struct PageText {
  private static let most = 72

  struct Paragraph {
    var text: String
    var style = Style.plain
    /// Whether it stands right below the one before.
    var isClose = false
  }

  var paragraphs: [Paragraph] = []

  mutating func add(_ text: String, _ style: Style = .plain, isClose: Bool = false) {
    paragraphs.append(Paragraph(text: text, style: style, isClose: isClose))
  }

  /// Draws it from the top.
  ///
  /// - Returns: the row after it, or the last one there is.
  func draw(on surface: inout Surface, in area: Rect) -> Rect {
    let width = min(Self.most, area.width)
    let blocks = paragraphs.map { TextWrap.lines($0.text, width: width) }
    let lines = blocks.reduce(0) { $0 + $1.count }
    let gaps = paragraphs.dropFirst().count { !$0.isClose }
    // One row below is kept for a field.
    let isAiry = lines + gaps + 1 <= area.height
    var row = lines + (isAiry ? gaps : 0) + 3 <= area.height ? 1 : 0
    for (index, block) in blocks.enumerated() {
      if isAiry, index > 0, !paragraphs[index].isClose { row += 1 }
      for line in block {
        surface.write(line, in: area, row: row, style: paragraphs[index].style)
        row += 1
      }
    }
    return area.row(min(row, max(0, area.height - 1)))
  }
}

/// How the test speaks of time.
enum SittingWords {
  /// Time left as `2:31`, from an hour on as `1:02:31`; a second that has begun counts whole.
  static func time(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000 + (max(0, milliseconds) % 1000 > 0 ? 1 : 0)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = ":" + two(seconds % 60)
    return hours > 0 ? "\(hours):" + two(minutes) + tail : "\(minutes)" + tail
  }

  /// A span as `8 minutes`, `1 minute`, or `7 minutes 30 seconds`.
  static func span(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    let minutes = seconds / 60
    let rest = seconds % 60
    let parts = [
      minutes > 0 || rest == 0 ? count(minutes, "minute") : nil,
      rest > 0 ? count(rest, "second") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 " + word : "\(number) " + word + "s"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
