import Guide
import Interview
import Screen

struct SetupScreen: ConsoleScreen {
  let name = "Set-up"
  init() {}
  init(desk: Desk) {}
  func commands(_ model: Model) -> [Command] { [] }
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn { .stay }
  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {}
}
struct GuideScreen: ConsoleScreen {
  let name = "Guide"
  init() {}
  init(of guide: HiringGuide, at question: Question) {}
  func commands(_ model: Model) -> [Command] { [] }
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn { .stay }
  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {}
}
struct ExportScreen: ConsoleScreen {
  let name = "Export"
  struct Outcome: Sendable { var sessions: Int; var folder: String; var remarks: [String] }
  var outcome: Outcome?
  init(row: SessionSummary?, model: Model) {}
  func commands(_ model: Model) -> [Command] { [] }
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn { .stay }
  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {}
}
struct AuditScreen: ConsoleScreen {
  let name = "Audit"
  struct Finding: Sendable { var events: Int; var fault: String? }
  var finding: Finding?
  init() {}
  func commands(_ model: Model) -> [Command] { [] }
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn { .stay }
  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {}
}
