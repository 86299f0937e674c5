/// What reads bytes that a stranger chose, each with what must hold for any bytes at all.
///
/// `make fuzz` feeds them bytes without end, and the ordinary tests the corpus that is kept.
public enum FuzzedRoom: String, CaseIterable, Sendable {
  /// A file of a folder.
  case csv
  /// A guide as YAML.
  case guide
  /// A guide as the rows of a sheet.
  case sheet
  /// An event as the ledger stores it.
  case event
  /// What a candidate typed for a number.
  case number
  /// What a keyboard sends.
  case keys

  /// Reads the bytes; a trap or a broken promise ends the process.
  public func read(_ bytes: [UInt8]) {
    switch self {
    case .csv: CSVPromises.hold(for: bytes)
    case .guide: GuidePromises.hold(for: bytes)
    case .sheet: SheetPromises.hold(for: bytes)
    case .event: EventPromises.hold(for: bytes)
    case .number: NumberPromises.hold(for: bytes)
    case .keys: KeyPromises.hold(for: bytes)
    }
  }
}
