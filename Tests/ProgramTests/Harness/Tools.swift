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
  /// Runs a program that leaves another behind, which inherits no descriptor of ours.
  ///
  /// `Process` notices the end of a child by a descriptor that the child
  /// inherits; a server that it leaves behind would keep that open for ever.
  func leave(_ path: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    for descriptor: Int32 in 3..<512 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Tests run on threads that block every signal, and a child inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, &attributes, words, environ) == 0 else {
      throw Failed(text: "\(path) could not be started")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failed(text: "\(path) ended with \(status)") }
  }
}

/// The built products.
enum Product {
  /// The program.
  static let starpanel = path(of: "starpanel")
  /// A screen that ends in the way that its argument names.
  static let terminalProbe = path(of: "TerminalProbe")

  /// Where a product lies: beside the test bundle that is running.
  private static func path(of name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folder =
      bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appending(path: name).path
  }

  /// Where a program that counts its lines writes them, as `make coverage` tells it; else nothing.
  static let measuring: [String: String] = ProcessInfo.processInfo.environment
    .filter { $0.key == "LLVM_PROFILE_FILE" }
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
  func starpanel(_ arguments: String...) throws -> Tools.Result { try run(arguments) }

  /// Runs the program with arguments that are in a list.
  func run(_ arguments: [String]) throws -> Tools.Result {
    try Tools().run(Product.starpanel, arguments, environment: environment)
  }

  /// Runs a script of bash in this home, in which `$S` is the program.
  func shell(_ script: String) throws -> Tools.Result {
    try Tools().run(
      "/bin/bash", ["-c", "cd \"$HOME\" || exit 1; " + script],
      environment: environment.merging(["S": Product.starpanel]) { $1 })
  }

  private var environment: [String: String] {
    [
      "HOME": url.path, "XDG_DATA_HOME": path("data"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "/usr/bin:/bin",
    ].merging(Product.measuring) { $1 }
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
