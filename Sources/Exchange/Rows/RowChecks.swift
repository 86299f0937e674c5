package import CSV
import Interview
import Scoring
import Text

/// What the rows of one folder must not do to one another.
///
/// Each `admit` takes the next row of its file and throws where an earlier one
/// rules it out. Flags may be given any number of times. A rating given twice is
/// found where its mark is kept (`RatingMerger`).
package struct RowChecks: ~Copyable {
  private var names = NameIndex()
  private var forms = PairIndex()
  private var voids = PairIndex()
  private var sections = PairIndex()
  private var items = PairIndex()
  /// For each pair of `sections`, whether it was given by items.
  private var isByItems: [Bool] = []
  private var answers = PairIndex()
  /// The numbers that a person marks, since their key does not understand them.
  private var numbersForMarkers = PairIndex()
  private var markedAnswers = PairIndex()
  private var marks = PairIndex()
  /// The markers of each session, by what is alike in their names.
  private var markers: [SessionID: [NameFold: (name: Marker, line: Int, isOutside: Bool)]] =
    [:]

  package init() {}

  /// Takes a form; a session has one of each interviewer.
  package mutating func admit(_ row: FormRow) throws(InputError) {
    guard forms.insert(number(row.session), number(row.interviewer)) else {
      throw row.place.error(
        .interviewer,
        "the form of \(row.interviewer.text.quoted) in session \(row.session.text.quoted)"
          + " is given twice")
    }
  }

  /// Takes marks; a section is given once, whole or by items that are given once each.
  package mutating func admit(_ row: TestRow) throws(InputError) {
    let known = sections.count
    let section = sections.number(of: number(row.session), row.section)
    if section == known { isByItems.append(row.item != nil) }
    let which = "section \(row.sectionID) of session \(row.session.text.quoted)"
    guard isByItems[section] == (row.item != nil) else {
      throw row.place.error(
        .section, "\(which) is given both whole and by items; give one or the other")
    }
    guard let item = row.item else {
      if section == known { return }
      throw row.place.error(.section, "\(which) is given twice")
    }
    guard items.insert(section, number(of: item)) else {
      throw row.place.error(.item, "item \(item.quoted) in \(which) is given twice")
    }
  }

  /// Takes a question that is left out; it is named once in a session.
  package mutating func admit(_ row: QuestionRow) throws(InputError) {
    guard voids.insert(number(row.session), row.question) else {
      throw row.place.error(
        .question,
        "question \(row.questionID) of session \(row.session.text.quoted) is given twice")
    }
  }

  /// Takes an answer; a session answers an item once in time, and once late.
  package mutating func admit(_ row: AnswerRow) throws(InputError) {
    guard answers.insert(number(row.session), number(of: row.item + (row.isLate ? "/late" : "")))
    else {
      throw row.place.error(
        .item, "item \(row.item) of session \(row.session.text.quoted) is answered twice")
    }
    if row.isNumberForMarkers {
      _ = numbersForMarkers.insert(number(row.session), number(of: row.item))
    }
  }

  mutating func isAnswered(_ item: String, in session: SessionID) -> Bool {
    let session = number(session)
    return answers.find(session, number(of: item)) != nil
      || answers.find(session, number(of: item + "/late")) != nil
  }

  /// Takes a mark; a marker marks an answer once in each phase, and so does the lead by hand.
  package mutating func admit(_ row: MarkRow) throws(InputError) {
    if case .points? = row.openMark,
      numbersForMarkers.find(number(row.session), number(of: row.item)) == nil
    {
      throw row.place.error(
        .item,
        "item \(row.item) is marked by its key, not by a marker: \(AnswerColumn.file) has no"
          + " number of session \(row.session.text.quoted) there that it does not understand")
    }
    try admitOnce(row)
  }

  /// Takes a mark of an answer that does not come with it.
  mutating func admitOnce(_ row: MarkRow) throws(InputError) {
    if let name = row.marker { try admit(name, row) }
    let marker = row.marker?.text ?? ""
    let answer = markedAnswers.number(of: number(row.session), number(of: row.item))
    guard marks.insert(answer, number(of: row.phase.rawValue + "/" + marker)) else {
      throw row.place.error(
        .marker,
        "the \(row.phase.rawValue) mark of item \(row.item) by"
          + " \(marker.isEmpty ? "hand" : marker.quoted) in session"
          + " \(row.session.text.quoted) is given twice")
    }
  }

  /// Takes a marker's name; a session has each marker under one spelling.
  private mutating func admit(_ name: Marker, _ row: MarkRow) throws(InputError) {
    let fold = NameFold(name.text)
    guard let known = markers[row.session]?[fold] else {
      markers[row.session, default: [:]][fold] = (name, row.place.line, row.isOutside)
      return
    }
    guard known.isOutside == row.isOutside else {
      throw row.place.error(
        .marker,
        "\(name.text.quoted(beside: known.name.text)) is an outside rater in one row and a marker"
          + " here in another (line \(known.line)); one person marks as one of the two")
    }
    guard known.name != name else { return }
    throw row.place.error(
      .marker,
      "\(name.text.quoted(beside: known.name.text)) and"
        + " \(known.name.text.quoted(beside: name.text)) (line \(known.line)) are one"
        + " person's name, spelled differently; session \(row.session.text.quoted) has each marker"
        + " under one")
  }

  /// What is wrong with a rating given twice.
  static func ratedTwice(
    _ question: String, phase: String, by interviewer: String, in session: String
  ) -> String {
    "the \(phase) rating of \(question) by \(interviewer.quoted) in session"
      + " \(session.quoted) is given twice"
  }

  private mutating func number<Kind>(_ name: Identifier<Kind>) -> Int { number(of: name.text) }

  private mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { names.number(of: $0) }
  }
}
