/// A maker of sequences such as terminals send, and of any others that ECMA-48 knows.
struct AnySequence {
  var random: SeededBytes

  init(seed: Int) { random = SeededBytes(seed: seed) }

  /// One sequence, whole.
  mutating func next() -> [UInt8] {
    switch random.below(12) {
    case 0...3: control()
    case 4: Array(random.pick(Self.seen).utf8)
    case 5: [0x1B, 0x4F] + parameters(upTo: 2) + [random.byte(in: 0x40...0x7E)]
    case 6, 7: string()
    case 8: mouse()
    case 9: Array("\u{1b}[<\(random.below(70));\(random.below(300));\(random.below(90))M".utf8)
    case 10: Array("\u{1b}[\(random.below(60_000));\(random.below(9)):\(random.below(4))u".utf8)
    default: Array("\u{1b}[27;\(2 + random.below(7));\(random.below(300))~".utf8)
    }
  }

  /// What terminals were seen to send.
  static let seen = [
    "\u{1b}[1~", "\u{1b}[3~", "\u{1b}[5~", "\u{1b}[6~", "\u{1b}OP", "\u{1b}OH", "\u{1b}[1;5C",
    "\u{1b}[1;3D", "\u{1b}[15~", "\u{1b}[24;5~", "\u{1b}[I", "\u{1b}[O", "\u{1b}[?1;2c",
    "\u{1b}[24;80R", "\u{1b}[0n", "\u{1b}[?2004;2$y", "\u{1b}[57364u", "\u{1b}[97;5u", "\u{1b}[[A",
    "\u{1b}[[E", "\u{1b}[a", "\u{1b}Oa", "\u{1b}[3^", "\u{1b}[32;21;5M", "\u{1b}[M 55",
    "\u{1b}[M !!", "\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{1b}\\", "\u{1b}]4;1;rgb:cdcd/0000/0000\u{7}",
    "\u{1b}]l5 3 1 title\u{1b}\\", "\u{1b}P>|WezTerm 20240203-110809-5046fc22\u{1b}\\",
    "\u{1b}P1$r0m\u{1b}\\", "\u{1b}P0+r544e\u{1b}\\", "\u{1b}P!|00000000\u{1b}\\",
    "\u{1b}_Gi=31;OK\u{1b}\\", "\u{1b}]52;c;NSAzIDQgMQ==\u{7}", "\u{9b}5~", "\u{9b}1;5C",
    "\u{90}1$r4m\u{9c}", "\u{9d}11;rgb:1/5/3\u{9c}", "\u{8f}P", "\u{1b}[8;24;80t", "\u{1b}[5;3~",
    "\u{1b}Ou", "\u{1b}Oy", "\u{1b}O5C", "\u{1b}[1;2S", "\u{1b}[Z",
  ]

  private mutating func parameters(upTo most: Int) -> [UInt8] {
    random.bytes(random.below(most + 1), in: 0x30...0x3B)
  }

  /// Any control sequence; a bracket at once after the introducer is two keys.
  private mutating func control() -> [UInt8] {
    let isPrivate = random.below(3) == 0
    let middle =
      (isPrivate ? [random.byte(in: 0x3C...0x3F)] : []) + parameters(upTo: 8)
      + (random.below(4) == 0 ? random.bytes(1 + random.below(2), in: 0x20...0x2F) : [])
    var final = random.byte(in: 0x40...0x7E)
    while middle.isEmpty, "[]M".utf8.contains(final) { final = random.byte(in: 0x40...0x7E) }
    return [0x1B, 0x5B] + middle + [final]
  }

  private mutating func string() -> [UInt8] {
    let introducer = random.pick(Array("]PX^_".utf8))
    let isLong = random.below(30) == 0
    let text = random.bytes(random.below(isLong ? 30_000 : 30), in: 0x20...0x7E)
    let ends: [[UInt8]] = [[0x1B, 0x5C], [0xC2, 0x9C], [0x9C]]
    let end = introducer == 0x5D && random.below(3) == 0 ? [0x07] : random.pick(ends)
    let start: [UInt8] =
      switch (introducer, random.below(3)) {
      case (0x5D, 0...1): Array("\(random.below(120));".utf8)
      case (0x50, 0...1): Array(random.pick([">|", "1$r", "0+r", "!|"]).utf8)
      default: []
      }
    return [0x1B, introducer] + start + text + end
  }

  private mutating func mouse() -> [UInt8] {
    let isUTF8 = random.below(2) == 0
    let places: [UInt8] = (0..<2).flatMap { _ -> [UInt8] in
      let place = 33 + random.below(isUTF8 ? 500 : 90)
      return Array(String(Unicode.Scalar(UInt32(place)).map(Character.init) ?? "!").utf8)
    }
    let raw = random.bytes(2, in: 0x21...0xFF).map { (0xC2...0xDF).contains($0) ? 0xFF : $0 }
    return [0x1B, 0x5B, 0x4D, 32 + UInt8(random.below(4))] + (isUTF8 ? places : raw)
  }
}
