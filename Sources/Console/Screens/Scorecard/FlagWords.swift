import Interview

/// Who raised a flag and who looked into it, in words.
enum FlagWords {
  /// Who raised it.
  static func author(_ key: FlagKey) -> String { name(key.seat) }

  /// A seat that may raise or resolve flags.
  static func name(_ seat: Seat) -> String { seat.interviewer?.text ?? "the lead" }
}
