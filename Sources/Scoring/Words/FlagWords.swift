package import Interview

/// Who raised a flag and who looked into it, in words.
package enum FlagWords {
  package static func author(_ key: FlagKey) -> String { name(key.seat) }

  /// A seat that may raise or resolve flags.
  package static func name(_ seat: Seat) -> String { seat.interviewer?.text ?? "the lead" }
}
