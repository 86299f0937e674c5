import GRDB

/// The layout of the database, step by step from the first.
///
/// A step that was released is never changed; a new layout is a new step.
enum LedgerSchema {
  /// Marks the file as a ledger of starpanel: the letters `SPNL`.
  static let applicationID: Int64 = 0x5350_4E4C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: v1)
    }
    migrator.registerMigration("v2: seats held by consoles") { db in
      try db.execute(sql: holders)
    }
    migrator.registerMigration("v3: practice") { db in
      try db.execute(sql: practice)
    }
    migrator.registerMigration("v4: custody") { db in
      try db.execute(sql: custody)
    }
    migrator.registerMigration("v5: pins") { db in
      try db.execute(sql: pins)
    }
    migrator.registerMigration("v6: sessions by opening") { db in
      try db.execute(sql: LayoutPart.script(LayoutPart.listing))
    }
    return migrator
  }

  /// Whether the file says that it is a ledger.
  static func isMarked(_ db: Database) throws -> Bool {
    try Int64.fetchOne(db, sql: "PRAGMA application_id") == applicationID
  }

  /// Refuses a database of another program, or of a newer starpanel, before anything is changed.
  static func inspect(_ db: Database, path: String) throws {
    // One statement, so one view: another console may be making the tables at this moment. It may
    // also have made GRDB's own table and no other yet.
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT application_id, EXISTS(SELECT 1 FROM sqlite_master
          WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'grdb_migrations'),
          (SELECT count(*) FROM sqlite_master WHERE type = 'table'
            AND name IN ('event', 'guide', 'session_index', 'draft'))
        FROM pragma_application_id
        """)
    let mark: Int64 = row?[0] ?? 0
    let hasTables: Bool = row?[1] ?? false
    let ours: Int = row?[2] ?? 0
    if mark == applicationID {
      guard try !migrator.hasBeenSuperseded(db) else { throw LedgerError.newerLayout(path: path) }
    } else if ours == 4 {
      // Nobody is sent away from a ledger of their own because its mark was damaged.
      throw LedgerError.headerDamaged(path: path)
    } else if mark != 0 || hasTables {
      throw LedgerError.notALedger(path: path)
    }
  }

  /// Refuses, beside what `inspect` refuses, a file without the tables that reading needs.
  static func inspectForReading(_ db: Database, path: String) throws {
    try inspect(db, path: path)
    guard try isMarked(db) else {
      throw LedgerError.unusable(
        path: path,
        reason: "nothing was ever recorded in it, or its beginning is damaged; name another file"
          + " with --data, or see what `starpanel recover` can have of it")
    }
  }

  /// Which console has which seat: no fact of the record, and forgotten without harm.
  private static let holders = """
    CREATE TABLE holder (
      session TEXT NOT NULL,
      seat TEXT NOT NULL,
      process INTEGER NOT NULL,
      started TEXT NOT NULL,
      label TEXT NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (session, seat)
    ) STRICT;
    """

  /// What raters gave to the practice answers of guides: facts about no session, chained by rater.
  private static let practice = """
    CREATE TABLE practice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      rater TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at TEXT NOT NULL,
      record TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      UNIQUE (rater, sequence)
    ) STRICT;
    \(LayoutPart.script(LayoutPart.practice))
    """

  /// What is kept of PINs, and what the lead has set for them; the custody chain says since when.
  private static let pins = """
    CREATE TABLE pin (
      holder TEXT NOT NULL PRIMARY KEY,
      since TEXT NOT NULL,
      salt BLOB NOT NULL,
      rounds INTEGER NOT NULL,
      block INTEGER NOT NULL,
      parallel INTEGER NOT NULL,
      hash BLOB NOT NULL,
      tries INTEGER NOT NULL,
      tried INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE pin_policy (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      required INTEGER NOT NULL,
      idle INTEGER NOT NULL
    ) STRICT;
    """

  /// What happened to the file itself: one chain.
  private static let custody = """
    CREATE TABLE custody (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sequence INTEGER NOT NULL UNIQUE,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      record TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT;
    \(LayoutPart.script(LayoutPart.custody))
    """

  /// The three tables of facts and their guards, and two of conveniences.
  ///
  /// Comparisons are SQLite's default, byte by byte.
  private static let v1 = """
    CREATE TABLE guide (
      sha256 TEXT NOT NULL PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      session TEXT NOT NULL,
      seat TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      record TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      UNIQUE (session, seat, sequence)
    ) STRICT;
    \(LayoutPart.script(LayoutPart.record))

    CREATE TABLE session_index (
      session TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      row TEXT NOT NULL,
      digest TEXT NOT NULL
    ) STRICT;

    CREATE TABLE draft (
      session TEXT NOT NULL,
      seat TEXT NOT NULL,
      question TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (session, seat, question)
    ) STRICT;

    PRAGMA application_id = \(applicationID);
    """
}
