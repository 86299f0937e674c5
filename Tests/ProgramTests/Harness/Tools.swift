import Foundation

/// Programs that the tests run.
struct Tools {
  struct Failed: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let tmux: String

  init() throws {
    let places = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    guard let tmux = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { throw Failed(text: "these tests need tmux: apt-get install tmux") }
    self.tmux = tmux
  }

  /// Runs a program to its end.
  func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Errors are few; what is much comes on standard output.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }
}

extension Tools {
  /// Runs a program that leaves another behind, which must not inherit a pipe of ours.
  func leave(_ path: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(text: "\(path) ended with status \(process.terminationStatus)")
    }
  }
}

/// The built products.
enum Product {
  /// The program, beside the test bundle that is running.
  static let starpanel: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folder =
      bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appending(path: "starpanel").path
  }()
}

/// A home folder that is thrown away.
final class TemporaryHome {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "starpanel-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// A path inside it.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Runs the program on the command line in this home.
  func starpanel(_ arguments: String...) throws -> Tools.Result {
    try Tools().run(
      Product.starpanel, arguments,
      environment: [
        "HOME": url.path, "XDG_DATA_HOME": path("data"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "PATH": "/usr/bin:/bin",
      ])
  }

  /// A ledger with the made-up opening.
  func demo() throws -> String {
    let file = path("demo.db")
    let result = try starpanel("demo", "--keep", file)
    guard result.status == 0 else { throw Tools.Failed(text: result.errors) }
    return file
  }

  /// Writes a file of a folder.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The bytes of a file.
  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }
}
