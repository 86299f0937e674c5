#!/usr/bin/env python3
"""Measures starpanel beside a plain C ncurses program and DuckDB, and prints tables.

    bench.py --starpanel PROGRAM --work FOLDER [--only console,commit,score]

Everything is measured in one run, the programs in turn, so that a ratio compares the same minute on
the same machine. The figures are for people to read: an aim that is missed does not fail the run;
a program that cannot be measured does.
"""
import argparse
import csv
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

import ratings
from tty import Program, Silent, now

# ---- What is pressed and what is waited for: change these when the console changes. ----

RIGHT, ESCAPE = b"\x1bOC", b"\x1b"


@dataclass
class Subject:
    """A console program and how to lead it to the screen that is measured."""

    name: str
    command: list
    ready: str  # a text that the first screen paints last
    approach: list = field(default_factory=list)  # (keys, text of the next screen) in turn
    rate: tuple = ()  # keys pressed in turn; each must change the screen
    move: tuple = ()
    burst: bytes = b""  # 1,000 keys
    after_burst: bytes = b""  # back to a state in which Ctrl-L repaints
    leave: bytes = b"q"


def subjects(grid, starpanel):
    """The yardstick first, then starpanel on the Interview screen."""
    note = "".join(f"{number:04} " for number in range(200))[:998].encode()
    return [
        Subject("C grid", [grid], ready="0 keys", rate=tuple(b"%d" % n for n in range(1, 10)),
                move=(RIGHT,), burst=b"".join(b"%d" % (n % 10) for n in range(1000))),
        Subject("starpanel", [starpanel, "demo", "--as", "R. Okafor"], ready="help",
                approach=[(b"\r", "STAR")], rate=(b"1", b"2", b"3", b"4", b"5"),
                move=(b"]", b"["), burst=b"n" + note + b".", after_burst=ESCAPE, leave=b"qqqq"),
    ]


# Arguments that make starpanel time its own commits, printing lines of `measure<TAB>value<TAB>aim`;
# None while it has no such command.
COMMIT_ARGUMENTS = None

SCORE_ARGUMENTS = ["score", "{folder}", "--format", "csv"]

ROUNDS = 5  # a fresh process each
STARTS = 6  # a round
KEYS = 80  # a round, of each kind
IDLE = 10  # seconds
SCORE_RUNS = 3

# ---- Figures and tables ----


def percentile(values, share):
    """The smallest value that at least `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_table(title, head, rows):
    """Prints a Markdown table with its columns lined up."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]

    def line(cells):
        padded = [cells[0].ljust(widths[0])]
        padded += [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:])]
        return "| " + " | ".join(padded) + " |"

    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    print(f"\n{title}\n", line(head), line(rule), *map(line, rows), sep="\n", flush=True)


def say(text):
    """Tells how far the run is, apart from the tables."""
    print(text, file=sys.stderr, flush=True)


# ---- The console ----


@dataclass
class Figures:
    """Everything that was measured of one subject."""

    starts: list = field(default_factory=list)  # seconds
    rate: list = field(default_factory=list)  # Responses
    move: list = field(default_factory=list)
    idle_cpu: float = 0.0  # milliseconds a second
    idle_wakeups: float = 0.0  # a second
    resident: float = 0.0  # MiB
    proportional: float = 0.0
    burst: float = 0.0  # seconds
    burst_right: bool = False


def environment(home):
    """What a program sees: nothing of the user's own settings or data."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home, "XDG_DATA_HOME": home,
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC"}


def opened(subject, home):
    """The program on its measured screen."""
    program = Program(subject.command, environment(home))
    program.until(subject.ready)
    program.settle()
    for keys, text in subject.approach:
        del program.output[:]
        program.send(keys)
        program.until(text)
        program.settle()
    return program


def measure_starts(subject, figures, home):
    for _ in range(STARTS):
        program = Program(subject.command, environment(home))
        figures.starts.append(program.until(subject.ready))
        program.settle()
        program.close(subject.leave)


def measure_keys(subject, figures, home):
    program = opened(subject, home)
    for keys, responses in (subject.rate, figures.rate), (subject.move, figures.move):
        responses += [program.press(keys[n % len(keys)]) for n in range(KEYS)]
    usage = program.usage()
    figures.resident = max(figures.resident, usage.resident)
    figures.proportional = max(figures.proportional, usage.proportional)
    program.close(subject.leave)


def measure_idle(subject, figures, home):
    program = opened(subject, home)
    program.settle(0.5)
    began, before = now(), program.usage()
    while (left := began + IDLE - now()) > 0:
        program.read(left)
    seconds, after = now() - began, program.usage()
    figures.idle_cpu = (after.cpu - before.cpu) * 1000 / seconds
    figures.idle_wakeups = (after.wakeups - before.wakeups) / seconds
    program.close(subject.leave)


def measure_burst(subject, figures, home):
    """All keys at once must leave the screen that they leave one by one."""
    program = opened(subject, home)
    began = now()
    program.send(subject.burst)
    # Long enough for a save that waits a quarter of a second, shorter than a clock's second.
    figures.burst = (program.settle(0.4, timeout=30) or now()) - began
    program.send(subject.after_burst)
    at_once = program.repaint()
    program.close(subject.leave)

    program = opened(subject, home)
    for number in range(len(subject.burst)):
        program.send(subject.burst[number:number + 1])
        program.settle(0.003)
    program.settle(0.4)
    program.send(subject.after_burst)
    figures.burst_right = program.repaint() == at_once
    program.close(subject.leave)


def console(starpanel, work):
    grid = os.path.join(work, "grid")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "grid.c")
    subprocess.run(["cc", "-O2", "-o", grid, source, "-lncursesw", "-ltinfo"], check=True)
    pair = subjects(grid, starpanel)
    results = [Figures() for _ in pair]
    home = tempfile.mkdtemp(prefix="home-", dir=work)
    try:
        for subject in pair:  # warms the page cache
            opened(subject, home).close(subject.leave)
        for measure, rounds in ((measure_starts, ROUNDS), (measure_keys, ROUNDS),
                                (measure_idle, 1), (measure_burst, 1)):
            say(f"{measure.__name__.replace('_', ' ')} …")
            for _ in range(rounds):
                for subject, figures in zip(pair, results):
                    try:
                        measure(subject, figures, home)
                    except Silent as problem:
                        raise Silent(f"{subject.name}, {measure.__name__}: {problem}") from None
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print_console(results)


def print_console(results):
    def times(name, of, aim=""):
        rows = []
        for label, pick in (("p50", statistics.median), ("p99", lambda v: percentile(v, 0.99))):
            grid, ours = (pick([of(x) for x in values(name, r)]) * 1000 for r in results)
            rows.append([f"{titles[name]}, {label}, ms", f"{grid:.2f}", f"{ours:.2f}",
                         f"{ours / grid:.1f}", aim])
        return rows

    def values(name, figures):
        return getattr(figures, name.split()[0])

    titles = {"starts": "start to first full paint", "rate first": "rating key to paint",
              "rate last": "rating key to saved and ticked", "move first": "next question to paint"}
    rows = times("starts", float)
    rows[0][-1] = "4 times the grid"
    rows += times("rate first", lambda r: r.first, "twice the grid")
    rows += times("move first", lambda r: r.first, "twice the grid")
    rows += times("rate last", lambda r: r.last)
    rows[-1][-1] = "10 ms"

    def plain(title, of, aim, form="{:.0f}"):
        rows.append([title, *(form.format(of(r)) for r in results), "", aim])

    plain("bytes sent for a rating key, p50",
          lambda r: statistics.median(x.size for x in r.rate), "200")
    plain("bytes sent for a rating key, most", lambda r: max(x.size for x in r.rate), "200")
    plain("idle: processor, ms a second", lambda r: r.idle_cpu, "none", "{:.2f}")
    plain("idle: wake-ups a second", lambda r: r.idle_wakeups, "4", "{:.1f}")
    plain("memory after the keys, MiB", lambda r: r.resident, "30", "{:.1f}")
    plain("the same, shared pages divided, MiB", lambda r: r.proportional, "", "{:.1f}")
    plain("1,000 keys at once: painted after, ms", lambda r: r.burst * 1000, "")
    plain("1,000 keys at once: screen right",
          lambda r: "yes" if r.burst_right else "NO", "yes", "{}")
    print_table("The console at 80x24, beside a plain C ncurses program",
                ["measure", "C grid", "starpanel", "ratio", "aim at most"], rows)


# ---- Key to durable, as the program itself sees it ----


def commit(starpanel, _work):
    if COMMIT_ARGUMENTS is None:
        say("commit: starpanel has no command yet that times its own commits; skipped")
        return
    out = subprocess.run([starpanel, *COMMIT_ARGUMENTS], check=True, capture_output=True, text=True)
    rows = [line.split("\t") for line in out.stdout.splitlines()]
    print_table("Commits, timed inside the program", ["measure", "value", "aim at most"], rows)


# ---- Scorecards of four million ratings ----


@dataclass
class Run:
    seconds: float  # from start to exit
    peak: float  # MiB resident at most
    text: str = ""  # what it printed, where that was kept


def run(command, out):
    """Runs a program to its end with standard output to a file."""
    began = now()
    pid = os.posix_spawn(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)])
    _, status, used = os.wait4(pid, 0)
    if status:
        raise Silent(f"{' '.join(command[:2])} ended with {os.waitstatus_to_exitcode(status)}")
    return Run(now() - began, used.ru_maxrss / 1024)


def duckdb_python(work):
    """The Python of an environment that has DuckDB, or None where it cannot be installed."""
    python = os.path.join(work, "venv", "bin", "python")
    log = os.path.join(work, "venv.log")
    steps = [[sys.executable, "-m", "venv", os.path.join(work, "venv")],
             [python, "-m", "pip", "--quiet", "install", "duckdb"]]
    if subprocess.run([python, "-c", "import duckdb"], capture_output=True).returncode \
            if os.path.exists(python) else True:
        say("score: installing DuckDB …")
        with open(log, "w") as file:
            if any(subprocess.run(step, stdout=file, stderr=file).returncode for step in steps):
                say(f"score: DuckDB could not be installed, so it is left out; see {log}")
                return None
    return python


def score(starpanel, work):
    folder = os.path.join(work, "ratings")
    path = os.path.join(folder, "ratings.csv")
    made_by = os.path.getmtime(ratings.__file__)
    if not os.path.exists(path) or os.path.getmtime(path) < made_by:
        say("score: writing 4,000,000 ratings …")
        ratings.write(folder)
    python = duckdb_python(work)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "duckdb_averages.py")
    cards, means, printed = (os.path.join(work, n) for n in ("scores.csv", "means.csv", "out.txt"))
    ours, theirs, queries, version = [], [], [], ""
    for number in range(SCORE_RUNS + 1):  # the first reads the file into the page cache
        say(f"score: run {number} of {SCORE_RUNS} …")
        ours.append(run([starpanel, *(a.format(folder=folder) for a in SCORE_ARGUMENTS)], cards))
        if python:
            theirs.append(run([python, script, "plain", path, means], printed))
            with open(printed) as file:
                version, seconds = file.read().split()
            queries.append(float(seconds))

    def row(name, runs, query, aim):
        runs = runs[1:]
        return [name, f"{statistics.median(r.seconds for r in runs):.2f}", query,
                f"{max(r.peak for r in runs):.0f}", aim]

    rows = [row("starpanel score, whole scorecards", ours, "", "150 MiB, DuckDB's time")]
    if python:
        query = f"{statistics.median(queries[1:]):.2f}"
        rows.append(row(f"DuckDB {version}, plain averages", theirs, query, ""))
    print_table("4,000,000 ratings (100,000 sessions, 5 interviewers, 8 questions)",
                ["program", "seconds", "query alone", "peak MiB", "aim at most"], rows)
    if python:
        run([python, script, "interview", path, means], printed)
        print(f"\nInterview scores that differ from DuckDB's: {differing(cards, means)} of 100,000.")


def differing(cards, means):
    """How many sessions' interview scores differ, to the four decimals that both can give."""
    with open(means, newline="") as file:
        wanted = {row["session"]: float(row["interview_score"]) for row in csv.DictReader(file)}
    with open(cards, newline="") as file:
        for row in csv.DictReader(file):
            if abs(wanted.get(row["session"], -1) - float(row["interview_score"])) < 0.00006:
                del wanted[row["session"]]
    return len(wanted)


PARTS = {"console": console, "commit": commit, "score": score}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starpanel", required=True, help="the program, a release build")
    parser.add_argument("--work", required=True, help="folder for data and the yardsticks")
    parser.add_argument("--only", default=",".join(PARTS), help="parts to measure: %(default)s")
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    starpanel, work = os.path.abspath(options.starpanel), os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    random.seed(1)
    system = os.uname()
    print(f"{system.sysname} {system.release} {system.machine}, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.2f}")
    failed = False
    for part in parts:
        try:
            PARTS[part](starpanel, work)
        except (Silent, OSError, subprocess.CalledProcessError) as problem:
            say(f"{part}: not measured: {problem}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
