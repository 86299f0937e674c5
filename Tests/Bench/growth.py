"""Ledgers of very many sessions: how what they cost grows."""
import os
import shutil
import sqlite3
import statistics
import subprocess
import tempfile

from panel import console, folder_of, lead_to
from score import run
from settings import GROWTH, GROWTH_KEYS, GROWTH_STARTS
from tables import percentile, print_table, say
from terminal import now

TABLES = ("guide", "event", "session_index")


def alone(source, target):
    """Seconds that SQLite takes for the same rows in one transaction, with the same indices.

    It reads them from the ledger itself and keeps its log as the ledger does. No trigger is among what
    it is asked for. The order keeps it from copying pages in place of writing rows.
    """
    db = sqlite3.connect(target, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("ATTACH ? AS source", (source,))
        made = db.execute(
            "SELECT sql FROM source.sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (?, ?, ?)"
            " AND type IN ('table', 'index') ORDER BY type = 'index'", TABLES).fetchall()
        for (sql,) in made:
            db.execute(sql)
        began = now()
        db.execute("BEGIN")
        for table in TABLES:
            db.execute(f"INSERT INTO {table} SELECT * FROM source.{table} ORDER BY rowid")
        db.execute("COMMIT")
    finally:
        db.close()  # with what is in the log put into the file, as the program does
    return now() - began


def starts(starpanel, home, data, last):
    """Seconds from before the process starts to a first screen that is full."""
    times = []
    for _ in range(GROWTH_STARTS):
        program = console(starpanel, home, data, "lead")
        program.until(last)
        times.append((program.settle() or now()) - program.began)
        program.settle(quiet=0.5)
        program.close(b"qqq")
    return times


def keys(program, pressed):
    """Seconds from each key to the last byte of the answer."""
    times = []
    for key in pressed:
        times.append(program.press(key).last)
    return times


def commits(starpanel, home, data, count):
    """Milliseconds on a processor that a lead's list takes for each commit at another console."""
    lead = console(starpanel, home, data, "lead")
    lead.settle(quiet=0.5)
    lead_to(lead, b"nGrowth\tZed Zimmer\tBench\x13", "is set up")
    rater = console(starpanel, home, data, "Bench")
    rater.until("Zed Zimmer")
    lead_to(rater, b"\r", "conflict")
    lead.settle(quiet=0.5)
    before = lead.rest(0.2)
    used = 0.0
    for number in range(count):
        rater.press(b"%d" % (1 + number % 5))
        used += lead.rest(0.02).cpu
    for program in (rater, lead):
        program.close(b"qqq")
    return (used - before.cpu * count * 0.1) / count * 1000


def measured(starpanel, home, count):
    """The cells of one size, top to bottom."""
    data, out = f"{home}/panel.db", f"{home}/out"
    say(f"growth: {count:,} sessions …")
    folder_of(count, f"{home}/in")
    took = run([starpanel, "import", f"{home}/in", "--data", data], "/dev/null")
    shutil.rmtree(f"{home}/in")
    sqlite = alone(data, f"{home}/alone.db")
    os.remove(f"{home}/alone.db")
    size = os.path.getsize(data)
    begun = starts(starpanel, home, data, "Candidate 15")
    program = console(starpanel, home, data, "lead")
    program.until(f"{count} for Manager", timeout=60)
    program.settle(quiet=0.3)
    resident, _ = program.memory()
    scroll = keys(program, [b"j"] * GROWTH_KEYS + [b"\x1b[6~"] * GROWTH_KEYS)
    letters = []
    for word in (b"candidate 77", b"interviewer", b"zz"):
        program.send(b"/")
        program.settle(quiet=0.1)
        letters += keys(program, [word[n:n + 1] for n in range(len(word))])
        program.send(b"\x1b")
        program.settle(quiet=0.3)
    slates = []
    for _ in range(5):
        del program.output[:]
        program.settle(quiet=0.2)
        began = now()
        program.send(b"s")
        program.until("Space mark", timeout=60)
        slates.append(now() - began)
        program.settle(quiet=1.0, timeout=60)
        program.send(b"q")
        program.settle(quiet=0.2)
    program.close(b"qqq")
    each = commits(starpanel, home, data, 50)
    written = run([starpanel, "export", "--to", out, "--data", data], "/dev/null")
    shutil.rmtree(out)
    checked = run([starpanel, "audit", "verify", "--data", data], "/dev/null")
    return [
        f"{took.seconds:.2f}", f"{sqlite:.2f}", f"{took.seconds / sqlite:.1f}", f"{took.peak:.0f}",
        f"{size / 1e6:.0f}", f"{statistics.median(begun) * 1000:.0f}", f"{resident:.0f}",
        f"{statistics.median(scroll) * 1000:.1f}", f"{percentile(scroll, .99) * 1000:.1f}",
        f"{statistics.median(letters) * 1000:.1f}", f"{max(letters) * 1000:.1f}",
        f"{statistics.median(slates) * 1000:.0f}", f"{each:.2f}",
        f"{written.seconds:.1f}", f"{written.peak:.0f}",
        f"{checked.seconds:.1f}", f"{checked.peak:.0f}"]


TITLES = [
    ("import, s", ""), ("the same rows by SQLite alone, s", ""), ("import: ratio", "5"),
    ("import: peak MiB", ""), ("ledger, MB", ""), ("start to a full screen, p50, ms", "100"),
    ("console: memory with the whole list, MiB", ""), ("scroll, p50, ms", "16"),
    ("scroll, p99, ms", "16"), ("filter letter, p50, ms", "16"), ("filter letter, most, ms", "16"),
    ("slate of all, p50, ms", "100 (10,000)"), ("list: ms of processor a commit elsewhere", "same"),
    ("export, s", ""), ("export: peak MiB", "100"), ("audit verify, s", ""),
    ("audit verify: peak MiB", "100"),
]


def growth(starpanel, sizes=GROWTH):
    """Prints what ledgers of several sizes cost."""
    columns = []
    for count in sizes:
        with tempfile.TemporaryDirectory(prefix="growth-") as home:
            columns.append(measured(starpanel, home, count))
    rows = [[title, *(column[row] for column in columns), aim]
            for row, (title, aim) in enumerate(TITLES)]
    print_table("Ledgers of many sessions, five forms of eight ratings each",
                ["sessions", *(f"{count:,}" for count in sizes), "aim at most"], rows)
