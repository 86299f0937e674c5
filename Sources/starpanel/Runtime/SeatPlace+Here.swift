import Glibc
import Interview

extension SeatPlace {
  /// Where this program runs.
  static let here = SeatPlace(user: account, terminal: terminal, peer: peer)

  private static let account: String = {
    let number = getuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else {
      return "uid \(number)"
    }
    return short(String(cString: name))
  }()

  private static let terminal: String? = ttyname(STDIN_FILENO).map { name in
    let path = String(cString: name)
    return short(path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path)
  }

  /// The first word of what sshd says of the connection.
  private static let peer: String? = Environment["SSH_CONNECTION"].flatMap { connection in
    connection.split(separator: " ").first.map { short(String($0)) }
  }

  /// Anybody can write anything into the environment.
  private static func short(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.isASCII && $0.value > 32 && $0.value < 127 }.prefix(60)))
  }
}
