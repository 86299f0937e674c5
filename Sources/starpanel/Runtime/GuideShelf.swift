import Console
import Guide
import Interview
import Ledger
import Synchronization

/// The guides at hand: those for new openings, and those frozen into old sessions.
final class GuideShelf: Sendable {
  private let ledger: PanelLedger
  private let ownText: String?
  private let read = Mutex<[String: HiringGuide]>([:])

  /// - Parameter ownText: the text of a guide file that was named at the start.
  init(ledger: PanelLedger, ownText: String? = nil) {
    self.ledger = ledger
    self.ownText = ownText
  }

  /// The text of the guide that is used where none is chosen.
  private var firstText: String { ownText ?? BuiltInGuide.text }

  /// What lies on the shelf now: a file may be put there, or mended, while the console runs.
  private var shelf: ShelfGuides { ShelfGuides(given: ownText) }

  /// The guide that is used where none is chosen.
  func current() throws -> GuideCopy {
    let text = firstText
    return try copy(text: text, sha256: PanelLedger.sha256(of: text))
  }

  /// Keeps the current guide's text in the ledger, so that a session can refer to it.
  func freeze() throws -> GuideReference {
    _ = try ledger.store(guide: firstText)
    return try current().reference
  }

  /// What the console may choose from, and the guide of each opening.
  func atHand(except own: SessionID?) throws -> GuidesAtHand {
    let shelf = shelf
    var copies: [GuideCopy] = []
    var problems: [String] = []
    for entry in shelf.entries {
      do throws(GuideFaults) {
        let copy = try copy(text: entry.text, sha256: PanelLedger.sha256(of: entry.text))
        if !copies.contains(where: { $0.reference.sha256 == copy.reference.sha256 }) {
          copies.append(copy)
        }
      } catch {
        let fault = error.faults.first?.description(in: entry.name) ?? entry.name
        problems.append("A guide on the shelf cannot be used: \(fault)")
      }
    }
    let references = try ledger.openingGuides(except: own)
    var frozen: [String: GuideCopy] = [:]
    var damaged: [String: String] = [:]
    for reference in Set(references.values) {
      do {
        frozen[reference.sha256] = try self.copy(of: reference)
      } catch let failure as Failure {
        damaged[reference.sha256] = failure.message
      }
    }
    return GuidesAtHand(
      shelf: copies, references: references, frozen: frozen, damaged: damaged,
      problems: problems + shelf.problems)
  }

  /// The text of the guide that a new plan refers to.
  func text(for plan: Plan) throws -> String {
    let own = shelf.entries.first { PanelLedger.sha256(of: $0.text) == plan.guide.sha256 }?.text
    guard let text = try own ?? ledger.guideText(sha256: plan.guide.sha256) else {
      throw Failure(
        status: .badInput,
        message: "The guide \(plan.guide.id), version \(plan.guide.version), is no longer on the"
          + " shelf. Put its file back, or choose another.")
    }
    return text
  }

  private func copy(text: String, sha256: String) throws(GuideFaults) -> GuideCopy {
    let guide = try parse(text, sha256: sha256)
    return GuideCopy(
      guide: guide,
      reference: GuideReference(id: guide.id, version: guide.version, sha256: sha256))
  }

  /// The guide that a session was set up under.
  func copy(of reference: GuideReference) throws -> GuideCopy {
    guard let frozen = try ledger.guideText(sha256: reference.sha256) else {
      throw Failure(
        status: .badInput,
        message: "The ledger lacks the text of guide \(reference.id), version \(reference.version)"
          + " (\(reference.sha256.prefix(12))…). `starpanel audit verify` tells what else is amiss."
      )
    }
    return GuideCopy(guide: try sound(frozen, under: reference), reference: reference)
  }

  /// The text of a guide: of the one that is used where none is chosen, or of one that is frozen.
  func text(of reference: GuideReference) throws -> String {
    let first = firstText
    if PanelLedger.sha256(of: first) == reference.sha256 { return first }
    _ = try copy(of: reference)
    return try ledger.guideText(sha256: reference.sha256) ?? ""
  }

  /// A guide of the ledger; one whose text is not what was stored is refused, whether or not it
  /// can be read.
  private func sound(_ text: String, under reference: GuideReference) throws -> HiringGuide {
    var why = "its text is not the one that was stored"
    if PanelLedger.sha256(of: text) == reference.sha256 {
      do {
        return try parse(text, sha256: reference.sha256)
      } catch {
        why = error.faults.first.map { $0.description(in: "guide") } ?? "it cannot be read"
      }
    }
    throw Failure(
      status: .badInput,
      message: "\(ledger.path): the guide \(reference.id), version \(reference.version)"
        + " (\(reference.sha256.prefix(12))…), is damaged: \(why). Keep a copy of the file as it is;"
        + " `starpanel recover` has the built-in guides, and `starpanel restore` puts back a backup."
    )
  }

  /// The guide of a text from the shelf or the ledger.
  func guide(of text: String) throws -> HiringGuide {
    try parse(text, sha256: PanelLedger.sha256(of: text))
  }

  private func parse(_ text: String, sha256: String) throws(GuideFaults) -> HiringGuide {
    if let known = read.withLock({ $0[sha256] }) { return known }
    let guide = try GuideReader.read(text: text)
    read.withLock { $0[sha256] = guide }
    return guide
  }
}
