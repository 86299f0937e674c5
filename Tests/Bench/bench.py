#!/usr/bin/env python3
"""Measures starpanel beside a plain C ncurses program and DuckDB, and prints tables.

Everything is measured in one run and the programs in turn, so that a ratio compares the same
minutes of the same machine. The figures are for people to read: an aim that is missed does not fail
the run, a part that cannot be measured does. What is run and pressed is in settings.py.
"""
import argparse
import os
import random
import subprocess
import sys

from console import console
from score import score
from settings import COMMIT_ARGUMENTS
from tables import print_table, say
from terminal import Silent


def commit(starpanel, _work):
    """Key to durable as the program itself sees it."""
    if COMMIT_ARGUMENTS is None:
        say("commit: starpanel has no command that times its own commits; left out")
        return
    out = subprocess.run([starpanel, *COMMIT_ARGUMENTS], check=True, capture_output=True, text=True)
    rows = [line.split("\t") for line in out.stdout.splitlines()]
    print_table("Commits, timed inside the program", ["measure", "value", "aim at most"], rows)


PARTS = {"console": console, "commit": commit, "score": score}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
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
