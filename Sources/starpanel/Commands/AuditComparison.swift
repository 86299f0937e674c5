import CSV
import Exchange
import Interview
import Ledger
import Text

/// Compares a ledger with what was kept of it elsewhere: an export, or its figure.
struct AuditComparison {
  /// Whether everything that was kept is still as it was.
  private(set) var agrees = false
  /// What came of it, for people.
  private(set) var words: [String] = []

  /// The least digits that tell a figure from others.
  private static let leastDigits = 16
  /// How many differences are named.
  private static let most = 20

  private let sight: AuditSight

  /// - Parameters:
  ///   - kept: the folder of an export, its `audit.csv`, or a figure.
  ///   - seat: for whose eyes; nil for a reader who is at no seat.
  init(with kept: String, in ledger: PanelLedger, report: AuditReport, for seat: Seat?) throws {
    sight = AuditSight(for: seat)
    if let digits = try Self.digits(of: kept) {
      try compare(figure: digits, in: ledger, now: report.figure)
    } else if try compare(backup: kept, in: ledger, now: report.figure) {
      return
    } else {
      try compare(export: kept, in: ledger)
    }
  }

  /// Compares with another ledger by its figure; false where the path leads to none.
  private mutating func compare(
    backup path: String, in ledger: PanelLedger, now: String
  ) throws -> Bool {
    guard TextFile.isFile(path), case .success(let bytes) = TextFile.read(path, most: 16),
      bytes.starts(with: Array("SQLite format 3".utf8))
    else { return false }
    try compare(figure: PanelLedger(reading: path).verify().figure, in: ledger, now: now)
    return true
  }

  /// The digits of a figure; nil where it can only be a path.
  private static func digits(of kept: String) throws -> String? {
    let digits = kept.lowercased()
    if (4..<leastDigits).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit),
      FolderFiles.names(in: kept) == nil
    {
      throw Failure(
        status: .badInput,
        message: "\(kept) is too short for a figure: \(leastDigits) digits at least tell one from"
          + " others")
    }
    guard (leastDigits...64).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit)
    else { return nil }
    return digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private mutating func compare(
    figure: String, in ledger: PanelLedger, now: String
  ) throws {
    if now.hasPrefix(figure) {
      agrees = true
      words = ["this is the figure now: everything is as it was then"]
    } else if let moment = try ledger.moment(ofFigure: figure) {
      agrees = true
      words = [
        moment.at.map { time in
          "the ledger had this figure"
            + (sight.showsPlaces ? " after its event of \(time.shownHarmless)" : "")
            + ": everything that was there then is as it was"
        } ?? "this is the figure of a ledger without events"
      ]
    } else {
      let purged = try ledger.custody().contains { event in
        if case .sessionPurged = event.entry { true } else { false }
      }
      words = [
        "this ledger never had the figure \(figure.prefix(16))…: something that was there then was"
          + " changed or taken away, or it is another ledger's"
          + (purged
            ? ". Sessions were purged from it since: a figure from before the last events of one of"
              + " those, such as a hold on it, is not known any more" : "")
      ]
    }
  }

  private mutating func compare(export path: String, in ledger: PanelLedger) throws {
    let file = TextFile.isFile(path) ? path : path + "/" + FolderFile.audit.rawValue
    var differences: [String] = []
    var count = 0
    do {
      try ledger.comparing { presence in
        let source = try FileSource(path: file)
        var failure: (any Error)?
        try AuditFileReading.read(source) { row, line in
          guard failure == nil else { return }
          count += 1
          do {
            if let difference = try Self.difference(of: row, presence) {
              differences.append("\(FolderFile.audit.rawValue):\(line): " + difference)
            }
          } catch {
            failure = error
          }
        }
        if let failure { throw failure }
      }
    } catch let error as InputError {
      throw Failure(status: .badInput, message: "\(error)")
    }
    guard count > 0 else {
      words = ["the export's audit.csv has no events, so nothing could be compared"]
      return
    }
    agrees = differences.isEmpty
    words =
      agrees
      ? ["\(Count.of(count, "event")) of the export: each is in the ledger as it was"]
      : differences.prefix(Self.most)
        + (differences.count > Self.most ? ["and \(differences.count - Self.most) more"] : [])
  }

  private static func difference(
    of row: AuditRow, _ presence: (SessionID, String, Int, String) throws -> EventPresence
  ) throws -> String? {
    let place =
      "session \(row.session.text.shownHarmless), \(row.seat.shownHarmless), event \(row.sequence)"
    guard PanelLedger.sha256(of: row.record) == row.sha256 else {
      return place + ": the export itself was changed: its record does not match its SHA-256"
    }
    return switch try presence(row.session, row.seat, row.sequence, row.sha256) {
    case .same: nil
    case .other: place + ": the ledger has another event there"
    case .missing: place + ": the ledger does not have it"
    }
  }
}
