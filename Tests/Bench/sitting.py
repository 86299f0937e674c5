"""The candidate's test and its marking: from a key to its paint, and memory."""
from console import Figures, keys
from settings import ROUNDS, sittings
from tables import percentile, print_table, say


def sitting(starpanel, work):
    rows = []
    for subject in sittings(starpanel):
        say(f"sitting: {subject.name} …")
        figures = Figures()
        for _ in range(ROUNDS):
            keys(subject, figures)
        first = [response.first * 1000 for response in figures.rate]
        size = [response.size for response in figures.rate]
        rows.append([subject.name, f"{percentile(first, .5):.2f}", f"{percentile(first, .99):.2f}",
                     percentile(size, .5), f"{figures.resident:.1f}"])
    print_table("The test, at 80x24",
                ["what keys do", "to paint, p50, ms", "p99, ms", "bytes, p50", "memory, MiB"],
                rows)
