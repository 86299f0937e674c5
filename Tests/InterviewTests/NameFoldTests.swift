import TestSupport
import Testing

@testable import Interview

/// When two names are one person's.
struct NameFoldTests {
  @Test(arguments: [
    ("A. Rivera", "a. rivera"), ("A. Rivera", "A. Rivera "), ("A. Rivera", " A.  Rivera"),
    ("A. Rivera", "A.\u{A0}Rivera"), ("A. Rivera", "A.\u{2009}Rivera"),
    ("A. Rivera", "A.\u{202F}Rivera"), ("A. Rivera", "A.\u{3000}Rivera"),
    ("A. Rivera", "A.Rivera"), ("A. Rivera", "A.\tRivera"), ("A. Rivera", "A. Ri\u{200B}vera"),
    ("A. Rivera", "\u{FEFF}A. Rivera"), ("A. Rivera", "A. Ri\u{AD}vera"),
    ("A. Rivera", "\u{200E}A. Rivera"), ("A. Rivera", "A.\u{2800}Rivera"),
    ("A. Rivera", "A. R\u{FE0E}ivera"), ("A. Rivera", "A. Ri\u{2060}vera"),
    ("A. Rivera", "Ａ． Ｒｉｖｅｒａ"),
    ("Zoë Ångström", "ZOË ÅNGSTRÖM"), ("Zoë", "Zoe\u{308}"), ("ZOE\u{308}", "zoë"),
    ("Ång", "\u{212B}ng"), ("Nguyễn", "Nguye\u{302}\u{303}n"),
    ("Weiß", "WEISS"), ("Weiß", "Weiss"), ("Weiß", "WEIẞ"), ("Oﬃce", "OFFICE"),
    ("İpek Işık", "ipek ışık"), ("Ipek Isik", "İpek ısik"), ("İpek", "I\u{307}pek"),
    ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("O'Brien", "O’Brien"), ("O'Brien", "O`Brien"),
    ("Anne-Marie", "Anne\u{2011}Marie"), ("Anne-Marie", "Anne–Marie"),
    ("한", "\u{1112}\u{1161}\u{11AB}"), ("Дана", "ДАНА"),
  ])
  func areOnePerson(one: String, other: String) {
    #expect(NameFold(one) == NameFold(other))
    #expect(NameFold(one).hashValue == NameFold(other).hashValue)
    #expect(Interviewer(one).isSamePerson(as: Interviewer(other)))
  }

  @Test(arguments: [
    ("A. Rivera", "B. Rivera"), ("A. Rivera", "A. Riviera"), ("José", "Jose"),
    ("Müller", "Mueller"),
    ("A. Rivera", "A Rivera"), ("Ann", "Anna"), ("Lee", "Leé"), ("Ли", "Ly"), ("", "A"),
  ])
  func areTwoPeople(one: String, other: String) {
    #expect(NameFold(one) != NameFold(other))
    #expect(!Interviewer(one).isSamePerson(as: Interviewer(other)))
  }

  /// Whatever is done to a name that leaves it the same person's, its fold stays.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func spellingsFoldAlike(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aBcé ñÅß.'-ÖİiıſςΣﬁ가д".map(String.init))
    let unseen = [" ", "\u{A0}", "\u{200B}", "\u{2003}", "\t", "\u{FEFF}", "\u{200D}"]
    for _ in 0..<50 {
      let name = (0..<8).map { _ in letters.randomElement(using: &random) ?? "" }
      let spelled = name.map { letter in
        let cased = [letter, letter.uppercased(), letter.lowercased()]
        return (cased.randomElement(using: &random) ?? "")
          + (Bool.random(using: &random) ? unseen.randomElement(using: &random) ?? "" : "")
      }
      #expect(NameFold(name.joined()) == NameFold(spelled.joined()), "\(name) \(spelled)")
    }
  }

  @Test(arguments: ["lead", "Lead", " LEAD ", "l e a d", "ｌｅａｄ", "lea\u{200B}d"])
  func leadIsNobodysName(name: String) {
    #expect(NameRule.refusal(of: Interviewer(name), beside: []) != nil)
  }

  @Test(arguments: ["", " ", "\u{A0}\u{200B}"])
  func aNameHasALetter(name: String) {
    #expect(
      NameRule.refusal(of: Interviewer(name), beside: []) == "a member of the panel needs a name")
  }

  @Test func aPanelHasEveryPersonOnce() {
    let ada = Interviewer("Ada Lee")
    #expect(NameRule.refusal(ofPanel: [ada, Interviewer("Ben")]) == nil)
    #expect(NameRule.refusal(ofPanel: [ada, ada]) == "Ada Lee is on the panel already")
    #expect(
      NameRule.refusal(ofPanel: [ada, Interviewer("Ben"), Interviewer("ada\u{A0}lee")])
        == "ada\\u{A0}lee is Ada Lee, spelled differently")
    #expect(NameRule.refusal(ofPanel: [ada, Interviewer("leader"), Interviewer("Leada")]) == nil)
  }
}
