package import Interview

/// A session that is put beside others, with the guide that it is held under.
package struct ComparedSession: Sendable {
  package var session: Session
  package var guide: GuideCopy

  package init(session: Session, guide: GuideCopy) {
    self.session = session
    self.guide = guide
  }
}
