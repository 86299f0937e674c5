import Foundation
import FuzzedRooms
import Testing

/// What a fuzzer found worth keeping is read as it should be, with every run of the tests.
@Suite struct CorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test(arguments: FuzzedRoom.allCases) func everyInputOfTheCorpusIsReadInOrder(room: FuzzedRoom)
    throws
  {
    let folder = Self.corpus.appending(path: room.rawValue)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      room.read(bytes)
      // Half of it is what a file looks like that was cut off.
      room.read(Array(bytes.prefix(bytes.count / 2)))
    }
  }
}
