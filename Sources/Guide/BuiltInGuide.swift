import CAssets

/// The guides that are compiled into the program, so that a lone binary has them.
package enum BuiltInGuide {
  /// The texts, as in their files: first the one that is used where none is chosen.
  package static let texts: [String] = unsafe [
    text(ca_medical_office_manager), text(ca_front_desk_receptionist), text(ca_software_engineer),
  ]

  /// The text of the guide that is used where none is chosen.
  package static var text: String { texts[0] }

  /// The guide that is used where none is chosen; it is read once.
  ///
  /// - Throws: The faults of the file, which the tests keep free of them.
  package static func guide() throws(GuideFaults) -> HiringGuide {
    try parsed.get()
  }

  /// The text of the made-up opening that is told for that guide.
  package static let storyText = unsafe text(ca_demo_story)

  private static let parsed = Result { () throws(GuideFaults) in
    try GuideReader.read(text: text)
  }

  private static func text(
    _ bytes: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> String {
    var length = 0
    guard let first = unsafe bytes(&length) else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: first, count: length), as: UTF8.self)
  }
}
