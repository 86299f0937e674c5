extension Criterion {
  static let keys = MappingReader.Keys(required: ["id", "title", "low", "middle", "high"])

  /// Reads a criterion; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    let form = ValueReader.TextForm.line(GuideLimits.criterionLevel)
    self.init(
      id: mapping.id("id"),
      title: mapping.text("title", .line(GuideLimits.criterionTitle)),
      low: mapping.text("low", form),
      middle: mapping.text("middle", form),
      high: mapping.text("high", form))
  }

  /// Reads all criteria of the test.
  static func list(_ assessment: MappingReader) -> [Criterion] {
    var ids = IDList()
    return assessment.mappings("criteria", "criterion", GuideLimits.criteria, keys).map { reader in
      let criterion = Criterion(reader)
      ids.add(criterion.id, of: reader)
      return criterion
    }
  }
}
