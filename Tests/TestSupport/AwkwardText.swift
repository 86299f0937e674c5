extension SplitMix64 {
  /// A text of scalars that a screen may meet, the awkward ones far too often.
  package mutating func text(upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) { scalars.append(scalar()) }
    return String(scalars)
  }

  /// The leading consonants of old Korean are left out: a heap of them is shown as its
  /// first, so where a text is cut makes a difference.
  private mutating func scalar() -> Unicode.Scalar {
    let kinds: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x20...0x20, 0x00...0x1F, 0x7F...0xA0, 0xA1...0x24F,
      0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0xE00...0xE7F, 0x1160...0x11FF,
      0x2000...0x206F, 0x2500...0x27BF, 0x3000...0x30FF, 0x4E00...0x4E20, 0xAC00...0xAC20,
      0xFE00...0xFE0F, 0xFEFF...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF,
      0x1F3FB...0x1F3FF, 0x200C...0x200D, 0xE0001...0xE007F, 0x0...0x10FFFF,
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &self)]
    return Unicode.Scalar(UInt32.random(in: kind, using: &self)) ?? " "
  }
}
