package import Interview
import Text

/// Short names for the columns of a panel.
package enum PanelNames {
  /// Last words of the names where they tell the panel apart, else the names.
  ///
  /// - Parameter least: columns below which a word says too little.
  package static func short(_ panel: [Interviewer], least: Int = 3) -> [String] {
    let last = panel.map { name in
      String(name.text.split(separator: " ").last ?? "")
    }
    return panel.enumerated().map { index, name in
      let word = last[index]
      let isAlone = last.filter { $0 == word }.count == 1
      return isAlone && TextWidth.of(word) >= least ? word : name.text
    }
  }
}

/// Who raised a flag and who looked into it, in words.
package enum FlagWords {
  package static func author(_ key: FlagKey) -> String { name(key.seat) }

  /// What was said of a flag after it was raised: `confirmed by the lead: she said so twice`.
  ///
  /// Nil while nobody has looked into it.
  package static func resolution(of key: FlagKey, in session: Session) -> String? {
    session.latestResolution(of: key).map { resolution in
      resolution.state.rawValue + " by " + name(resolution.seat) + ": " + resolution.reason
    }
  }

  /// A seat that may raise or resolve flags.
  package static func name(_ seat: Seat) -> String { seat.interviewer?.text ?? "the lead" }
}
