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
      abstract: "Check a guide; names file, line, column and rule of everything wrong.",
      discussion: "A guide is a YAML file, or a sheet saved as CSV: see docs/guide-format.md.")

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
      for remark in Instrument.remarks(on: guide) {
        StandardStreams.complain("note: \(file.shownHarmless): \(remark.shownHarmless)")
      }
      StandardStreams.print(
        (simulate ? "\n" : "")
          + "\(file): \(guide.title), version \(guide.version): \(guide.questions.count) questions,"
          + " \(guide.competencies.count) competencies, \(guide.flags.count) flags"
          + Self.test(guide.assessment) + "; all rules hold")
      if GuideFile.isSheet(file) { StandardStreams.print(Self.drafted(guide, file: file)) }
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

    /// What of a sheet's guide decides, where the sheet may not have said it.
    private static func drafted(_ guide: HiringGuide, file: String) -> String {
      let bands = guide.scoring.bands
      let gates = guide.scoring.gates.map { gate in
        gate.title + (gate.minimum.map { " (at least \($0))" } ?? "")
      }
      return "it decides by: strong from \(bands.strong), discuss from \(bands.discuss); gates: "
        + gates.joined(separator: ", ")
        + ". `starpanel guide show \(file) --yaml` prints all of it, for what a sheet cannot say"
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
    @Flag(name: .long, help: "Print it as a sheet (CSV) for a spreadsheet program.") var csv = false

    func validate() throws {
      if yaml, csv { throw ValidationError("--yaml and --csv are two ways; give one of them.") }
    }

    func run() throws {
      let text = try guide.map { try ShelfGuides.text(named: $0) } ?? BuiltInGuide.text
      if yaml {
        StandardStreams.write(text)
      } else if csv {
        try printSheet(of: try GuideReader.read(text: text))
      } else {
        StandardStreams.print(GuidePrint.text(of: try GuideReader.read(text: text)))
      }
    }

    private func printSheet(of guide: HiringGuide) throws {
      StandardStreams.write(GuideFile.sheet(SheetWriting.rows(of: guide)))
      do throws(SheetFaults) {
        let parts = try SheetWriting.leftOut(of: guide)
        guard !parts.isEmpty else { return }
        // The words to the candidate go with the guide that they were written for.
        let words = guide.opening == nil && guide.closing == nil
        StandardStreams.complain(
          "warning: a sheet cannot say all of this guide; left out: \(parts.joined(separator: ", "))."
            + (words ? "" : " Read its opening and closing words again: they may speak of it."))
      } catch {
        StandardStreams.complain("warning: to be mended: \(error.description(in: "the sheet"))")
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
