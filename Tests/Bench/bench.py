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
import tempfile

from console import console
from fifty import fifty
from growth import growth
from panel import panel
from score import score
from settings import COMMIT_ARGUMENTS, FIFTY_SECONDS, GROWTH, LARGEST
from sitting import sitting
from tables import say
from terminal import Silent


def commit(starpanel, work):
    """From a rating to the disk, as the program itself sees it."""
    say("commit …")
    with tempfile.TemporaryDirectory(prefix="ledger-", dir=work) as folder:
        arguments = [word.format(file=f"{folder}/panel.db") for word in COMMIT_ARGUMENTS]
        out = subprocess.run([starpanel, *arguments], check=True, capture_output=True, text=True)
    print(f"\nTimed inside the program: {out.stdout.strip()}", flush=True)


PARTS = {
    "console": console, "commit": commit, "panel": panel, "sitting": sitting, "score": score}
# These take longer, and are measured where they are asked for.
LONGER = {
    "growth": lambda starpanel, options: growth(
        starpanel, GROWTH + (LARGEST,) if options.largest else GROWTH),
    "fifty": lambda starpanel, options: fifty(starpanel, options.seconds)}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starpanel", required=True, help="the program, a release build")
    parser.add_argument("--work", required=True, help="folder for data and the yardsticks")
    parser.add_argument("--only", default=",".join(PARTS),
                        help=f"parts to measure: %(default)s; and {', '.join(LONGER)}")
    parser.add_argument("--largest", action="store_true",
                        help=f"growth: a ledger of {LARGEST:,} sessions, too (takes many minutes)")
    parser.add_argument("--seconds", type=int, default=FIFTY_SECONDS,
                        help="fifty: for how long; default %(default)s")
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS) - set(LONGER):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    starpanel, work = os.path.abspath(options.starpanel), os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    tempfile.tempdir = work  # on a disk, as data would be; /tmp may be memory
    random.seed(1)
    system = os.uname()
    print(f"{system.sysname} {system.release} {system.machine}, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.2f}")
    failed = False
    for part in parts:
        try:
            if part in LONGER:
                LONGER[part](starpanel, options)
            else:
                PARTS[part](starpanel, work)
        except (Silent, OSError, subprocess.CalledProcessError) as problem:
            say(f"{part}: not measured: {problem}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
