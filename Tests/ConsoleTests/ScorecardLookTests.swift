import Interview
import Screen
import Testing

@testable import Console

struct ScorecardLookTests {
  @Test func look() {
    for size in [Size(width: 80, height: 24), Size(width: 60, height: 16), Size(width: 120, height: 40), Size(width: 200, height: 60)] {
      var seated = Panel.lead(Panel.events([Panel.form("44434444"), Panel.form("44244443", flag: "job-hopping"), Panel.form("53434n44", isSealed: false)]), size: size)
      print("PROGRESS \(size)"); print(seated.text)
      seated = Panel.lead(Panel.events([Panel.form("44434444"), Panel.form("44244443", flag: "job-hopping"), Panel.form("53434n44", flag: "confidentiality")], extra: [Fixture.lindqvist: [.ratingRevised(question: "q1", answer: .rated(Rating(2)!), reason: "on reflection", elements: nil)]]), size: size)
      print("OPEN \(size)"); print(seated.text)
      for keys in ["<tab>", "<tab>", "<tab>j", "<tab>", "<tab>V", "why<enter>", "w", "<esc>", "<enter>", "n", "<esc>]", "]", "]]"] {
        seated.press(keys)
        print("AFTER \(keys) \(size)"); print(seated.text)
      }
      seated = Seated(as: .lead, size: size, events: Panel.events([]))
      seated.press("t12<tab>x")
      print("TEST \(size)"); print(seated.text)
    }
  }
}
