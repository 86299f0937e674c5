package import Guide
package import Interview

extension Session {
  /// What was made of an item's answer: by people here in the order of their names, then by outside
  /// raters.
  package func readings(of item: String) -> [MarkedItem.Reading] {
    let people = marking.sorted { $0.key < $1.key }.compactMap { marker, items in
      MarkedItem.Reading(marker, items[item] ?? [], file: nil)
    }
    let outside = outsideMarks.sorted { $0.key < $1.key }.compactMap { rater, items in
      MarkedItem.Reading(rater, (items[item] ?? []).map(\.entry), file: items[item]?.last?.file)
    }
    return people + outside
  }
}

extension [MarkedItem.Reading] {
  /// Those that count: an outside rater's only beside a person's.
  package var counting: Self { contains { $0.file == nil } ? self : [] }
}

extension MarkedItem {
  /// What a marker made of the answer, for the lead: an outside rater's mark is told with the file
  /// that it came from, and only once a person here has marked the answer.
  package func words(of reading: Reading, _ criteria: [Criterion]) -> String {
    let from = reading.file.map { " (from \($0))" } ?? ""
    if reading.file != nil, !showsOutside { return "shown once somebody here has marked it" + from }
    let first =
      reading.first == reading.final ? "" : " (first \(reading.first.words(criteria)))"
    return reading.final.words(criteria) + first + from
  }
}

extension MarkedItem.Reading {
  fileprivate init?(_ marker: Marker, _ entries: [MarkEntry], file: String?) {
    guard let first = entries.first, let last = entries.last else { return nil }
    self.init(marker: marker, first: first.mark, final: last.mark, file: file)
  }
}

extension HiringGuide {
  /// Why an outside rater's mark of an item cannot be taken into a session; nil where it can.
  func refusal(of mark: OpenMark, of item: String, in session: Session) -> String? {
    guard let item = assessment.item(item) else { return "\(item) is not an item of the guide" }
    if session.importedFrom != nil, session.test[item.section] != nil {
      return "\(item.section) came with its scores from files, so \(item.id) is marked"
    }
    guard session.sitting?.sections[item.section]?.end != nil else {
      return "the candidate has not closed \(item.section) yet"
    }
    guard let answer = session.answer(to: item, under: assessment),
      assessment.isForMarkers(answer.answer, to: item)
    else { return "\(item.id) has no answer that a person marks" }
    return OpenMarking.share(of: mark, for: item, assessment.criteria) == nil
      ? "the mark does not fit \(item.id)" : nil
  }
}
