import Text

extension Identifier where Kind == InterviewerKind {
  /// The word that stands for the hiring lead in files and on the command line.
  package static let leadWord = "lead"
}

extension Identifier {
  /// Whether two names are spellings of one person's.
  package func isSamePerson<Other>(as other: Identifier<Other>) -> Bool {
    text.isSamePerson(as: other.text)
  }

  /// Whether it and a candidate's name are spellings of one person's.
  package func isSamePerson(as candidate: String) -> Bool { text.isSamePerson(as: candidate) }
}

extension String {
  /// Whether two candidates' names are spellings of one person's.
  package func isSamePerson(as other: String) -> Bool { NameFold(self) == NameFold(other) }
}

/// Which names a session may give to people.
package enum NameRule {
  /// Why a name cannot be a panel member's beside the others; nil where it can.
  ///
  /// - Parameter others: the names that the session has already.
  package static func refusal(
    of name: Interviewer, beside others: some Sequence<Interviewer>
  ) -> String? {
    let fold = NameFold(name.text)
    if fold.isEmpty { return "a member of the panel needs a name" }
    if let refusal = TextLimit.name.refusal(of: "a name", name.text) { return refusal }
    if fold.text == Interviewer.leadWord {
      return "\"lead\" is nobody's name: it stands for the hiring lead"
    }
    guard let twin = others.first(where: { NameFold($0.text) == fold }) else { return nil }
    return twin == name
      ? "\(name) is on the panel already"
      : "\(name.text.toldApart(from: twin.text)) is \(twin.text.toldApart(from: name.text)),"
        + " spelled differently"
  }

  /// Why names cannot be a panel together; nil where they can.
  package static func refusal(ofPanel names: [Interviewer]) -> String? {
    for (place, name) in names.enumerated() {
      if let refusal = refusal(of: name, beside: names[..<place]) { return refusal }
    }
    return nil
  }
}

extension String {
  /// The text with what does not show in it written out (`\u{A0}`), so that it can be told from
  /// another one that looks like it.
  ///
  /// Written out are blanks and signs that nobody sees, and, where both are one text to Unicode
  /// (`é` and `e` with an accent after it), the signs that only this one has.
  package func toldApart(from other: String) -> String {
    let others = other.unicodeScalars
    let isLook = self == other && unicodeScalars.count >= others.count
    return unicodeScalars.map { scalar in
      let differs = isLook && !scalar.isASCII && !others.contains(scalar)
      return differs || scalar.isOddBlank
        ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : String(scalar)
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether it looks like a blank or like nothing, and is no space.
  fileprivate var isOddBlank: Bool {
    self != " " && (properties.isWhitespace || properties.isDefaultIgnorableCodePoint)
  }
}
