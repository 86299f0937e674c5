import ArgumentParser
import Exact
import Guide
import Reports
import Scoring
import Text

/// Guides: checked, shown, listed.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Check, show, list, draft or print guides, and see how their items do.",
    subcommands: [
      Check.self, Show.self, List.self, GuideNewCommand.self, PaperCommand.self, ItemsCommand.self,
    ])

  /// Proves that a guide can be used, or says what is wrong and where.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a guide; names file, line, column and rule of everything wrong.")

    @Argument(help: "The guide's file.") var file: String
    @Flag(help: "Show how likely chance alone fails a candidate at each gate.")
    var simulate = false
    @OptionGroup var chances: ChanceOptions

    func validate() throws {
      if !simulate, chances.isGiven {
        throw ValidationError("--panel, --error, --mean-error and --seed go with --simulate.")
      }
    }

    func run() throws {
      let guide = try GuideFile.read(file, withGaps: true)
      // First, so that a test that breaks a rule is seen at work.
      if simulate {
        let simulation = GateSimulation(of: guide, chances.assumptions)
        StandardStreams.write(SimulationText.page(of: simulation, guide))
      }
      try Self.holdAgainstInstrumentRules(guide, file: file)
      StandardStreams.print(
        (simulate ? "\n" : "")
          + "\(file): \(guide.title), version \(guide.version): \(guide.questions.count) questions,"
          + " \(guide.competencies.count) competencies, \(guide.flags.count) flags"
          + Self.test(guide.assessment) + "; all rules hold")
    }

    /// Refuses a test whose scores would say less than they seem to.
    private static func holdAgainstInstrumentRules(_ guide: HiringGuide, file: String) throws {
      let faults = Instrument.faults(of: guide)
      guard !faults.isEmpty else { return }
      let places = GuidePlaces(text: try GuideFile.text(file))
      let lines = faults.map { fault in
        let place =
          switch fault.subject {
          case .item(let id): places.item(id)
          case .form(let id): places.form(id)
          }
        return "\(file):\(place.line):\(place.column): \(fault.message) (\(fault.rule.rawValue))"
      }
      throw Failure(status: .badInput, message: lines.joined(separator: "\n"))
    }

    /// What of the test was proved, form by form.
    private static func test(_ assessment: Assessment) -> String {
      guard !assessment.forms.isEmpty else { return ", no test items" }
      let forms = assessment.forms.map { form in
        let seconds = form.items.compactMap { assessment.item($0)?.seconds }.reduce(0, +)
        let rest = seconds % 60
        return "form \(form.id) of \(form.items.count) takes \(seconds / 60)"
          + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + "\(rest)")
          + " of \(assessment.minutes) minutes"
      }
      return ", \(assessment.items.count) test items (\(forms.joined(separator: ", ")))"
    }
  }

  /// Prints a guide for reading.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a guide for reading.")

    @Argument(help: "A guide's file, or the id of one on the shelf; else the built-in one.")
    var guide: String?
    @Flag(name: .long, help: "Print its file, to start a guide of your own from.") var yaml = false

    func run() throws {
      let text = try guide.map { try ShelfGuides.text(named: $0) } ?? BuiltInGuide.text
      if yaml {
        StandardStreams.write(text)
      } else {
        StandardStreams.print(GuidePrint.text(of: try GuideReader.read(text: text)))
      }
    }
  }

  /// Names the guides at hand.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the guides on the shelf: those of the program, and your own.",
      discussion: """
        Your own are the files in $XDG_DATA_HOME/starpanel/guides (else \
        ~/.local/share/starpanel/guides).
        """)

    func run() throws {
      let shelf = ShelfGuides()
      for entry in shelf.entries {
        do throws(GuideFaults) {
          let guide = try GuideReader.read(text: entry.text)
          StandardStreams.print(
            "\(guide.id)  \(guide.title), version \(guide.version)  (\(entry.name.shownHarmless))")
        } catch {
          let fault = error.faults.first?.description(in: entry.name.shownHarmless) ?? ""
          StandardStreams.complain("warning: cannot be used: \(fault)")
        }
      }
      for problem in shelf.problems { StandardStreams.complain("warning: \(problem)") }
    }
  }
}

/// A guide read from a file, with every fault named by file, line and column.
enum GuideFile {
  /// The longest guide that is read, in bytes; the built-in one has a tenth of it.
  static let limit = 1 << 20

  /// The text of a guide's file that was found to be sound.
  static func text(_ path: String) throws -> String {
    _ = try read(path)
    guard case .success(let bytes) = TextFile.read(path, limit: limit) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter withGaps: whether texts that a draft left to be written are faults.
  static func read(_ path: String, withGaps: Bool = false) throws -> HiringGuide {
    switch TextFile.read(path, limit: limit) {
    case .failure(let unreadable):
      throw Failure(
        status: .badInput, message: "\(path): cannot be read: \(unreadable.reason)")
    case .success(let bytes): return try parse(bytes, named: path, withGaps: withGaps)
    }
  }

  static func parse(
    _ bytes: [UInt8], named name: String, withGaps: Bool = false
  ) throws -> HiringGuide {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(status: .badInput, message: "\(name):1:1: not UTF-8 text; save it as UTF-8")
    }
    let gaps = withGaps ? GuideGap.all(in: text).map { Line(gap: $0, name) } : []
    let guide: HiringGuide
    do throws(GuideFaults) {
      guide = try GuideReader.read(text: text)
    } catch {
      throw failure(gaps + error.faults.map { Line(fault: $0, name) })
    }
    guard gaps.isEmpty else { throw failure(gaps) }
    return guide
  }

  /// A line of what is wrong, with its place for the order.
  private struct Line {
    let place: (Int, Int)
    let text: String

    init(gap: (line: Int, column: Int, what: String), _ name: String) {
      place = (gap.line, gap.column)
      text =
        "\(name):\(gap.line):\(gap.column): still to be written: \(gap.what.shownHarmless) (gap)"
    }

    init(fault: GuideFault, _ name: String) {
      place = (fault.line, fault.column)
      text = fault.description(in: name)
    }
  }

  private static func failure(_ lines: [Line]) -> Failure {
    let ordered = lines.enumerated().sorted { left, right in
      (left.element.place.0, left.element.place.1, left.offset)
        < (right.element.place.0, right.element.place.1, right.offset)
    }
    return Failure(
      status: .badInput, message: ordered.map(\.element.text).joined(separator: "\n"))
  }
}
