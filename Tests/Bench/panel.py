"""Two consoles on one ledger, and the slate of an opening with many candidates."""
import os
import subprocess
import tempfile

from settings import LIVE_KEYS, SLATES
from tables import percentile, print_table, say
from terminal import Program, now


def console(starpanel, home, data, seat):
    """A console at a seat, seeing nothing of the user's own settings or data."""
    environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home,
                   "XDG_DATA_HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
                   "TZ": "UTC"}
    return Program([starpanel, "--data", data, "--as", seat], environment)


def lead_to(program, keys, text):
    """Presses keys and waits for the text that they lead to."""
    del program.output[:]
    program.send(keys)
    program.until(text)
    program.settle(quiet=0.2)


def live(starpanel):
    """Seconds from a rating at one console to what the lead's console shows of it."""
    with tempfile.TemporaryDirectory(prefix="starpanel-bench-") as home:
        data = f"{home}/panel.db"
        subprocess.run([starpanel, "demo", "--keep", data], check=True, capture_output=True)
        lead = console(starpanel, home, data, "lead")
        panel = console(starpanel, home, data, "A. Moreau")
        lead.until("Sam Novak")
        lead_to(lead, b"\r", "of 8")
        panel.until("Sam Novak")
        lead_to(panel, b"\r", "1-5")
        seen = []
        for number in range(LIVE_KEYS):
            lead.settle(quiet=0.05)
            sent = now()
            panel.send(b"u" if number % 2 else b"4")
            seen.append(lead.read(2.0) - sent)
            panel.settle(quiet=0.05)
        for program in (panel, lead):
            program.close(b"qqq")
        return seen


def folder_of(count, folder):
    """A folder with that many sealed sessions of five forms."""
    os.makedirs(folder)
    with open(f"{folder}/ratings.csv", "w", newline="") as file:
        file.write("session,candidate,opening,interviewer,question,status,rating\r\n")
        for session in range(count):
            for form in range(5):
                for question in range(1, 9):
                    rating = 1 + (session * 7 + form * 3 + question * 5) % 5
                    file.write(f"s{session},Candidate {session},Manager,Interviewer {form},"
                               f"q{question},rated,{rating}\r\n")


def slate(starpanel, count):
    """Seconds from the key to the slate of an opening with that many sessions."""
    with tempfile.TemporaryDirectory(prefix="starpanel-bench-") as home:
        data = f"{home}/panel.db"
        folder_of(count, f"{home}/in")
        subprocess.run([starpanel, "import", f"{home}/in", "--data", data], check=True,
                       capture_output=True)
        lead = console(starpanel, home, data, "lead")
        lead.until("Candidate 0")
        times = []
        for _ in range(5):
            lead.settle(quiet=0.2)
            del lead.output[:]
            began = now()
            lead.send(b"s")
            lead.until("Space mark")
            times.append(now() - began)
            lead.send(b"q")
            lead.settle(quiet=0.2)
        lead.close(b"qqq")
        return times


def panel(starpanel, work):
    """Prints how soon a commit is seen elsewhere, and how soon a slate opens."""
    del work
    say("panel: two consoles …")
    seen = live(starpanel)
    rows = [["commit to visible elsewhere, p50, ms", f"{percentile(seen, .5) * 1000:.1f}", "300"],
            ["commit to visible elsewhere, p99, ms", f"{percentile(seen, .99) * 1000:.1f}", "300"]]
    for count in SLATES:
        say(f"panel: a slate of {count} …")
        times = slate(starpanel, count)
        aim = "100" if count == 1000 else ""
        rows.append([f"slate of {count:,} sessions, median of {len(times)}, ms",
                     f"{percentile(times, .5) * 1000:.1f}", aim])
    print_table("A live panel", ["measure", "starpanel", "aim at most"], rows)
