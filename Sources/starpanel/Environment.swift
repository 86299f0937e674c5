import Glibc

/// Variables of the environment, empty ones counted as missing.
enum Environment {
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The variable as the path of a folder; nil where it is not absolute, since what lies at a
  /// relative path depends on where one happens to stand.
  static func folder(_ name: String) -> String? {
    guard let path = self[name], path.utf8.first == UInt8(ascii: "/") else { return nil }
    return path
  }
}
