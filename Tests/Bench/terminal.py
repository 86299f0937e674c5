"""Drives a full-screen program in a pseudo-terminal and times what it sends.

Only bytes are watched: a text that has arrived, the first and the last byte after a key. What the
screen looks like is not worked out, so two screens are compared by their full repaint (see
`repaint`). Linux only: processor time, wake-ups and memory are read from /proc.
"""
import os
import fcntl
import random
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass

now = time.perf_counter

ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")
CLOCKS = re.compile(rb"\d?\d:\d\d(?::\d\d)?")
CLEAR = b"\x1b[2J"

QUIET = 0.015  # silence, in seconds, after which a response is taken to be over
THINK = (0.002, 0.015)  # pause before a key, so that keys land at every phase of the program
REPAINT = b"\x0c"


class Silent(Exception):
    """The program did not send what was waited for, or has ended."""


@dataclass
class Response:
    """What a program sent after a key; times in seconds since the key was written."""

    first: float
    last: float
    size: int


@dataclass
class Usage:
    """What a process used for a while, all of its threads together."""

    seconds: float  # how long that was
    cpu: float  # seconds on a processor
    wakeups: int  # times that a thread gave the processor up and was woken again


class Program:
    """A program running on a terminal of its own."""

    def __init__(self, command, environment, rows=24, columns=80):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        path = os.ttyname(slave)
        self.output = bytearray()
        self._poll = select.poll()
        self._poll.register(self.master, select.POLLIN)
        self._due = None  # when a clock on the screen last painted by itself
        self.began = now()
        # The first terminal that a session leader opens becomes its controlling terminal.
        self.pid = os.posix_spawn(
            command[0], command, environment, setsid=True, setsigmask=(),
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0),
                          (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(slave)

    def read(self, timeout):
        """Takes what arrives within `timeout` seconds; returns the time it came, or None."""
        if not self._poll.poll(max(0, timeout) * 1000):
            return None
        try:
            data = os.read(self.master, 65536)
        except OSError:
            data = b""
        at = now()
        if not data:
            raise Silent("the program ended")
        self.output += data
        return at

    def until(self, text, timeout=10):
        """Waits for a text on the screen; returns the seconds since the start."""
        wanted, deadline = text.encode(), now() + timeout
        while True:
            at = self.read(deadline - now())
            if at is None:
                raise Silent(f"no “{text}” within {timeout} s")
            if wanted in ESCAPES.sub(b"", bytes(self.output)):
                return at - self.began

    def settle(self, quiet=QUIET, timeout=10):
        """Reads until nothing has come for `quiet` seconds; returns when the last byte came."""
        last, deadline = None, now() + timeout
        while now() < deadline:
            at = self.read(quiet)
            if at is None:
                return last
            last = at
        raise Silent(f"never quiet for {quiet} s within {timeout} s")

    def send(self, keys):
        """Writes keys as fast as the terminal takes them, reading meanwhile."""
        os.set_blocking(self.master, False)
        try:
            while keys:
                try:
                    keys = keys[os.write(self.master, keys):]
                except BlockingIOError:
                    self.read(0.01)
        finally:
            os.set_blocking(self.master, True)

    def press(self, key, timeout=3):
        """Sends one key after a short pause and times the response to it."""
        self._think()
        del self.output[:]
        sent = now()
        os.write(self.master, key)
        first = self.read(timeout)
        if first is None:
            raise Silent(f"no answer to the key {key!r} within {timeout} s")
        last = self.settle() or first
        return Response(first - sent, last - sent, len(self.output))

    def _think(self):
        """Pauses, and steps aside for a clock that paints once a second.

        A clock's paint is not the answer to a key; within 30 ms of the next one no key is sent.
        """
        end = now() + random.uniform(*THINK)
        while (left := end - now()) > 0:
            if at := self.read(left):
                self._due = at
        if self._due is not None and (now() - self._due) % 1.0 > 0.97:
            self._due = self.read(0.06)
            self.settle()

    def repaint(self):
        """Asks for a full repaint and returns its bytes, the times of day blanked out.

        Two programs that show the same screen send the same bytes from a cleared terminal.
        """
        self.settle(0.1)
        del self.output[:]
        self.send(REPAINT)
        self.read(3)
        self.settle(0.05)
        whole = bytes(self.output)
        return CLOCKS.sub(b"--:--", whole[max(0, whole.rfind(CLEAR)):])

    def memory(self):
        """Reads the resident MiB, and the same with shared pages divided among their users."""
        with open(f"/proc/{self.pid}/smaps_rollup") as file:
            text = file.read()
        return _field(text, "Rss") / 1024, _field(text, "Pss") / 1024

    def rest(self, seconds):
        """Leaves the program alone and returns what it used meanwhile."""
        began, first = now(), self._threads()
        last = dict(first)
        while (left := began + seconds - now()) > 0:
            # Often enough to have a thread's last count from shortly before it ends.
            self.read(min(left, 0.5))
            last.update(self._threads())
        used = [sum(counts[i] for counts in last.values()) - sum(c[i] for c in first.values())
                for i in (0, 1)]
        return Usage(now() - began, used[0] / 1e9, used[1])

    def _threads(self):
        """The nanoseconds on a processor and the wake-ups of every thread so far."""
        counts = {}
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            folder = f"/proc/{self.pid}/task/{thread}"
            try:
                with open(f"{folder}/schedstat") as file:
                    busy = int(file.read().split()[0])
                with open(f"{folder}/status") as file:
                    counts[thread] = busy, _field(file.read(), "voluntary_ctxt_switches")
            except (FileNotFoundError, ProcessLookupError):
                pass  # ended between the listing and the reading
        return counts

    def close(self, keys=b"q", timeout=2):
        """Asks the program to leave, and ends it where it does not; returns its exit status."""
        try:
            os.write(self.master, keys)
            deadline = now() + timeout
            while now() < deadline:
                self.read(deadline - now())
        except (Silent, OSError):
            pass
        ended, status = os.waitpid(self.pid, os.WNOHANG)
        for _ in range(50):
            if ended:
                break
            time.sleep(0.01)
            ended, status = os.waitpid(self.pid, os.WNOHANG)
        if not ended:
            os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
        os.close(self.master)
        return os.waitstatus_to_exitcode(status)


def _field(text, name):
    """The number after `name:` at the beginning of a line, as /proc writes it."""
    return int(re.search(rf"^{name}:\s+(\d+)", text, re.M).group(1))
