import Interview

extension OpenSession {
  /// What this seat's form lacks; a note that is being typed is one.
  var sealCheck: SealCheck {
    var form = form
    for case (let question, .note(let note)) in drafts {
      var entry = form[question]
      entry.note = note
      form.entries[question] = entry
    }
    return SealCheck(form, guide: guide, voided: shown.voided)
  }
}

extension SealCheck.Missing {
  /// What to do about it, with the keys that do it.
  var sentence: String {
    switch self {
    case .answer(let question): "\(question) has no rating yet: press 1-5, or 0 for a blank"
    case .evidence(let question, let level):
      "\(question) is rated \(level): a word of evidence first, n writes it"
    case .communication: "communication first: m meets, b below"
    }
  }
}
