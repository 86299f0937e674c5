import Foundation
import Testing

/// However a program with a screen ends, the terminal is as it was.
@Suite struct EndingTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// Signals that nobody can catch, that stop or change nothing, and two that belong to the C library.
  private static let others: Set<Int32> = [
    SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGURG, SIGWINCH, 32, 33,
  ]
  private static let crashes: Set<Int32> = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
  ]
  private static let ignored: Set<Int32> = [SIGPIPE, SIGXFSZ]

  @Test func everySignalThatEndsTheProgramGivesTheTerminalBack() throws {
    let signals = (1...64).filter { !Self.others.contains($0) }
    let results = try run(
      """
      for signal in \(signals.map(String.init).joined(separator: " ")); do
        rm -f ready
        # A signal that is ignored is followed by one that is not.
        { until [ -s ready ]; do sleep 0.01; done; kill -$signal $(<ready)
          case $signal in 13|25) kill -TERM $(<ready) ;; esac; } 2>/dev/null &
        "$PROBE" wait ready
        echo "$signal:$?:$(after)" >> results
        wait
      done
      """)
    let expected = signals.map { "\($0):\(Self.crashes.contains($0) ? 128 + $0 : 0):as before" }
    #expect(results == expected)
  }

  @Test(arguments: ["overflow", "overflow-beside"])
  func aFullStackGivesTheTerminalBackOnAnyThread(way: String) throws {
    let results = try run(
      "\"$PROBE\" \(way) ready; echo \"$?:$(after)\" >> results")
    #expect(results == ["139:as before"])
  }

  /// Runs a script of bash in a terminal, in which `after` says whether the terminal's modes are
  /// what they were; gives the lines that it wrote into the file `results`.
  private func run(_ script: String) throws -> [String] {
    let whole = """
      cd "$HOME"; ulimit -c 0; before=$(stty -g)
      after() { [ "$(stty -g)" = "$before" ] && echo "as before" || { echo raw; stty "$before"; }; }
      \(script)
      """
    let terminal = try TerminalSession(
      .init(
        arguments: ["-c", whole], program: "/bin/bash",
        environment: ["PROBE": Product.terminalProbe]),
      home: home.url)
    try terminal.wait(for: "EXIT:0")
    #expect(try terminal.flag("alternate_on") == "0")
    return String(decoding: try home.read("results"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
