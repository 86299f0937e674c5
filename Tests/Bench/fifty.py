"""Fifty consoles on one ledger, each with five ratings a second."""
import os
import select
import sqlite3
import subprocess
import tempfile

from panel import console
from settings import FIFTY, FIFTY_A_SECOND
from tables import percentile, print_table, say
from terminal import now

TICK = "✓".encode()
FORMS = 5  # a session


def plan(home, starpanel):
    """A ledger with a form for each console, none of them begun."""
    os.makedirs(f"{home}/in")
    with open(f"{home}/in/ratings.csv", "w") as file:
        file.write("session,interviewer,question,status,rating\n")
    with open(f"{home}/in/forms.csv", "w") as file:
        file.write("session,interviewer,state\n")
        for number in range(FIFTY):
            file.write(f"s{number // FORMS},Rater {number:02},open\n")
    data = f"{home}/panel.db"
    subprocess.run([starpanel, "import", f"{home}/in", "--data", data], check=True,
                   capture_output=True)
    return data


class Rater:
    """One console, and the ratings that were given there."""

    def __init__(self, starpanel, home, data, number):
        self.name = f"Rater {number:02}"
        self.program = console(starpanel, home, data, self.name)
        self.program.until(f"s{number // FORMS}")
        self.program.settle(quiet=0.1)
        self.program.send(b"\r")
        self.program.until("conflict")
        self.program.settle(quiet=0.2)
        self.given = 0
        self.sent = None  # when the last rating was given, until its tick has come
        self.times = []
        self.late = 0  # ratings that had no tick when the next was due

    def rate(self):
        if self.sent is not None:
            self.late += 1
        del self.program.output[:]
        self.sent = now()
        os.write(self.program.master, b"%d" % (1 + self.given % 5))
        self.given += 1

    def take(self):
        at = self.program.read(0)
        if self.sent is not None and TICK in self.program.output:
            self.times.append(at - self.sent)
            self.sent = None


def kept(starpanel, data):
    """The ratings on record by interviewer, once every chain was found to hold."""
    counts = {}
    subprocess.run([starpanel, "audit", "verify", "--data", data], check=True, capture_output=True)
    db = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    for seat, count in db.execute(
            "SELECT seat, count(*) FROM event WHERE kind = 'questionRated' GROUP BY seat"):
        counts[seat.removeprefix("interviewer:")] = count
    db.close()
    return counts


def fifty(starpanel, seconds):
    """Prints how fifty consoles fare."""
    with tempfile.TemporaryDirectory(prefix="fifty-") as home:
        data = plan(home, starpanel)
        say(f"fifty: {FIFTY} consoles start …")
        raters = [Rater(starpanel, home, data, number) for number in range(FIFTY)]
        say(f"fifty: {FIFTY_A_SECOND} ratings a second each for {seconds} s …")
        poll = select.poll()
        by_fd = {rater.program.master: rater for rater in raters}
        for fd in by_fd:
            poll.register(fd, select.POLLIN)
        memory = [sum(rater.program.memory()[1] for rater in raters)]
        size = [os.path.getsize(data) + os.path.getsize(data + "-wal")]
        logs = 0
        step = 1 / FIFTY_A_SECOND
        began = now()
        due = [(began + step * place / FIFTY, rater) for place, rater in enumerate(raters)]
        turn = 0
        while now() < began + seconds:
            at, rater = due[turn]
            while (left := at - now()) > 0:
                for fd, _ in poll.poll(left * 1000):
                    by_fd[fd].take()
            rater.rate()
            due[turn] = (at + step, rater)
            turn = (turn + 1) % FIFTY
            logs = max(logs, os.path.getsize(data + "-wal"))
        end = now() + 2
        while (left := end - now()) > 0:
            for fd, _ in poll.poll(left * 1000):
                by_fd[fd].take()
        memory.append(sum(rater.program.memory()[1] for rater in raters))
        size.append(os.path.getsize(data) + os.path.getsize(data + "-wal"))
        for rater in raters:
            rater.program.close(b"qqq")
        counts = kept(starpanel, data)
        final = os.path.getsize(data)
    given = sum(rater.given for rater in raters)
    lost = sum(max(0, rater.given - counts.get(rater.name, 0)) for rater in raters)
    times = [time for rater in raters for time in rater.times]
    rows = [
        ["ratings given", f"{given:,}", ""], ["ratings lost", str(lost), "0"],
        ["rating to tick, p50, ms", f"{percentile(times, .5) * 1000:.1f}", ""],
        ["rating to tick, p99, ms", f"{percentile(times, .99) * 1000:.1f}", "30"],
        ["rating to tick, most, ms", f"{max(times) * 1000:.1f}", ""],
        ["without a tick when the next was due", str(sum(r.late for r in raters)), "0"],
        ["memory of all, shared pages divided, before, MiB", f"{memory[0]:.0f}", ""],
        ["... after", f"{memory[1]:.0f}", "flat"],
        ["log at most, MB", f"{logs / 1e6:.1f}", "flat"],
        ["bytes of the closed file for a rating", f"{(final - size[0]) / max(1, given):.0f}", ""],
    ]
    print_table(f"{FIFTY} consoles, {FIFTY_A_SECOND} ratings a second each, for {seconds} s",
                ["measure", "starpanel", "aim at most"], rows)
