extension Session {
  /// What of the session could not be recovered from a damaged file, in a sentence; nil where nothing
  /// is lost.
  package var lossSentence: String? {
    guard !lost.isEmpty else { return nil }
    let parts = lost.sorted { $0.key < $1.key }.map { seat, count in
      "\(count) of \(seat.interviewer?.text ?? seat.marker?.text ?? seat.text)"
    }
    return "events lost with a damaged file: " + parts.joined(separator: ", ")
      + "; what is shown is without them"
  }
}
