import Text
import Yams

/// Turns the YAML of a guide file into pieces with their positions.
///
/// This is the only place that knows the YAML library.
struct YAMLFile {
  /// A guide is seven deep; anything far beyond that is refused unread.
  private static let depthLimit = 12

  private let source: SourceText
  private let log: FaultLog
  private var repeated: [RepeatedKey] = []

  private init(_ source: SourceText, log: FaultLog) {
    self.source = source
    self.log = log
  }

  /// The file as one piece; nil, with the fault noted, when it is not YAML.
  static func read(_ source: SourceText, log: FaultLog) -> Piece? {
    var file = YAMLFile(source, log: log)
    return file.read()
  }

  private mutating func read() -> Piece? {
    var text = source.text
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        // The parser holds the anchors; nodes only point to them weakly.
        return try withExtendedLifetime(parser) {
          guard let root = try parser.singleRoot() else {
            log.note(.emptyFile, at: .start, "the file holds no guide; it is empty")
            return nil
          }
          return piece(root, depth: 1)
        }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let key = keys.first ?? ""
        let first = Place(context.mark)
        guard
          let next = RepeatedKey.mask(key, after: first, in: &text, number: repeated.count)
        else {
          noteRepeatedKeys()
          log.note(
            .duplicateKey, at: first,
            "the key \(Excerpt.quoted(source.restored(key))) stands twice in this mapping; "
              + "keep one")
          return nil
        }
        repeated.append(next)
      } catch {
        noteRepeatedKeys()
        note(error)
        return nil
      }
    }
  }

  private func noteRepeatedKeys() {
    for key in repeated { note(key) }
  }

  private func note(_ key: RepeatedKey) {
    log.note(
      .duplicateKey, at: key.place,
      "the key \(Excerpt.quoted(source.restored(key.key))) stands here a second time; keep one")
  }

  // MARK: Nodes

  private func piece(_ node: Node, depth: Int) -> Piece {
    let place = node.mark.map(Place.init) ?? .start
    guard depth <= Self.depthLimit else {
      log.note(.yamlDepth, at: place, "this is nested deeper than anything in a guide can be")
      return Piece(place: place, content: .unreadable)
    }
    if node.anchor != nil {
      log.note(
        .yamlAlias, at: place,
        "a guide does not use YAML anchors; a text that begins with & must stand in quotes")
      return Piece(place: place, content: .unreadable)
    }
    switch node {
    case .scalar(let scalar):
      return piece(scalar, at: place)
    case .sequence(let sequence):
      guard isUntagged(sequence.tag, at: place) else {
        return Piece(place: place, content: .unreadable)
      }
      return Piece(place: place, content: .list(sequence.map { piece($0, depth: depth + 1) }))
    case .mapping(let mapping):
      guard isUntagged(mapping.tag, at: place) else {
        return Piece(place: place, content: .unreadable)
      }
      let entries = mapping.compactMap { key, value in entry(key, value, depth: depth + 1) }
      return Piece(place: place, content: .mapping(entries))
    case .alias:
      noteAlias(at: place)
      return Piece(place: place, content: .unreadable)
    }
  }

  private func piece(_ scalar: Node.Scalar, at place: Place) -> Piece {
    let isPlain = scalar.style == .plain
    if isPlain, scalar.string.unicodeScalars.first == SourceText.asterisk {
      noteAlias(at: place)
      return Piece(place: place, content: .unreadable)
    }
    let isQuotedText = !isPlain && scalar.tag.rawValue == Tag.Name.str.rawValue
    guard isQuotedText || isUntagged(scalar.tag, at: place) else {
      return Piece(place: place, content: .unreadable)
    }
    return Piece(place: place, content: .scalar(restored(scalar.string), isPlain: isPlain))
  }

  private func entry(_ key: Node, _ value: Node, depth: Int) -> Piece.Entry? {
    let place = key.mark.map(Place.init) ?? .start
    guard case .scalar(let scalar) = key, key.anchor == nil else {
      log.note(.wrongType, at: place, "a key must be a plain word")
      return nil
    }
    let first = scalar.string.unicodeScalars.first
    if let masked = repeated.first(where: { $0.mark == first }) {
      note(masked)
      return nil
    }
    if scalar.style == .plain, first == SourceText.asterisk {
      noteAlias(at: place)
      return nil
    }
    let name = restored(scalar.string)
    var piece = piece(value, depth: depth)
    // A value that is left out has no text to point at.
    if case .scalar("", isPlain: true) = piece.content { piece.place = place }
    return Piece.Entry(key: name, keyPlace: place, value: piece)
  }

  private func isUntagged(_ tag: Tag, at place: Place) -> Bool {
    guard tag.rawValue != Tag.Name.implicit.rawValue else { return true }
    log.note(
      .yamlTag, at: place,
      "a guide does not use YAML tags; a text that begins with ! must stand in quotes")
    return false
  }

  private func noteAlias(at place: Place) {
    log.note(
      .yamlAlias, at: place,
      "a guide does not use YAML aliases; a text that begins with * must stand in quotes")
  }

  /// The text as it stood in the file, also where a look-alike of a repeated key was masked.
  private func restored(_ text: String) -> String {
    guard !repeated.isEmpty else { return source.restored(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(repeated.first { $0.mark == scalar }?.original ?? scalar)
    }
    return source.restored(String(result))
  }

  // MARK: Errors

  private func note(_ error: any Error) {
    switch error {
    case YamlError.parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting"):
      log.note(
        .yamlDepth, at: Place(mark), "this is nested deeper than anything in a guide can be")
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _):
      let start = context.map { " \($0.text) that begins in line \($0.mark.line)" } ?? ""
      noteSyntax(at: Place(mark), "\(problem)\(start)\(hint(problem))")
    case YamlError.composer(_, let problem, let mark, _):
      noteSyntax(at: Place(mark), "\(problem); a guide is one document")
    case YamlError.memory:
      noteSyntax(at: .start, "the file is nested too deeply or too large for the memory")
    case YamlError.reader(let problem, _, _, _):
      noteSyntax(at: .start, problem)
    default:
      noteSyntax(at: .start, "the file cannot be parsed")
    }
  }

  private func noteSyntax(at place: Place, _ message: String) {
    // The parser takes the end of a file for one more line.
    let end = source.end
    let isPastEnd = (place.line, place.column) > (end.line, end.column)
    log.note(.yamlSyntax, at: isPastEnd ? end : place, "this is not YAML: \(message)")
  }

  /// What most likely is the matter, for the parser's most frequent complaints.
  private func hint(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "; a text that holds \": \" must stand in quotes or below >-"
    case "found character that cannot start any token":
      "; indent with spaces, and quote a text that begins with a special character"
    case "did not find expected key", "did not find expected '-' indicator",
      "could not find expected ':'":
      "; check the indentation here and in the line before"
    default: ""
    }
  }
}

extension Place {
  fileprivate init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
