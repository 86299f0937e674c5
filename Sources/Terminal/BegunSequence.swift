import Screen

/// A sequence that has begun, and may yet turn out to be keys of a person.
///
/// `ESC [` begins what PgUp sends; it is also Esc and the key for the previous question.
/// What follows tells them apart, and how it follows: a terminal sends a sequence at
/// once, and where the way cuts it in two each piece comes at once; a person's keys come
/// one by one. A sequence that ends is taken whole. One that does not end is keys,
/// unless it holds what nobody types, such as the `;` between two numbers.
struct BegunSequence {
  enum Beginning {
    /// Esc and the introducer in one piece.
    case together
    /// Esc twice and the introducer in one piece: Alt and a key in some terminals.
    case doubled
    /// Esc alone, and the introducer before Esc was taken for a key.
    case apart
    /// The introducer after an Esc that was taken for a key.
    case late
    /// A control character of its own (ECMA-48 5.3, the second set).
    case control
  }

  /// What one byte more makes of it.
  enum Step {
    case more
    /// It has ended, with that byte.
    case whole(KeySequences.Meaning)
    /// It had ended before that byte, which belongs to what follows.
    case before(KeySequences.Meaning)
    /// It was none: `held` are keys, that byte among them or not.
    case keys(taken: Bool)
    /// It is broken off, and is nothing; what is `held` came after it.
    case dropped(taken: Bool)
    /// An Esc before that byte broke it off; both belong to what follows.
    case escaped
  }

  let beginning: Beginning
  /// What follows Esc, or stands for it in a control character.
  let introducer: UInt8
  /// The bytes after the introducer that are keys if it is none.
  var held: [UInt8] = []
  /// Whether two bytes of it came at once, as a person's do not.
  var isJoined: Bool
  /// What it means if nothing more belongs to it.
  var meaningSoFar: KeySequences.Meaning?
  var mouse: MouseReport?
  var string = ControlString()

  /// More parameters than any terminal sends; those beyond are not kept.
  static let mostParameters = 64

  init(_ beginning: Beginning, introducer: UInt8) {
    self.beginning = beginning
    self.introducer = introducer
    switch beginning {
    case .together, .doubled: isJoined = true
    case .apart, .late, .control: isJoined = false
    }
  }

  /// Whether a byte after Esc begins one: CSI, SS3, OSC, DCS, SOS, PM, APC.
  static func isIntroducer(_ byte: UInt8) -> Bool { "[O]PX^_".utf8.contains(byte) }

  /// The introducer for which a control character stands; nil for one that begins none.
  static func introducer(ofControl value: UInt32) -> UInt8? {
    guard (0x80...0x9F).contains(value), isIntroducer(UInt8(value) - 0x40) else { return nil }
    return UInt8(value) - 0x40
  }

  /// Takes a byte.
  ///
  /// - Parameters:
  ///   - atOnce: whether it came together with the byte before.
  ///   - next: the byte that came together with it.
  mutating func take(
    _ byte: UInt8, atOnce: Bool, next: UInt8?, in table: KeySequences
  ) -> Step {
    if atOnce { isJoined = true }
    switch introducer {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      return takeControl(byte, atOnce: atOnce, next: next, in: table)
    default: return takeString(byte, atOnce: atOnce, next: next)
    }
  }

  /// What came one by one after a part that is surely a terminal's.
  var leftOver: [UInt8] { string.isSure ? held : [] }

  /// Whether it is complete as it stands, though more may belong to it.
  var isWhole: Bool { meaningSoFar != nil && !isBrackets }

  /// What it is when nothing follows.
  var silence: Step {
    if mouse != nil { return isJoined ? .dropped(taken: true) : .keys(taken: true) }
    if let meaningSoFar {
      return isBrackets ? .keys(taken: true) : ended(meaningSoFar, next: nil, isKnown: false)
    }
    switch introducer {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      return isMachine ? .dropped(taken: true) : .keys(taken: true)
    default: return brokenOff
    }
  }
}

// MARK: Control sequences and single shifts

extension BegunSequence {
  private mutating func takeControl(
    _ byte: UInt8, atOnce: Bool, next: UInt8?, in table: KeySequences
  ) -> Step {
    if mouse != nil { return takeMouse(byte) }
    let isControl = introducer == UInt8(ascii: "[")
    let longer = held + [byte]
    let entry = table.entry([0x1B, introducer] + longer)
    if case .whole(let meaning) = entry {
      held = longer
      return ended(meaning, next: next, isKnown: !Self.isLower(byte))
    }
    if isControl, longer == [UInt8(ascii: "M")] {
      held = longer
      mouse = MouseReport()
      return .more
    }
    if entry == .unknown, let meaningSoFar {
      // At once, `$` was an intermediate byte and not the end.
      let goesOn = atOnce && held.last == UInt8(ascii: "$") && (0x20...0x7E).contains(byte)
      if !goesOn { return isBrackets ? .keys(taken: false) : .before(meaningSoFar) }
    }
    switch byte {
    case (isControl ? 0x20 : 0x30)...0x3F:
      if held.count < Self.mostParameters { held = longer }
      meaningSoFar = isControl ? meaningWithDollar : nil
      return .more
    case 0x40...0x7E:
      held = longer
      let sequence = ControlSequence(longer)
      let meaning = isControl ? sequence.meaning : sequence.meaningOfSingleShift
      if entry == .beginning {
        meaningSoFar = meaning
        return .more
      }
      return isBrackets ? .keys(taken: true) : ended(meaning, next: next, isKnown: false)
    case 0x20 where isJoined: return .whole(.nothing)
    // CAN and SUB end what they cancel.
    case 0x18, 0x1A: return isMachine ? .dropped(taken: true) : .keys(taken: false)
    default: return isMachine ? .dropped(taken: false) : .keys(taken: false)
    }
  }

  /// A sequence that is complete, unless a person typed it.
  private func ended(_ meaning: KeySequences.Meaning, next: UInt8?, isKnown: Bool) -> Step {
    guard !isKnown, !holdsSigns, let final = held.last, Self.isLetterOrBracket(final) else {
      return .whole(meaning)
    }
    // A digit and a letter are two keys when they come one by one.
    if !isJoined, held.count <= 3 { return .keys(taken: true) }
    // Whoever goes on at once after an Esc that was a key is in the middle of a text.
    if beginning == .late, let next, (0x20...0x7E).contains(next) { return .keys(taken: true) }
    return .whole(meaning)
  }

  /// Whether a bracket is all that follows: two keys of the console, and sent by no
  /// terminal in use.
  private var isBrackets: Bool {
    beginning != .control && introducer == UInt8(ascii: "[")
      && (held == [UInt8(ascii: "[")] || held == [UInt8(ascii: "]")])
  }

  /// Whether it came from a terminal, though it has not ended.
  private var isMachine: Bool {
    isJoined && (holdsSigns || beginning == .control)
  }

  /// Whether it holds what stands in no text after a bracket.
  private var holdsSigns: Bool {
    held.contains { (0x3A...0x3E).contains($0) || (0x21...0x2E).contains($0) }
      || (held.first == UInt8(ascii: "?") && held.count > 1)
  }

  /// rxvt's keys with Shift, which end with `$`.
  private var meaningWithDollar: KeySequences.Meaning? {
    guard held.last == UInt8(ascii: "$"), (2...3).contains(held.count),
      held.dropLast().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return ControlSequence.shifted(held.dropLast())
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isLetterOrBracket(_ byte: UInt8) -> Bool {
    isLower(byte) || (0x41...0x5D).contains(byte)
  }

  private mutating func takeMouse(_ byte: UInt8) -> Step {
    var report = mouse ?? MouseReport()
    let step = report.take(byte)
    mouse = report
    switch step {
    case .more: held.append(byte)
    case .whole: return .whole(.nothing)
    case .before: return .before(.nothing)
    case .broken: return isJoined ? .dropped(taken: false) : .keys(taken: false)
    }
    return .more
  }
}

/// The end of a report of the mouse in its oldest form, after `ESC [ M`: a button and two
/// coordinates, of one byte each (X10, xterm 1000) or one character (xterm 1005).
struct MouseReport {
  /// What one byte more makes of it.
  enum Step {
    case more
    /// It has ended, with that byte.
    case whole
    /// It had ended before that byte.
    case before
    /// That byte cannot belong to it.
    case broken
  }

  private var count = 0
  /// Whether the last byte may be the first half of a character of two.
  private var isHalf = false

  mutating func take(_ byte: UInt8) -> Step {
    if isHalf {
      isHalf = false
      if (0x80...0xBF).contains(byte) { return count == 3 ? .whole : .more }
      if count == 3 { return .before }
    }
    // A terminal sends 0 for what is too far to the right, and no other control character.
    guard byte >= 0x20 || byte == 0 else { return .broken }
    count += 1
    isHalf = (0xC2...0xDF).contains(byte)
    return count == 3 && !isHalf ? .whole : .more
  }
}
