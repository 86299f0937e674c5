import Guide
import Interview
import Screen
import Text

/// What a guide will decide by: weights, gates and bands, in as much detail as there is room for.
struct GuideInBrief {
  let copy: GuideCopy
  /// Whether it is the guide that the opening has already.
  var isOpenings = false

  private var guide: HiringGuide { copy.guide }

  /// How much is told.
  private enum Detail: Int, CaseIterable {
    case figures
    /// With blank lines between the parts.
    case spaced
    /// Also which questions and topics a gate reads.
    case named
    case reasoned
  }

  /// The fullest account that fits, else the shortest one.
  func lines(width: Int, height: Int) -> [StyledLine] {
    for detail in Detail.allCases.reversed() {
      let lines = lines(detail, width: width)
      if lines.count <= height || detail == .figures { return lines }
    }
    return []
  }

  private func lines(_ detail: Detail, width: Int) -> [StyledLine] {
    let gap = detail == .figures ? [] : [StyledLine()]
    return held(detail, width) + gap + weights(detail, width) + gap + gates(detail, width) + gap
      + bands(width)
  }

  private func held(_ detail: Detail, _ width: Int) -> [StyledLine] {
    let title = TextWrap.lines("\(guide.title), version \(guide.version)", width: width)
      .map { StyledLine($0, .bold) }
    let hash = StyledLine(
      TextWidth.fitted("SHA-256 \(copy.reference.sha256)", to: width), .quiet)
    return [StyledLine(isOpenings ? "This opening is held under" : "To be held under", .quiet)]
      + title
      + (detail == .reasoned || detail == .named ? [hash] : [])
  }

  private func weights(_ detail: Detail, _ width: Int) -> [StyledLine] {
    let lines = guide.competencies.flatMap { competency in
      [StyledLine].paragraph(
        (competency.weight < 10 ? "  " : " ") + "\(competency.weight)%", competency.title,
        width: width, indent: 6)
    }
    return [StyledLine("Weights", .accent)] + lines
      + (detail == .reasoned ? why(guide.weightsReason, width) : [])
  }

  private func gates(_ detail: Detail, _ width: Int) -> [StyledLine] {
    let heading = width < 34 ? "Gates" : "Gates, which no total offsets"
    return [StyledLine(heading, .accent)]
      + GateWording.brief(of: guide, isNamed: detail == .named || detail == .reasoned)
      .flatMap { gate in
        gateLine(gate, width: width)
          + (detail == .reasoned ? why(guide.scoring.gate(gate.id)?.why, width) : [])
      }
  }

  /// A gate with its rule beside its title, or below it where the title is long.
  private func gateLine(_ gate: GateWording, width: Int) -> [StyledLine] {
    let indent = width < 30 ? 12 : 16
    return TextWidth.of(gate.name) <= indent - 2
      ? .paragraph(" " + gate.name, gate.rule, width: width, indent: indent)
      : .paragraph("", gate.name + ": " + gate.rule, width: width, indent: 1)
  }

  private func bands(_ width: Int) -> [StyledLine] {
    let bands = guide.scoring.bands
    let method = !guide.hasTest ? "the interview" : split ?? "by competency"
    let heading = StyledLine("Total", .accent)
    let beside = heading.adding("  " + method, .quiet)
    return
      (beside.width <= width
      ? [beside] : [heading] + .paragraph("", method, .quiet, width: width, indent: 1))
      + [StyledLine].paragraph(
        "", "strong from \(bands.strong), discuss from \(bands.discuss)", width: width, indent: 1)
  }

  /// The shares of test and interview, where the total is split by them.
  private var split: String? {
    let share = guide.scoring.testShare
    return guide.scoring.method == .split ? "\(share)% test, \(100 - share)% interview" : nil
  }

  private func why(_ reason: String?, _ width: Int) -> [StyledLine] {
    guard let reason, !reason.isEmpty else { return [] }
    return .paragraph("", reason, .quiet, width: width, indent: 6)
  }
}
