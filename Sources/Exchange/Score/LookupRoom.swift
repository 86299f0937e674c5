/// Room for what is found out about some hundred rows, used again for the next.
struct LookupRoom: ~Copyable {
  /// The rows that have to be looked up.
  let rows: UnsafeMutablePointer<Int>
  /// The hash of each of those, and the number that it likely stands for.
  let hashes: UnsafeMutablePointer<UInt64>
  let guesses: UnsafeMutablePointer<Int>
  /// The session and the seat of every row.
  let sessions: UnsafeMutablePointer<Int>
  let seats: UnsafeMutablePointer<Int>

  /// Makes room for so many rows.
  init(size: Int) {
    rows = .allocate(capacity: size)
    hashes = .allocate(capacity: size)
    guesses = .allocate(capacity: size)
    sessions = .allocate(capacity: size)
    seats = .allocate(capacity: size)
  }

  deinit {
    rows.deallocate()
    hashes.deallocate()
    guesses.deallocate()
    sessions.deallocate()
    seats.deallocate()
  }
}
