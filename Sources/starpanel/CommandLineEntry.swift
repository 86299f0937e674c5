import ArgumentParser
import Glibc
import Ledger

/// Runs the command line: parses it, runs the command, and exits with the contract's code.
enum CommandLineEntry {
  static func run() -> Never {
    do {
      var command = try Starpanel.parseAsRoot(
        DataOption.movedBehind(CommandLine.arguments.dropFirst()))
      try command.run()
      exit(ExitStatus.done.rawValue)
    } catch let failure as Failure {
      StandardStreams.complain(failure.message)
      exit(failure.status.rawValue)
    } catch let error as LedgerError {
      StandardStreams.complain("\(error)")
      exit(ExitStatus.badInput.rawValue)
    } catch {
      finish(error)
    }
  }

  /// Help, version, and what ArgumentParser itself found wrong.
  private static func finish(_ error: any Error) -> Never {
    let text = Starpanel.fullMessage(for: error)
    let code = Starpanel.exitCode(for: error)
    if code.isSuccess {
      if error is CleanExit || text.contains("USAGE:") {
        StandardStreams.print(Examples.before(help: text, arguments: CommandLine.arguments))
      } else {
        StandardStreams.print(text)
      }
      exit(ExitStatus.done.rawValue)
    }
    StandardStreams.complain(text)
    exit(ExitStatus.usage.rawValue)
  }
}

/// What the program's exit code says.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// A check did not pass.
  case checkFailed = 1
  /// The input is wrong; nothing was written.
  case badInput = 2
  /// The command line is wrong.
  case usage = 64
  /// There is no terminal.
  case noTerminal = 69
  /// Interrupted.
  case interrupted = 130
}

/// An end of the program that is not success.
struct Failure: Error {
  var status: ExitStatus
  var message: String
}
