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
  static let levelName = 24
  static let name = 60
  static let listenFor = 60
  static let probe = 110
  static let followUp = 160
  static let anchor = 200

  static let questions = 1...20
  static let competencies = 1...9
  static let flags = 0...20
  static let listenForPhrases = 1...8
  static let followUps = 1...6
  static let topics = 1...9
  static let roleEntries = 1...30
  static let optionalRoleEntries = 0...30

  static let version = 1...9999
  static let minutes = 1...600
  static let competencyWeight = 1...100
  static let questionWeight = 1...100
  static let percent = 0...100
  static let levels = 1...5
}
