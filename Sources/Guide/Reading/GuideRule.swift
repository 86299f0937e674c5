/// What a guide file has to obey; the raw value is the name shown to people.
package enum GuideRule: String, Sendable, CaseIterable {
  // The file as a whole.

  /// The file is not larger than `GuideReader.sizeLimit`.
  case fileSize = "file-size"
  /// The file holds a guide and not nothing.
  case emptyFile = "empty-file"
  /// The file is YAML, one document.
  case yamlSyntax = "yaml-syntax"
  /// The file uses neither YAML anchors nor aliases.
  case yamlAlias = "yaml-alias"
  /// The file uses no YAML tags.
  case yamlTag = "yaml-tag"
  /// Nothing is nested deeper than a guide can be.
  case yamlDepth = "yaml-depth"
  /// Texts hold no control characters other than line feeds.
  case controlCharacter = "control-character"

  // Keys and values.

  /// Every key is one that the place allows.
  case unknownKey = "unknown-key"
  /// Every required key is there.
  case missingKey = "missing-key"
  /// No key stands twice in one mapping.
  case duplicateKey = "duplicate-key"
  /// A text, list, mapping or truth value is where one is due.
  case wrongType = "wrong-type"
  /// Numbers are whole, in decimal digits and without quotes.
  case wholeNumber = "whole-number"
  /// Numbers lie in their range.
  case outOfRange = "out-of-range"
  /// Texts are not empty.
  case emptyText = "empty-text"
  /// Texts keep to their length.
  case textLength = "text-length"
  /// Short texts stay on one line.
  case oneLine = "one-line"
  /// Lists keep to their number of entries.
  case listLength = "list-length"

  // Identifiers.

  /// Ids consist of `a`-`z`, `0`-`9` and inner hyphens.
  case idForm = "id-form"
  /// No id stands twice in its list.
  case duplicateID = "duplicate-id"

  // The parts of a guide among themselves.

  /// The scale has the levels 1 to 5, once each.
  case scaleLevels = "scale-levels"
  /// The weights of the competencies sum to 100.
  case weightSum = "weight-sum"
  /// Unequal weights of competencies are explained.
  case weightsReason = "weights-reason"
  /// Unequal weights of questions are explained.
  case questionWeightsReason = "question-weights-reason"
  /// A question counts towards a competency that exists.
  case unknownCompetency = "unknown-competency"
  /// The kinds of questions, flags and items are known ones.
  case unknownKind = "unknown-kind"
  /// Each of the five levels has an anchor.
  case anchorMissing = "anchor-missing"
  /// There is no anchor for any other level.
  case anchorUnknown = "anchor-unknown"
  /// The scoring method is a known one.
  case unknownMethod = "unknown-method"
  /// What becomes of no answer is one of the known ways.
  case unknownNoAnswer = "unknown-no-answer"
  /// The bands are in order: 0 < discuss < strong <= 100.
  case bandOrder = "band-order"
  /// A gate in the way of the first edition: all five are there.
  case gateMissing = "gate-missing"
  /// A gate in the way of the first edition: there is no other.
  case gateUnknown = "gate-unknown"
  /// The part that a gate reads is the test or the interview.
  case unknownPart = "unknown-part"
  /// The section that a gate reads exists.
  case unknownSection = "unknown-section"
  /// The questions listed as critical exist.
  case criticalQuestionUnknown = "critical-question-unknown"
  /// The list of critical questions agrees with the questions.
  case criticalMismatch = "critical-mismatch"
  /// An id is not a word that files have for something else.
  case reservedID = "reserved-id"
  /// A gate reads a test only where there is one.
  case gateWithoutTest = "gate-without-test"
  /// What shows a must-have is something that a gate reads.
  case mustHaveUnproved = "must-have-unproved"
  /// The minutes of the sections sum to those of the test.
  case assessmentMinutes = "assessment-minutes"

  /// A question about something done has probes.
  case probesMissing = "probes-missing"

  // The bank of items.

  /// What becomes of numbers that are not understood is one of the known ways.
  case unknownNumberRule = "unknown-number-rule"
  /// The section of an item is named for a competency.
  case itemSection = "item-section"
  /// An exhibit keeps to its number of lines and to their length.
  case exhibitForm = "exhibit-form"
  /// The numbers of a key are plain decimals.
  case numberForm = "number-form"
  /// The numbers of a key do not go down: from <= to.
  case keyRange = "key-range"
  /// Units hold no digits, which would be taken for a part of the number.
  case unitForm = "unit-form"
  /// Exactly one option earns the item's full points.
  case bestOption = "best-option"
  /// At least one statement is right, and one wrong.
  case ticksKey = "ticks-key"
  /// Steps are not right already in the order in which they are shown.
  case orderShown = "order-shown"
  /// At least one step of a checklist is essential.
  case essentialMissing = "essential-missing"
  /// No two options, statements or steps of an item say the same.
  case textRepeated = "text-repeated"
  /// There are criteria where an item is rated by them.
  case criteriaMissing = "criteria-missing"
  /// There are forms where there are items.
  case formsMissing = "forms-missing"
  /// There are items where there are forms.
  case itemsMissing = "items-missing"

  /// The questions that an item is near to exist.
  case nearUnknown = "near-unknown"

  // The forms of the test.

  /// A form lists items that exist.
  case unknownItem = "unknown-item"
  /// A form lists no item twice.
  case itemRepeated = "item-repeated"
  /// A form has an item in every section.
  case formSectionEmpty = "form-section-empty"
  /// The items of a form fit into the minutes of their section.
  case formTime = "form-time"
  /// A form has an item on every topic that a gate reads.
  case mustHaveUncovered = "must-have-uncovered"
  /// The later forms share no item with the first.
  case formsShared = "forms-shared"
}
