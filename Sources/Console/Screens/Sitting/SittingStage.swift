import Guide
import Interview

/// Which page of the test is shown.
enum SittingStage: Sendable, Hashable {
  /// The test cannot be taken at this console.
  case closed(Obstacle)
  /// The lead sets the word that leaves the screen.
  case word
  /// How the test works.
  case welcome
  /// The test goes on after an interruption.
  case resumed
  /// A section before its clock starts, by its id.
  case section(String)
  case item
  /// The items of the section that is open.
  case review(Review)
  /// The time of a section has run out.
  case timeOver(String)
  /// Every section is closed.
  case over

  /// Why the test cannot be taken.
  enum Obstacle: Sendable, Hashable {
    /// Another console has it open.
    case held
    /// The guide has no form of it.
    case noForm
  }

  struct Review: Sendable, Hashable {
    var cursor = ListCursor()
    /// Whether it is being asked if the section is to be closed.
    var isClosing = false
  }

  /// Whether the clock of a section runs on this page, if one is open.
  var isTimed: Bool {
    switch self {
    case .resumed, .item, .review: true
    default: false
    }
  }

  /// Whether the test has gone on, or begun, at this console.
  var isUnderWay: Bool {
    switch self {
    case .closed, .word, .welcome: false
    default: true
    }
  }
}
