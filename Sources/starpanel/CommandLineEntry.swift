import ArgumentParser
import Glibc
import Ledger
import Text

/// Runs the command line: parses it, runs the command, and exits with the contract's code.
enum CommandLineEntry {
  static func run() -> Never {
    StandardStreams.holdPlaces()
    let arguments = DataOption.movedBehind(CommandLine.arguments.dropFirst())
    if let empty = EmptyArgument.first(in: arguments) {
      StandardStreams.complain(empty)
      exit(ExitStatus.usage.rawValue)
    }
    do {
      var command = try Starpanel.parseAsRoot(arguments)
      for attempt in 1... {
        do {
          try command.run()
          break
        } catch LedgerError.changedWhileRead where attempt < 5 && !StandardStreams.hasPrinted {
          // A console has tidied up the file under the reader; nothing was shown of it yet.
        } catch {
          end(running: error)
        }
      }
      exit(ExitStatus.done.rawValue)
    } catch {
      finish(error)
    }
  }

  /// What a command that was understood ended with.
  private static func end(running error: any Error) -> Never {
    if let failure = error as? Failure {
      StandardStreams.complain(failure.message)
      exit(failure.status.rawValue)
    }
    // Help is thrown, too; anything else that is not a word of ArgumentParser is about the input.
    if error is CleanExit || error is ValidationError || error is ExitCode { finish(error) }
    guard !Starpanel.exitCode(for: error).isSuccess else { finish(error) }
    StandardStreams.complain("\(error)")
    exit(ExitStatus.badInput.rawValue)
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
  case done = 0
  /// A check did not pass.
  case checkFailed = 1
  /// The input is wrong; nothing was written.
  case badInput = 2
  /// The command line is wrong.
  case usage = 64
  /// There is no terminal.
  case noTerminal = 69
  case interrupted = 130
}

/// An end of the program that is not success.
struct Failure: Error {
  var status: ExitStatus
  var message: String
}

/// An argument without anything in it: mostly a variable of a script that is not set.
private enum EmptyArgument {
  /// What is wrong with the first one; nil where all say something.
  static func first(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      let option = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let isOption = argument.hasPrefix("--") && option.count == 2
      guard (isOption ? option[1] : argument[...]).isEmpty else { continue }
      let before = index > 0 && arguments[index - 1].hasPrefix("--") ? arguments[index - 1] : nil
      let name = isOption ? String(option[0]) : before
      return (name.map { "\($0.shownHarmless) is empty" } ?? "argument \(index + 1) is empty")
        + "; is a variable not set?"
    }
    return nil
  }
}
