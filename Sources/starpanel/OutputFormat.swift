import ArgumentParser

/// How figures are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Plain text for people.
  case text
  /// A CSV file with a header.
  case csv
  /// An array of objects.
  case json
}
