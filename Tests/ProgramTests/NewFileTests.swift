import Foundation
import Testing

/// Commands that make a file leave alone what is there; what they write can be read again.
struct NewFileTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test(arguments: [["demo", "--keep"], ["bench-ledger"]])
  func aFileThatIsThereIsRefusedAndStaysAsItIs(_ command: [String]) throws {
    let demo = try home.demo()
    let before = try home.read("demo.db")
    try home.write("mine", to: "notes.txt")
    for file in [demo, home.path("notes.txt")] {
      let result = try Tools().run(Product.starpanel, command + [file])
      #expect(result.status == 2)
      #expect(result.errors.contains("\(file) is there already"), "\(result.errors)")
    }
    #expect(try home.read("demo.db") == before)
    #expect(String(decoding: try home.read("notes.txt"), as: UTF8.self) == "mine")
  }

  @Test(arguments: ["UTC+24", "UTC-24:59", "XXX+167", "UTC+23:59:59", "UTC-14", "LMT-0:53:28"])
  func everyTimeZoneWritesWhatEverybodyCanRead(zone: String) throws {
    let file = home.path("demo.db")
    let environment = ["HOME": home.url.path, "TZ": zone, "PATH": "/usr/bin:/bin"]
    let made = try Tools().run(
      Product.starpanel, ["demo", "--keep", file], environment: environment)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try home.starpanel("audit", "verify", "--data", file).status == 0)
    #expect(try home.starpanel("show", "dana-whitfield", "--data", file).status == 0)
  }
}
