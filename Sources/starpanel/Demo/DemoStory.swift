import Guide
import Interview

/// The made-up opening that is compiled in, for the demo and for the example of the files.
enum DemoStory {
  /// The story in the words of the record.
  ///
  /// - Throws: The faults of the file; a test proves that it has none.
  static func builtIn(for guide: HiringGuide) throws(GuideFaults) -> Story {
    try reader(for: guide).read(text: BuiltInGuide.storyText)
  }

  /// Reads stories that are told for a guide.
  static func reader(for guide: HiringGuide) -> StoryReader {
    StoryReader(
      guide: guide, choices: Choice.allCases.map(\.rawValue),
      communications: Communication.allCases.map(\.rawValue))
  }
}
