import GRDB

@testable import Ledger

/// What somebody can do who may write the file and knows the layout: the guards are taken away,
/// something is changed, and the guards are put back as they were.
func forge(_ sql: String, in ledger: PanelLedger) throws {
  let guards = LayoutPart.all.filter { $0.kind == .trigger }
  try administrator(of: ledger).write { db in
    try db.execute(sql: guards.map { "DROP TRIGGER \($0.name);" }.joined() + sql)
    try db.execute(sql: LayoutPart.script(guards))
  }
}
