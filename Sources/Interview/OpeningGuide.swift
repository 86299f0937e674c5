import Text

/// The guide of an opening: one and the same for all its sessions, so that everybody in it is asked
/// the same.
package enum OpeningGuide {
  /// The guides of openings, as their sessions say, those that were set aside left out.
  ///
  /// Where an older program let sessions of one opening be held under several guides, the first
  /// session's is taken. Rows that do not say their guide are left out.
  ///
  /// - Parameter own: a session that is not asked, since its plan is being changed.
  package static func references(
    in rows: some Sequence<SessionRow>, except own: SessionID? = nil
  ) -> [Opening: GuideReference] {
    var references: [Opening: GuideReference] = [:]
    for row in rows where row.counts && row.id != own && references[row.opening] == nil {
      references[row.opening] = row.guide
    }
    return references
  }

  /// The guide under which a session would be held in an opening, if it were not yet; nil where
  /// something changes neither, or the session does not count.
  package static func claim(
    of happening: Happening, in session: Session
  ) -> (opening: Opening, guide: GuideReference)? {
    guard let plan = session.plan else {
      if case .sessionPlanned(let plan) = happening { return (plan.opening, plan.guide) }
      return nil
    }
    let counts = session.setAside == nil
    return switch happening {
    case .sessionPlanned(let plan) where counts: (plan.opening, plan.guide)
    case .openingCorrected(let opening, _) where counts: (opening, plan.guide)
    case .sessionReinstated: (plan.opening, plan.guide)
    default: nil
    }
  }

  /// Why a session of an opening may not be held under a guide; nil when it may.
  ///
  /// - Parameter held: the guide of the opening; nil where it has none yet.
  package static func refusal(
    of guide: GuideReference, for opening: Opening, heldUnder held: GuideReference?
  ) -> String? {
    guard let held, held.sha256 != guide.sha256 else { return nil }
    let wanted =
      if held.id != guide.id {
        "guide \(guide.id)"
      } else if held.version != guide.version {
        "version \(guide.version)"
      } else {
        "another text of it"
      }
    return "the opening \(opening.text.quoted) is held under guide \(held.id), version"
      + " \(held.version), and everybody in it is asked the same; for \(wanted), name another opening"
  }
}
