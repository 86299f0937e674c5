/// The ids of a list of the guide, to find repetitions and to look others up.
struct IDList {
  /// The ids that could be read.
  private(set) var ids: [String] = []
  /// Whether every entry's id could be read, so that a missing id is really not there.
  private(set) var isComplete = true

  /// Takes the id of the next entry; empty when it could not be read.
  mutating func add(_ id: String, of mapping: MappingReader) {
    add(id, at: mapping.place(of: "id"), "\(mapping.name): the id", log: mapping.log)
  }

  /// Takes the next id of a bare list.
  mutating func add(_ id: String, at place: Place, _ subject: String, log: FaultLog) {
    guard !id.isEmpty else {
      isComplete = false
      return
    }
    guard !ids.contains(id) else {
      log.note(
        .duplicateID, at: place, "\(subject) \"\(id)\" is taken by an entry before; choose another")
      return
    }
    ids.append(id)
  }

  /// Notes that some entries could not be read at all.
  mutating func addUnreadable() { isComplete = false }

  /// Whether the id is certainly not in the list.
  func lacks(_ id: String) -> Bool {
    isComplete && !id.isEmpty && !ids.contains(id)
  }
}
