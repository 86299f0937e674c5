import ArgumentParser

struct Starpanel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "starpanel",
    abstract: "A console for structured panel interviews.",
    version: "0.1.0",
    subcommands: [
      ConsoleCommand.self, DemoCommand.self, SessionsCommand.self, ShowCommand.self,
      RateCommand.self,
      AssessCommand.self, MarkCommand.self, PracticeCommand.self, ScoreCommand.self,
      ImportCommand.self,
      ExportCommand.self, GuideCommand.self, ImpactCommand.self,
      AuditCommand.self, BackupCommand.self, RestoreCommand.self, RepairCommand.self,
      RecoverCommand.self, KeepCommand.self, PurgeCommand.self, PinCommand.self,
      SelfTestCommand.self, KeysCommand.self, BenchLedgerCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}

/// Examples, which help begins with.
enum Examples {
  private static let all: [(command: String, lines: [String])] = [
    (
      "",
      [
        "starpanel demo                          look around a made-up opening",
        "starpanel                               open your own sessions",
        "starpanel --as \"R. Okafor\"              sit down at a seat of your own",
        "starpanel show dana-whitfield           a scorecard as plain text",
        "starpanel export --to results           write CSV files",
        "starpanel score results                 recompute them",
      ]
    ),
    ("console", ["starpanel", "starpanel --as \"R. Okafor\" --data panel.db"]),
    ("demo", ["starpanel demo", "starpanel demo --as \"R. Okafor\"   as an interviewer"]),
    ("sessions", ["starpanel sessions", "starpanel sessions --as \"R. Okafor\""]),
    (
      "show",
      ["starpanel show dana-whitfield", "starpanel show dana-whitfield --test --as lead"]
    ),
    (
      "assess",
      [
        "starpanel assess dana-whitfield",
        "starpanel assess dana-whitfield --form b --time 1.5",
        "starpanel assess dana-whitfield --give 5",
      ]
    ),
    ("mark", ["starpanel mark --as \"J. Marsh\""]),
    (
      "practice",
      [
        "starpanel practice --as \"R. Okafor\"    rate written-out answers",
        "starpanel practice --as lead           who has practised, and how",
      ]
    ),
    (
      "score",
      [
        "starpanel score results", "starpanel score results --format csv > scorecards.csv",
        "starpanel score results --format json",
      ]
    ),
    (
      "import",
      [
        "starpanel import results                whole sessions, with their ratings",
        "starpanel import scores.csv             test scores for sessions that are here",
      ]
    ),
    (
      "export",
      [
        "starpanel export --to results", "starpanel export --to results --session dana-whitfield",
        "starpanel export --to results --opening \"Medical Office Manager\" --excel",
      ]
    ),
    (
      "guide",
      [
        "starpanel guide list", "starpanel guide show", "starpanel guide check my-role.yaml",
        "starpanel guide paper --to paper        for a day without a computer",
        "starpanel guide items --as lead         how the items of the test do",
      ]
    ),
    (
      "impact",
      [
        "starpanel impact groups.csv             selection rates by group",
        "starpanel impact groups.csv --format csv > impact.csv",
      ]
    ),
    (
      "audit",
      [
        "starpanel audit verify", "starpanel audit verify --against results",
        "starpanel audit verify --against 80336cec0a27d5ad",
      ]
    ),
    ("backup", ["starpanel backup --to /media/stick/panel-2026-11-30.db"]),
    ("restore", ["starpanel restore /media/stick/panel-2026-11-30.db"]),
    ("repair", ["starpanel repair"]),
    ("recover", ["starpanel recover panel.db --to recovered.db"]),
    (
      "keep",
      [
        "starpanel keep", "starpanel keep --years 2",
        "starpanel keep --hold dana-whitfield --reason \"a complaint\"",
      ]
    ),
    (
      "purge",
      [
        "starpanel purge                         what is due", "starpanel purge --due",
        "starpanel purge --session dana-whitfield --reason \"asked to\"",
      ]
    ),
    (
      "pin",
      [
        "starpanel pin record --as lead",
        "starpanel pin reset \"R. Okafor\" --as lead --reason \"forgotten, asked at the desk\"",
      ]
    ),
    ("self-test", ["starpanel self-test"]),
  ]

  /// A command's help with its examples in front.
  static func before(help: String, arguments: [String]) -> String {
    let words = arguments.dropFirst().filter { !$0.hasPrefix("-") && $0 != "help" }
    let entry = all.first { $0.command == words.first } ?? all[0]
    let lines = entry.lines.map { "  " + $0 }
    return (["EXAMPLES:"] + lines + ["", help]).joined(separator: "\n")
  }
}
