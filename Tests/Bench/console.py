"""starpanel's console beside a plain C ncurses program."""
import os
import statistics
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field

from settings import IDLE, KEYS, ROUNDS, STARTS, subjects
from tables import percentile, print_table, say
from terminal import Program, Silent, now

GRID_SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "grid.c")
# Longer than a save that waits a quarter of a second, shorter than a clock's second.
AT_REST = 0.4


@dataclass
class Figures:
    """Everything that was measured of one program."""

    starts: list = field(default_factory=list)  # seconds
    rate: list = field(default_factory=list)  # terminal.Response
    move: list = field(default_factory=list)
    idle_cpu: float = 0.0  # milliseconds a second
    idle_wakeups: float = 0.0  # a second
    resident: float = 0.0  # MiB
    proportional: float = 0.0
    burst: float = 0.0  # seconds
    burst_right: bool = False


def started(subject, home):
    """The program, just started; it sees nothing of the user's own settings or data."""
    environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home,
                   "XDG_DATA_HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
                   "TZ": "UTC"}
    return Program([word.format(home=home) for word in subject.command], environment)


@contextmanager
def prepared(subject):
    """A home for one run of a program, with the data that it is to open."""
    with tempfile.TemporaryDirectory(prefix="starpanel-bench-") as home:
        if subject.prepare:
            subprocess.run([word.format(home=home) for word in subject.prepare], check=True,
                           capture_output=True)
        yield home


@contextmanager
def opened(subject):
    """The program on the screen that is measured; asked to leave at the end."""
    with prepared(subject) as home:
        program = started(subject, home)
        try:
            program.until(subject.ready)
            program.settle()
            for pressed, text in subject.approach:
                del program.output[:]
                program.send(pressed)
                program.until(text)
                program.settle()
            yield program
        finally:
            program.close(subject.leave)


def starts(subject, figures):
    with prepared(subject) as home:
        for _ in range(STARTS):
            program = started(subject, home)
            try:
                figures.starts.append(program.until(subject.ready))
                program.settle()
            finally:
                program.close(subject.leave)


def keys(subject, figures):
    with opened(subject) as program:
        for pressed, responses in (subject.rate, figures.rate), (subject.move, figures.move):
            if pressed:
                responses += [program.press(pressed[n % len(pressed)]) for n in range(KEYS)]
        resident, proportional = program.memory()
        figures.resident = max(figures.resident, resident)
        figures.proportional = max(figures.proportional, proportional)


def idleness(subject, figures):
    with opened(subject) as program:
        program.settle(AT_REST)
        used = program.rest(IDLE)
        figures.idle_cpu = used.cpu * 1000 / used.seconds
        figures.idle_wakeups = used.wakeups / used.seconds


def burst(subject, figures):
    """All keys at once must leave the screen that the same keys leave one by one."""
    with opened(subject) as program:
        began = now()
        program.send(subject.burst)
        figures.burst = (program.settle(AT_REST, timeout=30) or now()) - began
        program.send(subject.after_burst)
        at_once = program.repaint()
    with opened(subject) as program:
        for number in range(len(subject.burst)):
            program.send(subject.burst[number:number + 1])
            program.settle(0.003)
        program.settle(AT_REST)
        program.send(subject.after_burst)
        figures.burst_right = program.repaint() == at_once


def console(starpanel, work):
    grid = os.path.join(work, "grid")
    subprocess.run(["cc", "-O2", "-o", grid, GRID_SOURCE, "-lncursesw", "-ltinfo"], check=True)
    pair = [(subject, Figures()) for subject in subjects(grid, starpanel)]
    for subject, _ in pair:  # warms the page cache
        with opened(subject):
            pass
    for measure, rounds in (starts, ROUNDS), (keys, ROUNDS), (idleness, 1), (burst, 1):
        say(f"console: {measure.__name__} …")
        for _ in range(rounds):
            for subject, figures in pair:
                try:
                    measure(subject, figures)
                except Silent as problem:
                    raise Silent(f"{subject.name}, {measure.__name__}: {problem}") from None
    print_table("The console at 80x24, beside a plain C ncurses program",
                ["measure", *(subject.name for subject, _ in pair), "ratio", "aim at most"],
                rows([figures for _, figures in pair]))


def rows(pair):
    """The table's rows, from the figures of the yardstick and of starpanel."""

    def row(title, of, aim="", form="{:.1f}", ratio=False):
        grid, ours = (of(figures) for figures in pair)
        times = f"{ours / grid:.1f}" if ratio else ""
        return [title, form.format(grid), form.format(ours), times, aim]

    def times(title, of, middle_aim="", tail_aim="", ratio=True):
        """Two rows of milliseconds: p50 and p99 of the seconds that `of` lists."""
        for label, pick, aim in (
                ("p50", statistics.median, middle_aim),
                ("p99", lambda values: percentile(values, 0.99), tail_aim)):
            yield row(f"{title}, {label}, ms", lambda f: pick(of(f)) * 1000, aim, "{:.2f}", ratio)

    return [
        *times("start to first full paint", lambda f: f.starts, "4 x grid"),
        *times("rating key to paint", lambda f: [r.first for r in f.rate], "2 x grid", "2 x grid"),
        *times("next question to paint", lambda f: [r.first for r in f.move],
               "2 x grid", "2 x grid"),
        *times("rating key to durable and ticked", lambda f: [r.last for r in f.rate],
               tail_aim="10 ms", ratio=False),
        row("bytes for a rating key, p50", lambda f: statistics.median(r.size for r in f.rate),
            "200", "{:.0f}"),
        row("bytes for a rating key, most", lambda f: max(r.size for r in f.rate), "200", "{:.0f}"),
        row("idle: processor, ms a second", lambda f: f.idle_cpu, "0", "{:.2f}"),
        row("idle: wake-ups a second", lambda f: f.idle_wakeups, "4"),
        row("memory after the keys, MiB", lambda f: f.resident, "30"),
        row("... with shared pages divided", lambda f: f.proportional),
        row("1,000 keys at once, painted after, ms", lambda f: f.burst * 1000),
        row("... the screen as from keys one by one",
            lambda f: "same" if f.burst_right else "DIFFERENT", "same", "{}"),
    ]
