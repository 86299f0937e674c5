import Foundation
import Testing

/// `starpanel guide check --simulate`.
struct SimulateCommandTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func write(_ name: String, to file: String) throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let source = here.appending(path: "../../" + name).standardized
    try home.write(String(contentsOf: source, encoding: .utf8), to: file)
  }

  @Test func itPrintsTheChancesAndThenTheCheck() throws {
    try write("Assets/guides/software-engineer.yaml", to: "g.yaml")
    let first = try home.starpanel(
      "guide", "check", home.path("g.yaml"), "--simulate", "--panel", "1", "--error", "0.5")
    #expect(first.status == 0)
    #expect(first.output.contains("a panel of 1 rates everything"))
    #expect(first.output.contains("standard deviation of 0.5"))
    #expect(first.output.hasSuffix("no test items; all rules hold\n"))
    let plain = try home.starpanel("guide", "check", home.path("g.yaml")).output
    #expect(!plain.contains("Chances"))
  }

  /// A guide that can be used and breaks a rule of the instrument shows what it does, and fails.
  @Test func aTestThatBreaksARuleIsSeenAtWork() throws {
    try write("Assets/guides/front-desk-receptionist.yaml", to: "g.yaml")
    let text = try String(decoding: home.read("g.yaml"), as: UTF8.self)
    try home.write(text.replacing("seconds: 60", with: "seconds: 5"), to: "g.yaml")
    let result = try home.starpanel(
      "guide", "check", home.path("g.yaml"), "--simulate", "--seed", "7")
    #expect(result.status == 2)
    #expect(result.output.contains("Test, form b") && result.output.contains("--seed 7"))
    #expect(result.errors.contains("(hurried)"))
  }

  private static let refused = [
    (["--error", "4"], "give a number from 0 to 3"), (["--error", "x"], "give a number from 0"),
    (["--panel", "0"], "a panel has 1 to 8 people"),
    (["--mean-error", "0.4", "--panel", "3"], "stands for the whole panel"),
  ]

  @Test(arguments: refused) func whatCannotBeIsRefused(options: [String], reason: String) throws {
    let result = try home.run(["guide", "check", "g.yaml", "--simulate"] + options)
    #expect(result.status == 64 && result.errors.contains(reason), "\(result.errors)")
  }

  @Test func theOptionsGoWithTheSimulation() throws {
    let result = try home.starpanel("guide", "check", "g.yaml", "--seed", "3")
    #expect(result.status == 64 && result.errors.contains("go with --simulate"))
  }
}
