import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// The seal asks about communication with what each answer sounds like beside it.
struct SealAnchorTests {
  private static let meets =
    "Most answers deal with the question asked and can be followed, if need be after one question"
    + " back. A patient or physician would have known what was meant and what happens next."
  private static let below =
    "In several answers, also after a question back, no point could be found or it was not about the"
    + " question. A patient would have had to ask again. Accent, pace, stammer, nerves: never."

  private static func copy(_ anchors: Gate.Anchors?) -> GuideCopy {
    var guide = Fixture.guide
    for (index, gate) in guide.scoring.gates.enumerated() where gate.kind == .communication {
      guide.scoring.gates[index].rule = .communication(anchors)
    }
    return GuideCopy(guide: guide, reference: Fixture.reference)
  }

  private func sealing(
    _ size: Size, anchors: Gate.Anchors? = Gate.Anchors(meets: meets, below: below)
  ) -> Seated {
    var seated = Seated(
      as: .interviewer(Fixture.okafor), size: size, events: Fixture.planned,
      copy: Self.copy(anchors))
    seated.press("<enter>4]4]4]4]4]4]4]4S")
    return seated
  }

  @Test func at80By24() {
    var seated = sealing(Size(width: 80, height: 24))
    #expect(
      Array(seated.lines[11...21]) == [
        "                            │ Ask next: When was this, and what was going on in",
        "────────────────────────────┴───────────────────────────────────────────────────",
        " Does the candidate communicate well enough for the role?",
        " m meets   Most answers deal with the question asked and can be followed, if",
        "           need be after one question back. A patient or physician would have",
        "           known what was meant and what happens next.",
        " b below   In several answers, also after a question back, no point could be",
        "           found or it was not about the question. A patient would have had to",
        "           ask again. Accent, pace, stammer, nerves: never.",
        " Not fully heard: q1 STAR, q2 STAR, q3 STAR, q4 STAR, q5 STAR, q6 STAR, q7 STA…",
        " m or b first; Esc goes back.",
      ])
    seated.press("b")
    #expect(seated.lines[17].hasPrefix(" ▐ below ▌"))
  }

  @Test func at60By16() {
    var seated = sealing(Size(width: 60, height: 16))
    #expect(
      Array(seated.lines[2...13]) == [
        "────────────────────────────────────────────────────────────",
        " Does the candidate communicate well enough for the role?",
        " m meets   Most answers deal with the question asked and",
        "           can be followed, if need be after one question",
        "           back. A patient or physician would have known",
        "           what was meant and what happens next.",
        " b below   In several answers, also after a question back,",
        "           no point could be found or it was not about the",
        "           question. A patient would have had to ask again.",
        "           Accent, pace, stammer, nerves: never.",
        " Not fully heard: q1 STAR, q2 STAR, q3 STAR, q4 STAR, q5 S…",
        " m or b first; Esc goes back.",
      ])
    seated.press("m<enter>")
    #expect(seated.session.form(of: Fixture.okafor).isSealed)
  }

  @Test func at120By40() {
    let seated = sealing(Size(width: 120, height: 40))
    #expect(
      Array(seated.lines[26...37]) == [
        "                            │ Ask next: When was this, and what was going on in│",
        "                            │ the office that day?                             │",
        "────────────────────────────┴──────────────────────────────────────────────────┴────────────────────────────────────────",
        " Does the candidate communicate well enough for the role?",
        " m meets   Most answers deal with the question asked and can be followed, if need be after one question back. A patient",
        "           or physician would have known what was meant and what happens next.",
        " b below   In several answers, also after a question back, no point could be found or it was not about the question. A",
        "           patient would have had to ask again. Accent, pace, stammer, nerves: never.",
        " Not fully heard: q1 STAR, q2 STAR, q3 STAR, q4 STAR, q5 STAR, q6 STAR, q7 STAR, q8 STAR",
        " m or b first; Esc goes back.",
        "",
        "",
      ])
  }

  @Test func wordsThatNeedMoreRoomGoOnBelowTheirAnswers() {
    let long = Self.below + " Nor is an interpreter."
    let seated = sealing(
      Size(width: 60, height: 16), anchors: Gate.Anchors(meets: long, below: long))
    #expect(
      Array(seated.lines[2...7]) == [
        "────────────────────────────────────────────────────────────",
        " Does the candidate communicate well enough for the role?",
        " m meets In several answers, also after a question back, no",
        " point could be found or it was not about the question. A",
        " patient would have had to ask again. Accent, pace,",
        " stammer, nerves: never. Nor is an interpreter.",
      ])
  }

  @Test func whereTheyDoNotFitTheKeyToReadThemIsSaid() {
    let long = String(repeating: "Words that go on and on. ", count: 30)
    var seated = sealing(
      Size(width: 60, height: 16), anchors: Gate.Anchors(meets: long, below: "Lost."))
    #expect(seated.text.contains("m meets       b below       g  what each sounds like"))
    seated.press("g")
    #expect(seated.text.contains("▸ Communication"))
    #expect(seated.text.contains("Words that go on and on."))
    seated.press("q")
    #expect(seated.text.contains("Does the candidate communicate"), "it goes on where it was")
  }

  @Test func aGuideThatDoesNotSayThemSealsAsBefore() {
    var seated = sealing(Size(width: 80, height: 24), anchors: nil)
    #expect(seated.text.contains(" m meets       b below\n"))
    #expect(!seated.text.contains("what each sounds like"))
    seated.press("g")
    #expect(seated.text.contains("Does the candidate communicate"))
  }

  @Test func theGuideForAQuestionSaysHowAMixtureIsRated() {
    var copy = Fixture.copy
    copy.guide.mixedAnswers = "Give the highest level of which everything is met."
    var seated = Seated(
      as: .interviewer(Fixture.okafor), size: Size(width: 120, height: 60),
      events: Fixture.planned, copy: copy)
    seated.press("<enter>]g")
    #expect(seated.text.contains("▸ 2. Many priorities"))
    #expect(seated.text.contains("When an answer has parts of several levels"))
    #expect(seated.text.contains("Give the highest level of which everything is met."))
  }
}
