import Testing

@testable import Guide

/// The file of the made-up opening, and what is said of one that does not fit its guide.
@Suite struct StoryReaderTests {
  private let reader: StoryReader

  init() throws {
    reader = StoryReader(
      guide: try BuiltInGuide.guide(), choices: ["advance", "hold"],
      communications: ["meets", "below"])
  }

  /// The faults, each as `LINE:COLUMN: message (rule)`.
  private func faults(_ text: String) -> [String] {
    do throws(GuideFaults) {
      _ = try reader.read(text: text)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test func theBuiltInStoryFitsItsGuide() throws {
    #expect(faults(BuiltInGuide.storyText) == [])
    let story = try reader.read(text: BuiltInGuide.storyText)
    #expect(story.candidates.map(\.forms.count) == [2, 0, 3, 3, 3, 3])
    #expect(story.example.map(\.candidate.session) == ["priya-raman", "luis-ortega"])
    #expect(story.example.map(\.candidate.forms.count) == [3, 3])
  }

  @Test func oneWordOfWhatWasHeardIsThatOfEveryQuestion() throws {
    let form = try #require(try reader.read(text: Self.small).candidates.first?.forms.first)
    #expect(form.heard == Array(repeating: "hhp.", count: 8))
    #expect(form.notes == ["q1": "calm\nexact"])
  }

  @Test(
    arguments: [
      ("    q1:", "    q9:", "13:11: form 1: notes: unknown key \"q9\""),
      ("\"4444444-\"", "\"444\"", "10:18: form 1: \"ratings\" is \"444\"; it must have 8 of"),
      ("\"4444444-\"", "\"4444644-\"", "10:18: form 1: \"ratings\" is \"4444644-\""),
      ("heard: hhp.", "heard: hhx.", "11:16: form 1: \"heard\" must be a word a question"),
      ("- interviewer: A", "- interviewer: Z", "9:22: form 1: \"interviewer\" is \"Z\""),
      (
        "communication: meets", "communication: meet",
        "16:24: form 1: \"communication\" is \"meet\""
      ),
      ("choice: hold", "choice: wait", "17:24: candidate 1: decision: \"choice\" is \"wait\""),
      ("h-access: c", "h-access: z", "23:19: candidate 1: sitting: answers: \"h-access\" is \"z\""),
      ("h-access: c", "h-acces: c", "23:9: candidate 1: sitting: answers: unknown key \"h-acces\""),
      ("[s-bill-complaint]", "[h-access]", "21:16: candidate 1: sitting: entry 1 of \"marked\""),
      ("guide: medical-office-manager", "guide: other", "1:8: \"guide\" is \"other\""),
    ])
  func whatDoesNotFitTheGuideIsSaidWithItsPlace(_ old: String, _ new: String, _ fault: String) {
    #expect(faults(Self.small) == [])
    let found = faults(Self.small.replacing(old, with: new))
    #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
  }

  private static let small = """
    guide: medical-office-manager
    opening: Office
    panel: [A, B]
    candidates:
      - session: s1
        candidate: Ada Pine
        days_ago: 1
        forms:
          - interviewer: A
            ratings: "4444444-"
            heard: hhp.
            notes:
              q1: |
                calm
                exact
            communication: meets
        decision: {choice: hold, reason: later}
        sitting:
          marker: M
          ratings: {tone: 4, clarity: 3, contents: 3, discretion: 3}
          marked: [s-bill-complaint]
          answers:
            h-access: c
    """
}
