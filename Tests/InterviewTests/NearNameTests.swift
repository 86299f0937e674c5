import Testing

@testable import Interview

/// Who mistypes a name is offered the ones that may be meant.
struct NearNameTests {
  private let ids = ["priya-raman", "dana-whitfield", "luis-ortega", "q1", "q2", "Dana-Jones"]

  @Test(arguments: [
    ("dana", ["dana-whitfield", "Dana-Jones"]), ("WHITFIELD", ["dana-whitfield"]),
    ("dana-witfield", ["dana-whitfield"]), ("dnaa-whitfeild", ["dana-whitfield"]),
    ("luis_ortega", ["luis-ortega"]), ("nobody", []), ("q3", []), ("", []), ("  ", []),
  ])
  func slipsAreForgiven(typed: String, expected: [String]) {
    #expect(NearName.all(to: typed, among: ids) == expected)
  }

  @Test func noMoreThanFiveAreOffered() {
    #expect(NearName.all(to: "s", among: (1...40).map { "s\($0)" }).count == 5)
  }
}

/// Which known name a typed one may have been meant for.
struct NearPersonTests {
  private let panel = ["R. Okafor", "M. Lindqvist", "A. Moreau", "Zoë Ng", "J. Ng"].map {
    Interviewer($0)
  }

  @Test(arguments: [
    ("R Okafor", "R. Okafor"), ("r. okafor", "R. Okafor"), ("R.Okafor", "R. Okafor"),
    ("R.\u{A0}Okafor", "R. Okafor"), ("Okafor", "R. Okafor"), ("R. Okafro", "R. Okafor"),
    ("R. Okafo", "R. Okafor"), ("R. Okafoor", "R. Okafor"), ("M. Lindkvist", "M. Lindqvist"),
    ("M Lindquist", "M. Lindqvist"), ("a moreau", "A. Moreau"), ("Zoe\u{308} Ng", "Zoë Ng"),
    ("ZOË NG", "Zoë Ng"), ("J Ng", "J. Ng"), ("Robert Okafor", "R. Okafor"),
  ])
  func aNearNameIsFound(typed: String, meant: String) {
    #expect(
      NearPerson.nearest(to: Interviewer(typed), among: panel)?.text.utf8.elementsEqual(meant.utf8)
        == true)
  }

  @Test(arguments: [
    ("jose nandu", "José Ñandú"), ("Jose Ñandú", "José Ñandú"), ("nandu", "José Ñandú"),
    ("lukasz ore", "Łukasz Øre"), ("Ngo The Bao", "Ngô Thế Bảo"), ("Aegir Oe", "Ægir Œ"),
    ("Ελενη", "Ελένη"), ("Jose Nandu", "Jose\u{301} N\u{303}andu\u{301}"),
  ])
  func aNameTypedWithoutAccentsIsFound(typed: String, meant: String) {
    let panel = ["A. Moreau", meant].map { Interviewer($0) }
    #expect(NearPerson.nearest(to: Interviewer(typed), among: panel) == panel[1])
    #expect(NearName.all(to: typed, among: panel.map(\.text)) == [meant])
  }

  @Test(arguments: ["R. Okafor", "D. Chen", "", ".", "Ng", "B. Novak", "lead", "A"])
  func othersAreNot(typed: String) {
    #expect(NearPerson.nearest(to: Interviewer(typed), among: panel) == nil)
  }
}
