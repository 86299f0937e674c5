import ArgumentParser
import Glibc
import Ledger

/// Which file holds the ledger.
struct DataOption: ParsableArguments {
  @Option(name: .long, help: "The ledger's file (else $STARPANEL_DATA, else your own).")
  var data: String?

  /// The file's path: the option, then the environment, then the user's data folder.
  var path: String {
    if let data, !data.isEmpty { return data }
    if let named = Environment["STARPANEL_DATA"] { return named }
    let home =
      Environment["XDG_DATA_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/share"
    return home + "/starpanel/panel.db"
  }

  /// Opens the ledger, making it where there is none.
  func open() throws -> PanelLedger {
    do {
      return try Self.ledger(at: path)
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
  }

  /// A ledger that keeps a digest of each session.
  static func ledger(at path: String) throws -> PanelLedger {
    let maker = DigestMaker()
    return try PanelLedger(path: path) { maker.digest(of: $0, guideText: $1) }
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

/// Variables of the environment, empty ones counted as missing.
enum Environment {
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
