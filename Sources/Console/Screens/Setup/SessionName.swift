import Interview

/// The name that a new session gets: the candidate's, in the letters of file names.
enum SessionName {
  /// A name of `a`-`z`, `0`-`9` and `-` that no session has yet.
  ///
  /// Latin letters lose their marks. Where nothing of the candidate's name is
  /// left, it is `session-N`; where the name is taken, a number follows.
  static func unused(for candidate: String, among taken: some Sequence<SessionID>) -> SessionID {
    let taken = Set(taken)
    let slug = slug(candidate)
    if slug.isEmpty { return first("session", from: taken.count + 1, notIn: taken) }
    let plain = SessionID(slug)
    return taken.contains(plain) ? first(slug, from: 2, notIn: taken) : plain
  }

  private static func first(
    _ stem: String, from start: Int, notIn taken: Set<SessionID>
  ) -> SessionID {
    var number = start
    while taken.contains(SessionID("\(stem)-\(number)")) { number += 1 }
    return SessionID("\(stem)-\(number)")
  }

  /// Longest a name gets before its number.
  private static let longest = 40

  private static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      if let letters = letters(scalar) {
        slug += letters
      } else if !isMark(scalar), !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    slug = String(slug.prefix(longest))
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// Marks on a letter and apostrophes inside a name separate nothing.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "\u{2019}"
  }

  /// The plain letters of a Latin one, or an ASCII digit; nil for anything else.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": scalar.properties.lowercaseMapping
    case "ß", "ẞ": "ss"
    default: lettersByName(scalar)
    }
  }

  /// The plain letters that Unicode's name of a scalar speaks of.
  private static func lettersByName(_ scalar: Unicode.Scalar) -> String? {
    // "LATIN SMALL LETTER E WITH ACUTE" is an e; "… AE" is two letters.
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2
    else { return nil }
    return words[3].lowercased()
  }
}
