#!/usr/bin/env python3
"""Writes ratings.csv for the benchmark of `score`: the same bytes on every machine.

    ratings.py FOLDER [SESSIONS]

100,000 sessions, each of 5 interviewers and 8 questions, are 4,000,000 ratings. One answer in fifty
is a blank, so that the means are over uneven numbers.
"""
import os
import random
import sys

INTERVIEWERS = ("R. Okafor", "S. Lindqvist", "A. Moreau", "J. Castellanos", "P. Nakamura")
QUESTIONS = ("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8")
OPENING = "Medical Office Manager"
SEED = 2026

HEADER = "session,candidate,opening,interviewer,question,phase,status,rating\r\n"
# Drawn from with equal chances: 49 ratings, mostly in the middle, and one blank.
ANSWERS = (["rated,1"] * 3 + ["rated,2"] * 8 + ["rated,3"] * 15 + ["rated,4"] * 15
           + ["rated,5"] * 8 + ["not_asked,"])


def write(folder, sessions=100_000):
    """Writes the file whole or not at all; returns its path."""
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "ratings.csv")
    # Python promises the sequence of random() for a seed, and of no other method.
    draw = random.Random(SEED).random
    with open(path + ".part", "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        for number in range(1, sessions + 1):
            session = f"s{number:06},Candidate {number:06},{OPENING},"
            file.write("".join(
                f"{session}{interviewer},{question},final,{ANSWERS[int(draw() * 50)]}\r\n"
                for interviewer in INTERVIEWERS for question in QUESTIONS))
    os.replace(path + ".part", path)
    return path


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    print(write(sys.argv[1], *map(int, sys.argv[2:])))
