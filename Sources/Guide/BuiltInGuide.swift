import CAssets

/// The guides that are compiled into the program, so that a lone binary has them.
package enum BuiltInGuide {
  /// The ids of the built-in guides; the first is the one used when none is named.
  package static let ids = ["medical-office-manager"]

  /// The text of the guide used when none is named, as in its file.
  package static let text: String = {
    var length = 0
    guard let bytes = unsafe ca_medical_office_manager(&length) else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }()

  /// The text of a built-in guide; nil for an id that is not in `ids`.
  package static func text(id: String) -> String? {
    ids.first == id ? text : nil
  }

  /// The guide used when none is named; it is read once.
  ///
  /// - Throws: The faults of the built-in file, which the tests keep free of them.
  package static func guide() throws(GuideFaults) -> HiringGuide {
    try parsed.get()
  }

  private static let parsed = Result { () throws(GuideFaults) in
    try GuideReader.read(text: text)
  }
}
