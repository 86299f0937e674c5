import Guide
import Interview

/// What happened, in one sentence of which the seat is the subject: `sealed the form`.
///
/// The log of the Audit screen says it to whoever may see the event at all.
struct HappeningWords: Sendable {
  private let happening: Happening

  init(_ happening: Happening) {
    self.happening = happening
  }

  /// The sentence, without a full stop.
  var text: String {
    switch happening {
    // The lead's feed.
    case .sessionPlanned(let plan):
      "set up \(plan.candidate) for \(plan.opening), panel "
        + plan.panel.map(\.text).joined(separator: ", ")
    case .imported(let file): "took the session in from \(file)"
    case .importedInPart: "took it in without what open forms say"
    case .candidateCorrected(let name, let reason): "put the name right, \(name)" + because(reason)
    case .openingCorrected(let name, let reason): "put the opening right, \(name)" + because(reason)
    case .interviewerAdded(let name, let reason): "added \(name) to the panel" + because(reason)
    case .interviewerReplaced(let name, let other, let reason):
      "put \(other) in the place of \(name)" + because(reason)
    case .seatExcused(let name, let reason): "excused \(name)" + because(reason)
    case .excuseWithdrawn(let name, let reason):
      "took back that \(name) is excused" + because(reason)
    case .sessionSetAside(let reason): "set the session aside" + because(reason)
    case .sessionReinstated(let reason): "let the session count again" + because(reason)
    case .holdPlaced(let reason): "put the session on legal hold" + because(reason)
    case .holdLifted(let reason): "lifted the legal hold" + because(reason)
    case .openedEarly(let reason): "opened the forms before all were sealed" + because(reason)
    case .questionVoided(let question, let reason): "left \(question) out" + because(reason)
    case .agendaSettled(let item, let note): "settled \(item)" + because(note)
    case .decisionRecorded(let choice, let reason, _):
      "decided: \(choice.rawValue)" + because(reason)
    // The test.
    case .sectionMarked(let section, _): "recorded a score of \(section)"
    case .testArranged(let arrangement):
      "arranged the test, form \(arrangement.form), \(arrangement.percent)% of the time"
    case .timeGiven(let section, let seconds, _): "gave \(seconds / 60) min more for \(section)"
    case .itemRemarked(let item, _, let reason): "changed the marks of \(item)" + because(reason)
    case .outsideMarked(let item, _, let rater, let file, _):
      "took in a mark of \(item) by \(rater) from \(file)"
    case .sectionConfirmed(let section, _, let name): "had \(section) read again by \(name)"
    case .sectionSourceChosen(let section, let source, let reason):
      "chose the \(source.rawValue) score of \(section)" + because(reason)
    case .sittingBegun(_, let form, _): "began the test, form \(form)"
    case .sectionBegun(let section, _): "began \(section)"
    case .itemReached(let item, _): "turned to \(item)"
    case .itemAnswered(let item, _, _): "answered \(item)"
    case .sittingResumed: "went on with the test after an interruption"
    case .sectionEnded(let section, _, let byTime):
      "ended \(section)" + (byTime ? ", its time was over" : "")
    case .leaveWordRefused: "a wrong word was typed to leave the test"
    case .testLeft(let way):
      "the test was left before its end" + (way == .word ? ", with the word" : ", from outside")
    case .answerMarked(let item, _): "marked \(item)"
    case .answerRemarked(let item, _, let reason): "changed a mark of \(item)" + because(reason)
    // A form.
    case .flagRaised(let flag, let evidence): "raised the flag \(flag)" + because(evidence)
    case .flagWithdrawn(let number): "took back flag \(number)"
    case .flagResolved(let key, let state, let reason):
      "found flag \(key.number) of \(key.author) \(state.rawValue)" + because(reason)
    case .savedLater(let count):
      "saved later what had been done before, \(count) \(count == 1 ? "entry" : "entries")"
    case .eventsLost(let from, let to): "entries \(from) to \(to) were lost in a damaged file"
    case .seatTaken(let console, let reason): "took the seat over at \(console)" + because(reason)
    case .conflictStated(let recused):
      recused ? "is recused, for a conflict of interest" : "has no conflict of interest"
    case .formOpened: "opened the form"
    case .clockStarted: "started the clock"
    case .clockRead: "read the clock"
    case .clockStopped: "stopped the clock"
    case .questionReached(let question): "turned to \(question)"
    case .questionRated(let question, let answer):
      answer.map { "rated \(question): \($0.words)" } ?? "took the answer to \(question) back"
    case .elementsHeard(let question, let elements):
      "heard of \(question): "
        + Element.allCases.map { "\($0.letter) \(elements[$0]?.rawValue ?? "open")" }
        .joined(separator: ", ")
    case .noteWritten(let question, let note):
      "wrote a note on \(question)"
        + because(note.text.split(separator: "\n").joined(separator: " / "))
    case .communicationJudged(let communication):
      communication.map { "found communication: \($0.rawValue)" } ?? "took communication back"
    case .wordsSaid(let words, let said):
      said
        ? "said the \(words.rawValue) words"
        : "took back that the \(words.rawValue) words were said"
    case .changeTakenBack: "took the last change back"
    case .changeBroughtBack: "brought the last change back"
    case .formSealed: "sealed the form"
    case .ratingRevised(let question, let answer, let reason, _):
      "revised \(question) to \(answer.words)" + because(reason)
    }
  }

  private func because(_ reason: String) -> String { reason.isEmpty ? "" : ": " + reason }
}
