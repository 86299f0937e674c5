import Interview
import Screen
import Testing

@testable import Console

/// What the loop does after a batch in which several things were asked for.
struct LoopOrderTests {

  @Test func whoeverAsksForTheEndComesFirst() {
    for request in [LoopRequest.suspend, .repaint, .edit(question: "q1", text: "")] {
      var seated = Seated.interview()
      seated.model.request(request)
      _ = update(&seated.model, .terminate)
      #expect(seated.model.takeLoopOrder() == LoopOrder(next: .end), "\(request)")
    }
  }

  @Test func ofAnEditorAndAStopTheLastCounts() {
    var seated = Seated.interview()
    seated.model.request(.edit(question: "q1", text: "a"))
    seated.model.request(.suspend)
    #expect(seated.model.takeLoopOrder().next == .suspend)
    seated.model.request(.suspend)
    seated.model.request(.repaint)
    seated.model.request(.edit(question: "q1", text: "a"))
    #expect(
      seated.model.takeLoopOrder()
        == LoopOrder(next: .edit(question: "q1", text: "a"), repaints: true))
  }

  @Test func aRequestIsGivenOnce() {
    var seated = Seated.interview()
    seated.model.request(.suspend)
    #expect(seated.model.takeLoopOrder().next == .suspend)
    #expect(seated.model.takeLoopOrder() == LoopOrder(next: .wait))
  }
}
