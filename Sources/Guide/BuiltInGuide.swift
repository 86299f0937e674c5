import CAssets

/// The guide that is compiled into the program, so that a lone binary has one.
package enum BuiltInGuide {
  /// Its text, as in its file.
  package static let text: String = {
    var length = 0
    guard let bytes = unsafe ca_medical_office_manager(&length) else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }()

  /// The guide, which is read once.
  ///
  /// - Throws: The faults of the file, which the tests keep free of them.
  package static func guide() throws(GuideFaults) -> HiringGuide {
    try parsed.get()
  }

  private static let parsed = Result { () throws(GuideFaults) in
    try GuideReader.read(text: text)
  }
}
