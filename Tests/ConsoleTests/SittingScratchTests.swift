import Guide
import Interview
import Screen
import Testing

@testable import Console

struct SittingScratchTests {
  @Test(.serialized, arguments: [(80, 24), (60, 16), (120, 40)]) func pictures(width: Int, height: Int) {
    func show(_ c: SittingConsole) {
      print("+" + String(repeating: "-", count: width) + "+")
      for line in c.lines { print("|" + line + String(repeating: " ", count: max(0, width - line.count)) + "|") }
    }
    var g = SittingFixture.guide
    for i in g.assessment.items.indices {
      g.assessment.items[i].prompt = String(repeating: "A practice books 250 visits a week and so on. ", count: 17)
      g.assessment.items[i].exhibit = (1...16).map { "\($0 < 10 ? " " : "")\($0)  Monday    08:15   Dr. Whitfield   booked    came     50      41   72cols|" }.joined(separator: "\n")
    }
    var e = SittingConsole(guide: g, size: Size(width: width, height: height))
    e.press("<enter><enter><enter>"); show(e); e.press(.control("f")); show(e); e.press(.control("f")); show(e)
    e.press("<pgdn>"); show(e)
    e.press("<pgdn><pgdn>fy<enter><pgdn>"); show(e)
    e.press("<paste>" + String(repeating: "Wörter 日本 and more.\n", count: 20) + "</paste>"); e.press("<up><up><up><up><up>x"); show(e)
    var c = SittingConsole(size: Size(width: width, height: height))
    c.press("abc"); show(c)
    c.press("<enter>"); show(c)
    c.press("<enter>"); show(c)
    c.press("<enter>15.2<tab>the day"); c.wait(seconds: 3); show(c)
    c.press("<enter>b"); show(c)
    c.press("<enter>aq<down>"); show(c)
    c.press("<pgdn>"); show(c)
    c.press("F"); c.wait(seconds: 80); show(c)
    c.press("y"); show(c)
    c.press("<enter>"); show(c)
    c.press(" <down>"); show(c)
    c.press("<pgdn>First paper forms.<enter>Then I tell everybody that the system is down, and when it may be up again, and what to do until then."); show(c)
    c.press(.control("x")); c.press("ab"); show(c)
    c.press("<enter>"); show(c)
    var d = c.restarted(after: 20_000)
    show(d); d.press("<enter>"); show(d)
    d.press("<enter>"); show(d)
    d.wait(seconds: 200); show(d)
    d.press("<enter>"); show(d)
  }
}
