/// How long texts and lists of a guide may be, so that the screens can hold them.
///
/// Texts are measured in characters.
enum GuideLimits {
  static let id = 40
  static let roleTitle = 60
  static let competencyTitle = 40
  static let questionTitle = 18
  static let questionHeading = 44
  static let flagTitle = 28
  static let gateTitle = 28
  static let communicationAnchor = 240
  static let mustHaveTitle = 40
  static let opening = 1200
  static let closing = 800
  static let mixedAnswers = 600
  static let practiceAnswer = 1200
  static let practiceWhy = 400
  static let levelName = 24
  static let name = 60
  static let listenFor = 60
  static let probe = 110
  static let followUp = 160
  static let anchor = 200
  static let criterionTitle = 40
  static let criterionLevel = 110
  static let itemTitle = 40
  static let prompt = 800
  static let why = 800
  static let option = 240
  static let optionWhy = 300
  static let step = 200
  static let contained = 110
  static let remarkQuestion = 110
  static let remarkIdeal = 300
  static let unit = 20
  static let otherText = 40
  static let formTitle = 40
  static let exhibitLine = 72

  static let questions = 1...20
  static let competencies = 1...9
  static let flags = 0...20
  static let gates = 0...12
  static let mustHaves = 0...12
  static let proofs = 1...9
  static let practiceAnswers = 1...4
  static let near = 1...20
  static let listenForPhrases = 1...8
  static let followUps = 1...6
  static let topics = 1...9
  static let roleEntries = 1...30
  static let optionalRoleEntries = 0...30
  static let criteria = 1...9
  static let items = 1...200
  static let forms = 1...9
  static let options = 2...6
  static let statements = 2...8
  static let orderedSteps = 3...8
  static let checkedSteps = 2...10
  static let containedThings = 1...8
  static let units = 0...9
  static let otherTexts = 0...20
  static let exhibitLines = 1...16

  static let version = 1...9999
  static let minutes = 1...600
  static let competencyWeight = 1...100
  static let questionWeight = 1...100
  static let percent = 0...100
  static let points = 1...100
  static let seconds = 5...3600
  /// Digits of a number before and after its point.
  static let wholeDigits = 1...9
  static let fractionDigits = 1...6
  static let levels = 1...5
}
