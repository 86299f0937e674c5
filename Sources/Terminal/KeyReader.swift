import CNcurses
import Glibc
import Screen

/// Turns what ncurses reads into keys and pastes.
@MainActor
final class KeyReader {
  /// Key codes of our own, above those of ncurses.
  private static let pasteBegins: Int32 = 1001
  private static let pasteEnds: Int32 = 1002
  /// How many inputs make a batch at the most, so that painting is never starved.
  private static let batch = 4096

  /// What has been pasted so far; nil outside a paste.
  private var paste: String.UnicodeScalarView?
  /// A character that was read while looking for the digit after Esc.
  private var held: Unicode.Scalar?

  /// Whether a paste has begun and not ended yet.
  var isPasting: Bool { paste != nil }

  /// Teaches ncurses the sequences that its descriptions leave out.
  func prepare() {
    define_key("\u{1b}[200~", Self.pasteBegins)
    define_key("\u{1b}[201~", Self.pasteEnds)
    for (sequence, key) in [
      ("\u{1b}[1~", KEY_HOME), ("\u{1b}[4~", KEY_END), ("\u{1b}[7~", KEY_HOME),
      ("\u{1b}[8~", KEY_END), ("\u{1b}[H", KEY_HOME), ("\u{1b}[F", KEY_END),
      ("\u{1b}[A", KEY_UP), ("\u{1b}[B", KEY_DOWN), ("\u{1b}[C", KEY_RIGHT),
      ("\u{1b}[D", KEY_LEFT), ("\u{1b}[Z", KEY_BTAB), ("\u{1b}[3~", KEY_DC),
      ("\u{1b}[5~", KEY_PPAGE), ("\u{1b}[6~", KEY_NPAGE),
    ] { define_key(sequence, key) }
  }

  /// Everything that waits, up to a batch.
  func read() -> [Input] {
    var inputs: [Input] = []
    while inputs.count < Self.batch {
      if let scalar = held {
        held = nil
        take(scalar, into: &inputs)
        continue
      }
      // Alt and a digit arrive together; an Esc that came alone is an Esc, even
      // where the next key follows before ncurses has stopped waiting for one.
      let isAlone = Self.waitingBytes == 1
      var code = wint_t()
      let kind = get_wch(&code)
      if kind == ERR { break }
      if isAlone, code == 0x1B, kind == OK, paste == nil {
        inputs.append(.key(.escape))
        continue
      }
      if kind == KEY_CODE_YES {
        takeKey(Int32(bitPattern: code), into: &inputs)
      } else if let scalar = Unicode.Scalar(code) {
        take(scalar, into: &inputs)
      }
    }
    return inputs
  }

  /// How many bytes the terminal has for us that ncurses has not taken yet.
  private static var waitingBytes: Int32 {
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 ? count : 0
  }

  /// Ends a paste whose end never came.
  func endPaste() -> Input? {
    guard let text = paste else { return nil }
    paste = nil
    return .paste(String(text))
  }

  private func take(_ scalar: Unicode.Scalar, into inputs: inout [Input]) {
    if paste != nil {
      // A terminal sends a line break as CR.
      paste?.append(scalar == "\r" ? "\n" : scalar)
      return
    }
    if scalar.value == 0x1B {
      inputs.append(.key(afterEscape()))
    } else if let key = Self.key(scalar) {
      inputs.append(.key(key))
    }
  }

  /// Esc, or Alt and a digit where that follows at once.
  private func afterEscape() -> Key {
    var code = wint_t()
    guard get_wch(&code) == OK, let next = Unicode.Scalar(code) else { return .escape }
    if ("1"..."5").contains(next) { return .alt(Character(next)) }
    held = next
    return .escape
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x00..<0x20, 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  private func takeKey(_ code: Int32, into inputs: inout [Input]) {
    switch code {
    case Self.pasteBegins: paste = paste ?? String.UnicodeScalarView()
    case Self.pasteEnds: if let pasted = endPaste() { inputs.append(pasted) }
    default:
      guard paste == nil, let key = Self.key(code) else { return }
      inputs.append(.key(key))
    }
  }

  private static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case (KEY_F0 + 1)...(KEY_F0 + 24): .function(Int(code - KEY_F0))
    default: nil
    }
  }
}
