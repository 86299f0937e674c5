import Foundation
import Testing

/// What is printed goes out whole, or the exit says that it did not.
struct OutputTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
    try home.write(
      "session,interviewer,question,status,rating\ns1,A,q1,rated,4\n", to: "in/ratings.csv")
  }

  private static let printing = [
    "sessions --data demo.db", "show priya-raman --data demo.db", "audit verify --data demo.db",
    "score in", "score in --format csv", "score in --format json", "guide show", "guide paper",
    "guide list", "keys", "self-test", "--help", "--version",
  ]

  @Test func aFullDiskIsTold() throws {
    _ = try home.demo()
    for command in Self.printing {
      let full = try home.shell("$S \(command) > /dev/full")
      #expect(full.status == 2, "\(command)")
      #expect(full.errors.contains("no space left"), "\(command): \(full.errors)")
      let closed = try home.shell("$S \(command) >&-")
      #expect(closed.status == 2, "\(command)")
      #expect(closed.errors.contains("it is closed"), "\(command)")
    }
  }

  @Test func aReaderThatGoesIsNoFault() throws {
    for ignored in ["", "trap '' PIPE; "] {
      let result = try home.shell("\(ignored)$S keys | head -1; $S guide show | head -1")
      #expect(result.errors.isEmpty, "\(result.errors)")
    }
  }

  /// A file that is opened gets the lowest free number: here that of a stream.
  @Test func aClosedStreamIsNoFilesPlace() throws {
    _ = try home.demo()
    let result = try home.shell(
      "$S export --to out --data demo.db >&- 2>&- <&-; cat out/ratings.csv")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("session,candidate,"))
    #expect(!result.output.contains("starpanel:"))
  }

  @Test(arguments: [
    "export --to ''", "export --to=", "show ''", "score ''", "import ''",
    "sessions --data ''", "sessions --as ''", "export --to out --session ''", "guide check ''",
  ])
  func aVariableThatIsNotSetIsAWrongCommandLine(command: String) throws {
    let result = try home.shell("$S \(command)")
    #expect(result.status == 64)
    #expect(result.errors.contains("is empty; is a variable not set?"), "\(result.errors)")
  }

  @Test func aBlankFolderIsAWrongCommandLine() throws {
    #expect(try home.shell("$S export --to '  '").status == 64)
    #expect(try home.shell("ls -A").output == "in\n")
  }

  /// The limit of processor time ends a program that would read on and on.
  @Test func whatIsNoFileIsNotReadForEver() throws {
    let zero = try home.shell("ulimit -t 20; $S guide check /dev/zero")
    #expect(zero.status == 2)
    #expect(zero.errors.contains("not a file"))
    let link = try home.shell("ulimit -t 20; ln -s /dev/zero in/guide.yaml; $S score in")
    #expect(link.status == 2)
    #expect(link.errors.contains("guide.yaml: this is not an ordinary file"), "\(link.errors)")
    #expect(try home.shell("$S import --example ex && $S import ex").status == 0)
    // Somebody has the pipe open for a while, so that a program that waits comes to an end, too.
    for (name, command) in [
      ("ratings.csv", "score in"), ("guide.yaml", "score in"), ("g.yaml", "guide check in/g.yaml"),
      ("marks.csv", "import in/marks.csv"), ("groups.csv", "impact in/groups.csv"),
    ] {
      let pipe = try home.shell(
        "rm -f in/*; mkfifo in/\(name); (exec 3<> in/\(name); sleep 2) > /dev/null 2>&1 &"
          + " $S \(command)")
      #expect(pipe.status == 2)
      #expect(pipe.errors.contains("a pipe"), "\(pipe.errors)")
    }
    let long = try home.shell(
      "head -c 2000000 /dev/zero | tr '\\0' '#' | $S guide check /dev/stdin")
    #expect(long.status == 2)
    #expect(long.errors.contains("longer than 1 MiB"), "\(long.errors)")
  }

  /// Where the user's own files are never depends on where one stands.
  @Test func withoutAHomeNothingIsMadeInTheFolder() throws {
    let ledger = "env -u XDG_DATA_HOME"
    let asked = [
      "\(ledger) -u HOME $S sessions", "\(ledger) HOME= $S sessions",
      "\(ledger) HOME=. $S sessions",
      "HOME=x XDG_DATA_HOME=here $S sessions",
    ]
    for command in asked {
      let result = try home.shell(command)
      // What the password file's home holds is not for a test to say.
      #expect(!(result.errors + result.output).contains(home.url.path), "\(result.errors)")
      #expect(!result.errors.contains(/ledger at [^\/]/), "\(result.errors)")
    }
    #expect(try home.shell("ls -A").output == "in\n")
  }
}
