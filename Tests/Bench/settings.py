"""What is run, what is pressed and what is waited for. Change these when the console changes."""
from dataclasses import dataclass, field

RIGHT, ESCAPE = b"\x1bOC", b"\x1b"


@dataclass
class Subject:
    """A console program and how to lead it to the screen that is measured."""

    name: str
    command: list
    ready: str  # a text that the first screen paints last
    approach: list = field(default_factory=list)  # (keys, a text of the screen they lead to)
    rate: tuple = ()  # keys pressed in turn; each must change the screen
    move: tuple = ()
    burst: bytes = b""  # 1,000 keys
    after_burst: bytes = b""  # back to where Ctrl-L repaints
    leave: bytes = b"q"


def subjects(grid, starpanel):
    """The yardstick first, then starpanel on its Interview screen."""
    note = "".join(f"{number:04} " for number in range(200))[:998]  # a lost key shifts the rest
    return [
        Subject(
            name="C grid", command=[grid], ready="0 keys",
            rate=tuple(b"%d" % digit for digit in range(1, 10)), move=(RIGHT,),
            burst=b"".join(b"%d" % (n % 10) for n in range(1000))),
        Subject(
            name="starpanel", command=[starpanel, "demo", "--as", "R. Okafor"], ready="help",
            approach=[(b"\r", "STAR")], rate=(b"1", b"2", b"3", b"4", b"5"), move=(b"]", b"["),
            burst=f"n{note}.".encode(), after_burst=ESCAPE, leave=b"qqqq"),
    ]


SCORE_ARGUMENTS = ["score", "{folder}", "--format", "csv"]

# Arguments that make starpanel time its own commits and print lines of `measure<TAB>value<TAB>aim`;
# None while it has no such command.
COMMIT_ARGUMENTS = None

ROUNDS = 5  # each with fresh processes
STARTS = 8  # a round
KEYS = 100  # a round, of each kind
IDLE = 10  # seconds
SCORE_RUNS = 3
