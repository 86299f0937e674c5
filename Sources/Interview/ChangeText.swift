extension Session.Change {
  /// What was changed, in words.
  package var words: String {
    switch kind {
    case .candidate(let before, let after):
      "the candidate's name corrected from \"\(before)\" to \"\(after)\""
    case .opening(let before, let after):
      "the opening corrected from \"\(before)\" to \"\(after)\""
    case .added(let name): "\(name) joined the panel"
    case .replaced(let name, let substitute): "\(substitute) sits in the place of \(name)"
    case .excuseWithdrawn(let name): "\(name) is waited for again"
    case .setAside: "set aside"
    case .reinstated: "counts again"
    }
  }
}
