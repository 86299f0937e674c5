"""What is run, what is pressed and what is waited for. Change these when the console changes."""
from dataclasses import dataclass, field

RIGHT, ESCAPE, ENTER = b"\x1bOC", b"\x1b", b"\r"
NEXT_ITEM, WORD = b"\x0e", b"w\r"
LEAVE_TEST = b"\x18" + WORD  # Ctrl-X and the word


@dataclass
class Subject:
    """A console program and how to lead it to the screen that is measured."""

    name: str
    command: list
    ready: str  # a text that the first screen paints last
    prepare: list = field(default_factory=list)  # run before, in a home of its own; not timed
    approach: list = field(default_factory=list)  # (keys, a text of the screen they lead to)
    rate: tuple = ()  # keys pressed in turn; each must change the screen
    move: tuple = ()
    burst: bytes = b""  # 1,000 keys
    after_burst: bytes = b""  # back to where Ctrl-L repaints
    leave: bytes = b"q"


def subjects(grid, starpanel):
    """The yardstick first, then starpanel on its Interview screen."""
    # Without a space, so that every line breaks at the edge and a lost key shifts all that follows.
    note = "".join(f"{number:04}" for number in range(250))[:998]
    return [
        Subject(
            name="C grid", command=[grid], ready="0 keys",
            rate=tuple(b"%d" % digit for digit in range(1, 10)), move=(RIGHT,),
            burst=b"".join(b"%d" % (n % 10) for n in range(1000))),
        Subject(
            name="starpanel", prepare=[starpanel, "demo", "--keep", "{home}/panel.db"],
            command=[starpanel, "--data", "{home}/panel.db", "--as", "R. Okafor"],
            ready="Sam Novak", approach=[(b"\r", "1-5")], rate=(b"1", b"2", b"3", b"4", b"5"),
            move=(b"]", b"["), burst=f"n{note}.".encode(), after_burst=ESCAPE, leave=b"qqqq"),
    ]


def sittings(starpanel):
    """The candidate's screen, writing and picking, and the marker's."""
    prepare = [starpanel, "demo", "--keep", "{home}/panel.db"]
    assess = [starpanel, "assess", "dana-whitfield", "--data", "{home}/panel.db"]
    begin = [(WORD, "once more"), (WORD, "Welcome to the test"), (ENTER, "Section 1 of 5"),
             (ENTER, "1 of 8")]
    letters = tuple(b"%c" % letter for letter in b"the claim is read again and ")
    return [
        Subject(
            name="write an answer", command=assess, prepare=prepare, ready="a word that leaves",
            approach=begin, rate=letters, leave=LEAVE_TEST),
        Subject(
            name="pick a course", command=assess, prepare=prepare, ready="a word that leaves",
            approach=[*begin, (NEXT_ITEM, "Pick one")], rate=(b"a", b"b", b"c", b"d"),
            leave=LEAVE_TEST),
        Subject(
            name="mark an answer", command=[
                starpanel, "mark", "--as", "K. Ito", "--data", "{home}/panel.db"],
            prepare=prepare, ready="0 of 3 marked", rate=(b"1", b"2", b"3", b"4")),
    ]


SCORE_ARGUMENTS = ["score", "{folder}", "--format", "csv"]

# Has starpanel time its own commits, of one rating each, in a file of its own; prints one line.
COMMIT_ARGUMENTS = ["bench-ledger", "{file}", "--count", "2000"]

LIVE_KEYS = 100  # ratings at one console that another is to show
SLATES = (10, 1000, 10000)  # sessions of one opening, of five forms each

ROUNDS = 5  # each with fresh processes
STARTS = 8  # a round
KEYS = 100  # a round, of each kind
IDLE = 10  # seconds
SCORE_RUNS = 3

GROWTH = (1000, 10000)  # sessions; and LARGEST where that is asked for
LARGEST = 100000
GROWTH_STARTS = 7
GROWTH_KEYS = 30  # of each kind
FIFTY = 50  # consoles
FIFTY_A_SECOND = 5  # ratings at each
FIFTY_SECONDS = 60
