// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// libFuzzer's library, where the rooms count what of them runs so that it finds its way
/// (`make fuzz`); nil in every ordinary build.
let fuzzer = ProcessInfo.processInfo.environment["STARPANEL_FUZZ"].flatMap { $0.isEmpty ? nil : $0 }

/// What makes the rooms count.
let counters = fuzzer == nil ? [] : ["-sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table"]

/// What our own C is built with for people: calls that would write past their room end the program.
///
/// Only here, since Swift reads the same headers for every package: with it, one function would be
/// two in different modules.
let fortified: [CSetting] = [
  .define("_FORTIFY_SOURCE", to: "3", .when(configuration: .release))
]

/// What every target of ours is built with.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
] + (counters.isEmpty ? [] : [.unsafeFlags(counters)])

/// The pure rooms: no I/O, no clock, no randomness, and every unsafe step spelled out.
let pure: [SwiftSetting] = house + [.strictMemorySafety()]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "starpanel",
  products: [.executable(name: "starpanel", targets: ["starpanel"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The pure core, from the bottom up.
    .target(name: "Text", swiftSettings: pure),
    .target(name: "Exact", dependencies: ["BigInt"], swiftSettings: pure),
    .target(name: "Guide", dependencies: ["Text", "Yams", "CAssets"], swiftSettings: pure),
    .target(name: "Interview", dependencies: ["Exact", "Guide", "Text"], swiftSettings: pure),
    .target(
      name: "Scoring", dependencies: ["Exact", "Guide", "Interview", "Text"], swiftSettings: pure),
    .target(
      name: "Reports", dependencies: ["Exact", "Guide", "Interview", "Scoring", "Text"],
      swiftSettings: pure),
    .target(name: "Screen", dependencies: ["Text"], swiftSettings: pure),
    .target(
      name: "Console",
      dependencies: ["Exact", "Guide", "Interview", "Scoring", "Screen", "Text"],
      swiftSettings: pure),

    // The edge: files, SQLite, the terminal.
    .target(name: "CSV", dependencies: ["Text"], swiftSettings: house),
    .target(
      name: "Exchange", dependencies: ["CSV", "Exact", "Guide", "Interview", "Scoring", "Text"],
      swiftSettings: house),
    .target(
      name: "Ledger",
      dependencies: [
        "CStatfs", "Interview", .product(name: "GRDB", package: "GRDB.swift"), crypto,
        cryptoExtras,
      ],
      swiftSettings: house),
    .target(
      name: "Terminal", dependencies: ["Screen", "Text", "CNcurses", "CSignals"],
      swiftSettings: house),
    .executableTarget(
      name: "starpanel",
      dependencies: [
        "CSV", "Console", "Exact", "Exchange", "Guide", "Interview", "Ledger", "Reports", "Scoring",
        "Screen", "Terminal", "Text", arguments,
      ],
      swiftSettings: house),

    // Doors to C, each opened by one room only.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CStatfs"),
    .target(name: "CSignals", cSettings: fortified),
    .target(name: "CAssets", cSettings: fortified),

    // What tests of several rooms need.
    .target(
      name: "TestSupport", dependencies: ["Guide"], path: "Tests/TestSupport",
      swiftSettings: house),

    // A disk under SQLite that fails when a test asks for it.
    .target(
      name: "CFaultDisk", path: "Tests/FaultDisk",
      linkerSettings: [.linkedLibrary("sqlite3")]),

    // A screen that does nothing but end in the way that a test asks for.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: house),

    // What reads strangers' bytes, for the fuzzer and for the tests of its corpus.
    .target(
      name: "FuzzedRooms",
      dependencies: ["CSV", "Guide", "Ledger", "Scoring", "Screen", "Terminal", "Text"],
      path: "Tests/Fuzz/Rooms", swiftSettings: house),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzedRooms"], path: "Tests/Fuzz/Replay",
      swiftSettings: house),

    // Tests, one folder a room; ProgramTests drives the built program in a real terminal.
    .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"], swiftSettings: house),
    .testTarget(name: "ExactTests", dependencies: ["TestSupport", "Exact"], swiftSettings: house),
    .testTarget(
      name: "GuideTests", dependencies: ["TestSupport", "Guide", "Text"], swiftSettings: house),
    .testTarget(
      name: "InterviewTests", dependencies: ["TestSupport", "Interview", "Exact", "Guide"],
      swiftSettings: house),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["TestSupport", "Scoring", "Exact", "Guide", "Interview"],
      swiftSettings: house),
    .testTarget(
      name: "CSVTests", dependencies: ["Text", "TestSupport", "CSV"], swiftSettings: house),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "CSV", "Text", "TestSupport", "Exchange", "Exact", "Guide", "Interview", "Scoring",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Text", "TestSupport", "Reports", "Exact", "Guide", "Interview", "Scoring"],
      swiftSettings: house),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "TestSupport", "CFaultDisk", "Ledger", "Interview", "Exact", "Guide",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "ScreenTests", dependencies: ["Text", "TestSupport", "Screen"], swiftSettings: house),
    .testTarget(
      name: "ConsoleTests",
      dependencies: [
        "Text", "TestSupport", "Console", "Exact", "Guide", "Interview", "Scoring", "Screen",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "TestSupport", "Console", "Exact", "Guide", "Interview", "Ledger", "Screen", "Terminal",
        "Text", "TerminalProbe", "starpanel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
  ],
  cLanguageStandard: .c2x
)

if let fuzzer {
  package.targets.append(
    .executableTarget(
      name: "StarpanelFuzz", dependencies: ["FuzzedRooms"], path: "Tests/Fuzz/Driver",
      swiftSettings: house, linkerSettings: [.unsafeFlags([fuzzer]), .linkedLibrary("stdc++")]))
}
