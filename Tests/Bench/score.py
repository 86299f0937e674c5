"""`starpanel score` over four million ratings, beside DuckDB's averages of the same file."""
import csv
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass

import ratings
from settings import SCORE_ARGUMENTS, SCORE_RUNS
from tables import print_table, say
from terminal import now

AVERAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "duckdb_averages.py")


@dataclass
class Run:
    """One run of a program, from its start to its end."""

    seconds: float
    peak: float  # MiB resident at most


def run(command, out):
    """Runs a program to its end, its standard output into a file."""
    began = now()
    pid = os.posix_spawn(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)])
    _, status, used = os.wait4(pid, 0)
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    return Run(now() - began, used.ru_maxrss / 1024)


def ratings_folder(work):
    """A folder with the ratings, written anew where they are missing or out of date."""
    folder = os.path.join(work, "ratings")
    path = os.path.join(folder, "ratings.csv")
    made_by = os.path.getmtime(ratings.__file__)
    if not os.path.exists(path) or os.path.getmtime(path) < made_by:
        say("score: writing 4,000,000 ratings …")
        ratings.write(folder)
    return folder, path


def duckdb_python(work):
    """The Python of an environment with DuckDB in it; None where that cannot be had."""
    environment = os.path.join(work, "venv")
    python = os.path.join(environment, "bin", "python")
    if os.path.exists(python):
        if subprocess.run([python, "-c", "import duckdb"], capture_output=True).returncode == 0:
            return python
    say("score: installing DuckDB …")
    log = os.path.join(work, "venv.log")
    with open(log, "w") as file:
        for step in ([sys.executable, "-m", "venv", "--clear", environment],
                     [python, "-m", "pip", "install", "duckdb"]):
            if subprocess.run(step, stdout=file, stderr=file).returncode:
                say(f"score: DuckDB could not be installed and is left out; why is in {log}")
                return None
    return python


def score(starpanel, work):
    folder, path = ratings_folder(work)
    python = duckdb_python(work)
    cards, means, printed = (os.path.join(work, n) for n in ("cards.csv", "means.csv", "query.txt"))
    ours, theirs, queries, version = [], [], [], ""
    for number in range(SCORE_RUNS + 1):  # the first brings the file into the page cache
        say(f"score: run {number} of {SCORE_RUNS} …" if number else "score: warming up …")
        ours.append(run([starpanel, *(a.format(folder=folder) for a in SCORE_ARGUMENTS)], cards))
        if python:
            theirs.append(run([python, AVERAGES, "plain", path, means], printed))
            with open(printed) as file:
                version, seconds = file.read().split()
            queries.append(float(seconds))
    rows = [row("starpanel score, whole scorecards", ours, "", "DuckDB's time, 150 MiB")]
    if python:
        query = f"{statistics.median(queries[1:]):.2f}"
        rows.append(row(f"DuckDB {version}, plain averages", theirs, query, ""))
    print_table("4,000,000 ratings (100,000 sessions, 5 interviewers, 8 questions)",
                ["program", "seconds, p50", "query alone", "peak MiB", "aim at most"], rows)
    if python:
        run([python, AVERAGES, "interview", path, means], printed)
        print(f"\nInterview scores that differ from DuckDB's: {differing(cards, means)}")


def row(name, runs, query, aim):
    """A row of the table; the first run warmed up and does not count."""
    counted = runs[1:]
    seconds = statistics.median(r.seconds for r in counted)
    return [name, f"{seconds:.2f}", query, f"{max(r.peak for r in counted):.0f}", aim]


def differing(cards, means):
    """How many sessions lack the score that DuckDB gives them, to the four decimals of ours."""
    with open(means, newline="") as file:
        wanted = {row["session"]: float(row["interview_score"]) for row in csv.DictReader(file)}
    with open(cards, newline="") as file:
        for card in csv.DictReader(file):
            score = float(card["interview_score"] or "nan")
            if abs(wanted.get(card["session"], -1.0) - score) < 0.00006:
                del wanted[card["session"]]
    return len(wanted)
