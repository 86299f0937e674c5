/// One candidate's interview: the fold of its events.
///
/// Events of one feed are applied in their order; feeds may interleave in any
/// way and give the same session.
package struct Session: Sendable, Hashable {
  /// A raised flag with what became of it.
  package struct Flag: Sendable, Hashable {
    package var key: FlagKey
    /// The guide's id of it.
    package var flag: String
    /// The candidate's words, or what was seen.
    package var evidence: String
    /// When it was raised; nil where an import did not say.
    package var at: Instant?
    /// Whether who raised it took it back.
    package var isWithdrawn = false
  }

  /// A look into a flag.
  package struct Resolution: Sendable, Hashable {
    package var seat: Seat
    package var state: FlagState
    package var reason: String
    /// When it was recorded.
    package var recorded: Instant
    /// Which of two decides, the later one: when it was recorded, but never before an earlier look
    /// of the same seat, whose clock may have been set back since.
    var order: Instant
  }

  /// A decision of the hiring lead.
  package struct Decision: Sendable, Hashable {
    package var choice: Choice
    package var reason: String
    /// When; nil where an import did not say.
    package var at: Instant?
    /// How many events of each feed it rests on, by `Seat.text`.
    package var basis: [String: Int]
    /// Its own place in the lead's feed.
    package var sequence: Int
  }

  /// That a second console took a seat over.
  package struct Takeover: Sendable, Hashable {
    /// The console, in words.
    package var console: String
    package var at: Instant
    /// Its place in the feed.
    package var sequence: Int
  }

  /// How an item of the agenda was settled.
  package struct Settlement: Sendable, Hashable {
    /// The item, as `kind` or `kind:question`.
    package var item: String
    package var note: String
    /// When it was recorded.
    package var at: Instant
  }

  /// A change of the plan that was made after the session had begun.
  package struct Change: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case candidate(from: String, to: String)
      case opening(from: Opening, to: Opening)
      /// Somebody joined the panel.
      case added(Interviewer)
      /// Somebody sits in another's place.
      case replaced(Interviewer, by: Interviewer)
      /// A form is waited for again.
      case excuseWithdrawn(Interviewer)
      /// The session does not count.
      case setAside
      /// The session counts again.
      case reinstated
      /// The session must not be purged.
      case held
      /// The session may be purged when it is due.
      case released
    }

    package var kind: Kind
    package var reason: String
    /// When; nil where an import did not say.
    package var at: Instant?
  }

  package let id: SessionID
  /// Who, for what, by whom; nil until the lead has set it up.
  package internal(set) var plan: Plan?
  /// When it was set up.
  package internal(set) var plannedAt: Instant?
  /// The folder it was imported from; nil for a session held here.
  package internal(set) var importedFrom: String?
  /// Whether those files held back what open forms said.
  package internal(set) var isImportedInPart = false
  /// Why the forms were opened early; nil where they were not.
  package internal(set) var openedEarly: String?
  /// What was changed after the session had begun, oldest first.
  package internal(set) var changes: [Change] = []
  /// Who sits in whose place, for every member that was replaced.
  package internal(set) var replacements: [Interviewer: Interviewer] = [:]
  /// Why the session does not count, though it is kept; nil where it counts.
  package internal(set) var setAside: String?
  /// Why the session must not be purged, however old it is; nil where no hold is on it.
  package internal(set) var hold: String?
  /// How many events of each feed could not be recovered from a damaged file.
  package internal(set) var lost: [Seat: Int] = [:]
  /// The seats that the lead does not wait for, and why; `excused` has the recused as well.
  package internal(set) var excuses: [Interviewer: String] = [:]
  /// What members of the panel have said of a conflict of interest.
  package internal(set) var conflicts: [Interviewer: ConflictRecord] = [:]
  /// The forms that have been opened.
  package internal(set) var forms: [Interviewer: Form] = [:]
  /// What the test scored, by section.
  package internal(set) var test: [String: SectionMarks] = [:]
  /// Who read a typed section score again, by section; only where the marks still are those.
  package internal(set) var confirmations: [String: Confirmation] = [:]
  /// Which of two differing sources counts, by section.
  package internal(set) var sources: [String: SourceChoice] = [:]
  /// How the test is to be taken; nil until the lead has said so.
  package internal(set) var arrangement: Arrangement?
  /// What was given on top of it, by section, oldest first.
  package internal(set) var timeGiven: [String: [TimeGift]] = [:]
  /// The candidate's taking of the test; nil before it began.
  package internal(set) var sitting: Sitting?
  /// How the candidate's screen was left, or was tried to be.
  package internal(set) var testDoor = TestDoor()
  /// What each marker made of the open answers, by item, oldest first.
  package internal(set) var marking: [Marker: [String: [MarkEntry]]] = [:]
  /// What outside raters made of the open answers, by item, oldest first.
  package internal(set) var outsideMarks: [Marker: [String: [OutsideMark]]] = [:]
  /// What was changed by hand in an item's marks, oldest first.
  package internal(set) var remarks: [String: [ItemRemark]] = [:]
  /// How many flags the lead has raised, withdrawn ones included.
  package internal(set) var flagsRaisedByLead = 0
  /// The flags raised, in the order of their keys.
  package internal(set) var raised: [FlagKey: Flag] = [:]
  /// The looks into flags, oldest first; of two at one moment the lead's comes first.
  package internal(set) var resolutions: [FlagKey: [Resolution]] = [:]
  /// The questions left out, and why.
  package internal(set) var voided: [String: String] = [:]
  /// The agenda items that were settled, oldest first.
  package internal(set) var settlements: [Settlement] = []
  /// The decisions, oldest first; the last one stands.
  package internal(set) var decisions: [Decision] = []
  /// The console that took each seat over last, where one did.
  package internal(set) var takeovers: [Seat: Takeover] = [:]
  /// The number of events in each feed.
  package internal(set) var heads: [Seat: Int] = [:]
  /// The last moment at which anything was recorded.
  package internal(set) var lastEvent: Instant?

  /// Makes a session of which nothing is known yet.
  package init(id: SessionID) {
    self.id = id
  }

  /// The whole panel in order, the excused included.
  package var panel: [Interviewer] { plan?.panel ?? [] }

  /// The panel without the excused.
  package var seats: [Interviewer] {
    let excused = excused
    return panel.filter { excused[$0] == nil }
  }

  /// What an interviewer's form says; an empty one before it is opened.
  package func form(of interviewer: Interviewer) -> Form { forms[interviewer] ?? Form() }

  /// Whether every form that is waited for is sealed, and there is one.
  package var isComplete: Bool {
    !seats.isEmpty && seats.allSatisfy { form(of: $0).isSealed }
  }

  /// Why a seat is not waited for, with who sits there instead; nil where it is waited for.
  package func excuse(of interviewer: Interviewer) -> String? {
    guard let reason = excused[interviewer] else { return nil }
    return replacements[interviewer].map { "replaced by \($0): \(reason)" } ?? reason
  }

  /// Whether a seat may see the values of all forms; nil is a reader at no seat.
  package func isRevealed(to seat: Seat?) -> Bool { Visibility(of: self, at: seat).isOpen }

  /// Whether the lead may see the values of all forms.
  package var isRevealed: Bool { isRevealed(to: .lead) }

  /// The flags that were not withdrawn, in panel order, the lead's last.
  package var flags: [Flag] {
    raised.values.filter { !$0.isWithdrawn }.sorted { left, right in
      let order = panel
      let first = left.key.interviewer.flatMap(order.firstIndex(of:)) ?? order.count
      let second = right.key.interviewer.flatMap(order.firstIndex(of:)) ?? order.count
      return first != second ? first < second : left.key < right.key
    }
  }

  /// What became of a flag: the latest look into it decides.
  package func state(of key: FlagKey) -> FlagState {
    latestResolution(of: key)?.state ?? .raised
  }

  /// The look into a flag that decides.
  package func latestResolution(of key: FlagKey) -> Resolution? {
    resolutions[key]?.last
  }

  /// The decision that stands.
  package var decision: Decision? { decisions.last }

  /// What a decision that is made now rests on: the number of events in each feed.
  package var basis: [String: Int] {
    // Names that differ only in how an accent is spelt are equal as keys: keep the later head.
    Dictionary(heads.map { ($0.key.text, $0.value) }) { max($0, $1) }
  }

  /// Whether something has happened since the decision that it does not rest on.
  ///
  /// A withdrawal is the candidate's own step: it rests on nothing that the panel records.
  package var isDecisionStale: Bool {
    guard let decision, decision.choice != .withdrawn else { return false }
    return heads.contains { seat, head in
      let rested = decision.basis[seat.text] ?? 0
      // The decision's own event follows the lead's events that it rests on.
      return seat == .lead ? head > max(rested + 1, decision.sequence) : head > rested
    }
  }
}

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
    case .held: "put on legal hold"
    case .released: "taken off legal hold"
    }
  }
}

/// What the hiring lead decided.
package enum Choice: String, Sendable, Hashable, CaseIterable, Codable {
  /// Goes on to the next step.
  case advance
  case hold
  case decline
  /// Does not want the place any more: the candidate's own step, possible at any time.
  case withdrawn
}
