import ArgumentParser
import Glibc
import Interview
import Ledger
import Text

/// Which file holds the ledger.
struct DataOption: ParsableArguments {
  @Option(name: .long, help: "The ledger's file (else $STARPANEL_DATA, else your own).")
  var data: String?

  /// The file that the option or the environment names; nil where neither does.
  private var named: String? {
    if let data, !data.isEmpty { return data }
    return Environment["STARPANEL_DATA"]
  }

  /// The file's path: the option, then the environment, then the user's data folder.
  func path() throws -> String {
    try named ?? UserFolders.data() + "/starpanel/panel.db"
  }

  /// Opens a ledger that is there, for reading alone: nothing is made and nothing is changed.
  func reading() throws -> PanelLedger {
    let path = try existing()
    return try SeatWords(for: nil).telling {
      try PanelLedger(reading: path, digest: Self.digest())
    }
  }

  /// Opens a ledger that is there, to write to it.
  ///
  /// - Parameter seat: who is told what goes wrong.
  func writing(for seat: Seat? = nil) throws -> PanelLedger {
    let path = try existing()
    return try SeatWords(for: seat).telling { try Self.ledger(at: path, place: .here) }
  }

  /// Opens the ledger, making it where there is none.
  func making() throws -> PanelLedger {
    let path = try path()
    try RescueShelf.checkMissing(path)
    return try SeatWords(for: nil).telling { try Self.ledger(at: path, place: .here) }
  }

  /// Opens the ledger for a console, and says where it made one that was named: a name may be a
  /// typing error, which an empty list must not hide.
  func forConsole() throws -> (ledger: PanelLedger, remark: String?) {
    let isNew = named.map { access($0, F_OK) != 0 && errno == ENOENT } ?? false
    let ledger = try making()
    return (ledger, isNew ? "This is a new ledger: \(ledger.path.shownHarmless)" : nil)
  }

  /// The path of a ledger that is there.
  private func existing() throws -> String {
    let path = try path()
    try RescueShelf.checkMissing(path)
    if access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
      let remedy =
        named == nil
        ? "`starpanel` makes it, and `starpanel demo` shows a made-up one."
        : "Check the name; `starpanel --data` and `starpanel import` make a new one."
      throw Failure(
        status: .badInput, message: "there is no ledger at \(path.shownHarmless). " + remedy)
    }
    return path
  }

  /// A ledger that asks all rules of the record and keeps a digest of each session.
  ///
  /// - Parameters:
  ///   - isNew: whether there must not be a file of that name yet.
  ///   - place: from where this console works; nil where what it writes is made up.
  static func ledger(
    at path: String, isNew: Bool = false, place: SeatPlace? = nil
  ) throws -> PanelLedger {
    let plans = ScoringPlans()
    return try PanelLedger(
      path: path, isNew: isNew, place: place, digest: digest(plans), rule: rule(plans))
  }

  /// What works out the digest of a session for the slate.
  static func digest(_ plans: ScoringPlans = ScoringPlans()) -> PanelLedger.Digest {
    let digests = DigestMaker(plans: plans)
    return { digests.digest(of: $0, guideText: $1) }
  }

  /// All rules of the record.
  static func rule(_ plans: ScoringPlans = ScoringPlans()) -> PanelLedger.Rule {
    let rule = FullRule(plans: plans)
    return { try rule.refusal(of: $0, in: $1, guideText: $2) }
  }

  /// The arguments with a leading `--data FILE` moved behind the subcommand's name.
  ///
  /// So both `starpanel --data F show X` and `starpanel show X --data F` work.
  static func movedBehind(_ arguments: some Collection<String>) -> [String] {
    var rest = Array(arguments)
    var moved: [String] = []
    while let first = rest.first {
      if first == "--data", rest.count >= 2 {
        moved += rest.prefix(2)
        rest.removeFirst(2)
      } else if first.hasPrefix("--data=") {
        moved.append(rest.removeFirst())
      } else {
        break
      }
    }
    return rest + moved
  }
}
