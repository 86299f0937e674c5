@testable import Guide

/// A sheet with two of everything, whose cells the tests change.
enum SmallSheet {
  static let rows: [[String]] = [
    ["# A remark, which is passed over.", "", "And this."],
    ["Title:", "Night Porter"],
    ["competency", "Watching", "60%", "Seeing things."],
    ["competency", "Tact", "40"],
    ["weights_reason", "Seeing comes first."],
    ["Flag", "Sleeps on duty", "Disqualifying", "Says so."],
    [],
    headings,
    [
      "Tell us of a noisy guest.", "Noise", "Behavioral", "tact", "x", "6", "", "stays calm",
      "names the rule\n\n asks why ", "What happened?", "Yours?", "What did you do?", "The end?",
      "And then?", "Shouts.", "Leaves it.", "Asks for quiet.", "Finds the cause.", "Prevents it.",
    ],
    ["", " ", "\u{A0}"],
    [
      " You smell smoke.\nIt is two in the morning: what do you do? ", "", "situational",
      "WATCHING",
      "no", "", "", "alarm", "", "", "", "", "", "", "Sleeps.", "Looks.", "Calls.", "Clears.",
      "Drills.", "", "",
    ],
  ]

  private static let headings = [
    "Question", "title", "KIND", "Competency", "Critical", "minutes", "weight", "Listen for 1",
    "listen_for 2", "Situation", "probe t", "Probe action", "result", "Follow-ups", "anchor 1",
    "Anchor_2", "anchor-3", " anchor  4 ", "Anchor 5:",
  ]

  static let headingRow = 8
  /// The row of the first question.
  static let firstRow = 9

  /// The sheet with other cells; rows and columns are counted from 1.
  static func changed(_ changes: [(row: Int, column: Int, text: String)]) -> [[String]] {
    var rows = rows
    for change in changes {
      while rows.count < change.row { rows.append([]) }
      while rows[change.row - 1].count < change.column { rows[change.row - 1].append("") }
      rows[change.row - 1][change.column - 1] = change.text
    }
    return rows
  }

  /// What is wrong with a sheet; empty where nothing is.
  static func faults(_ rows: [[String]]) -> [String] {
    do throws(SheetFaults) {
      _ = try SheetGuide(rows: rows, named: "Porter")
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }
}
