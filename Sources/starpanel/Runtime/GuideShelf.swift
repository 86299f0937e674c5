import Console
import Guide
import Interview
import Ledger
import Synchronization

/// The guides at hand: the one for new sessions, and those frozen into old ones.
final class GuideShelf: Sendable {
  private let ledger: PanelLedger
  /// Text of a guide file given by the user; nil for the built-in guide.
  private let ownText: String?
  private let read = Mutex<[String: HiringGuide]>([:])

  init(ledger: PanelLedger, ownText: String? = nil) {
    self.ledger = ledger
    self.ownText = ownText
  }

  /// The text of the guide for new sessions.
  var text: String { ownText ?? BuiltInGuide.text }

  /// The guide for new sessions.
  func current() throws -> GuideCopy {
    let guide = try parse(text, sha256: PanelLedger.sha256(of: text))
    return GuideCopy(
      guide: guide,
      reference: GuideReference(
        id: guide.id, version: guide.version, sha256: PanelLedger.sha256(of: text)))
  }

  /// Keeps the current guide's text in the ledger, so that a session can refer to it.
  func freeze() throws -> GuideReference {
    _ = try ledger.store(guide: text)
    return try current().reference
  }

  /// The guide that a session was set up under.
  func copy(of reference: GuideReference) throws -> GuideCopy {
    guard let frozen = try ledger.guideText(sha256: reference.sha256) else {
      throw Failure(
        status: .badInput,
        message: "The ledger lacks the text of guide \(reference.id), edition \(reference.version)"
          + " (\(reference.sha256.prefix(12))…). `starpanel audit verify` tells what else is amiss."
      )
    }
    return GuideCopy(guide: try sound(frozen, under: reference), reference: reference)
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
      message: "\(ledger.path): the guide \(reference.id), edition \(reference.version)"
        + " (\(reference.sha256.prefix(12))…), is damaged: \(why). Keep a copy of the file as it is,"
        + " and put back your last good copy.")
  }

  private func parse(_ text: String, sha256: String) throws(GuideFaults) -> HiringGuide {
    if let known = read.withLock({ $0[sha256] }) { return known }
    let guide = try GuideReader.read(text: text)
    read.withLock { $0[sha256] = guide }
    return guide
  }
}
