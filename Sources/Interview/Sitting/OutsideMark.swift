/// A mark of somebody outside, such as another office or a model, of a test that was taken here.
///
/// It came in by a file. It never stands alone. It counts as one marker's beside those of people who marked the answer
/// here, and not before there is one.
package struct OutsideMark: Sendable, Hashable {
  /// The mark, with the time that the file gave.
  package var entry: MarkEntry
  /// The file that it came from, as the lead named it.
  package var file: String
  /// When it was taken in.
  package var takenIn: Instant
}

extension Happening {
  /// Whether it is an outside rater's mark.
  package var isOutside: Bool {
    if case .outsideMarked = self { true } else { false }
  }
}

extension Session {
  /// Whether what outside raters made of an item's answer may be shown, to whomever it concerns.
  ///
  /// Not before somebody here has marked it: who still has to mark must not see another's mark
  /// first. That there is such a mark is no secret from the lead.
  package func showsOutsideMarks(of item: String) -> Bool {
    remarks[item] != nil || marking.values.contains { $0[item] != nil }
  }

  /// Whether a name is that of an outside rater of this test, who marks nothing here.
  package func isOutsideRater(_ name: Marker) -> Bool {
    outsideMarks.keys.contains { $0.isSamePerson(as: name) }
  }

  /// Why nobody of that name can be an outside rater of this session; nil where somebody can.
  package func refusal(ofOutsideRater name: Marker) -> String? {
    if NameFold(name.text).isEmpty { return "an outside mark needs the name of its rater" }
    if NameFold(name.text).text == Interviewer.leadWord {
      return "\"lead\" is nobody's name: it stands for the hiring lead"
    }
    if let candidate = plan?.candidate, name.isSamePerson(as: candidate) {
      return "\(name) is the candidate of this session, who marks nothing of it"
    }
    let known =
      panel.map { ($0.text, "on the panel of this session") }
      + marking.keys.sorted().map { ($0.text, "a marker of this session") }
    for (text, what) in known where name.text.isSamePerson(as: text) {
      let isSpelledSo = name.text.utf8.elementsEqual(text.utf8)
      return isSpelledSo
        ? "\(name) is \(what), and no outside rater"
        : "\(name.text.toldApart(from: text)) is \(text.toldApart(from: name.text)), spelled"
          + " differently, who is \(what) and no outside rater"
    }
    guard
      let twin = outsideMarks.keys.sorted().first(where: { $0 != name && $0.isSamePerson(as: name) }
      )
    else { return nil }
    return "\(name.text.toldApart(from: twin.text)) is \(twin.text.toldApart(from: name.text)),"
      + " spelled differently; one rater has one name"
  }

  /// Why an outside rater's mark of an item cannot be taken in; nil where it can.
  ///
  /// - Parameter reason: why it is another one than before; nil for a first mark.
  package func refusal(ofOutside item: String, by name: Marker, reason: String?) -> String? {
    guard sitting?.answers[item] != nil else { return "there is no answer to \(item)" }
    let known = outsideMarks[name]?[item]
    guard let reason else {
      return known == nil ? nil : "\(item) is marked by \(name) already; a change has a reason"
    }
    if known == nil { return "\(item) is not marked by \(name) yet" }
    return GivenReason(reason) == nil ? "it is recorded with a reason" : nil
  }

  /// Takes in an outside rater's mark: the first one, or a later one with its reason.
  mutating func applyOutside(_ event: Event) {
    guard
      case .outsideMarked(let item, let mark, let rater, let file, let reason) = event.happening,
      (outsideMarks[rater]?[item] == nil) == (reason == nil)
    else { return }
    let entry = MarkEntry(mark: mark, reason: reason, at: event.occurred)
    outsideMarks[rater, default: [:]][item, default: []].append(
      OutsideMark(entry: entry, file: file, takenIn: event.at))
  }
}
